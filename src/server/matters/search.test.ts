import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeOffice, testOffice, type TestOffice } from '../../../test/support/office.ts';
import { report } from './commands/report.ts';
import { countMatters, listMatters } from './list.ts';
import { machine } from './machine.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice();
  await makeOffice(office.deps, 2, 'T2');
  for (const [tenant, text] of [
    [1, '楼道里的感应灯不亮'],
    [1, '路口的垃圾没有清运'],
    [2, '楼道里堆着杂物'],
  ] as const)
    await report(
      office.deps,
      { tenant, actor: machine('test', 'test'), fileOwner: '' },
      { text, kind: 'appeal', channel: 'web' },
    );
});
afterAll(() => office.close());

const everywhere = [{ role: 'leader', unitIds: null, placeIds: null, kinds: null }];
const search = (tenant: number, q: string) => ({
  tenant,
  filter: { q },
  grants: everywhere,
  now: office.deps.clock(),
  sort: 'newest' as const,
  limit: 10,
});

it('finds two characters, rare as they are, in the office that asks and in no other', async () => {
  const { db } = office.deps;
  const found = async (tenant: number, q: string) =>
    (await listMatters(db.office(tenant), search(tenant, q))).items.map(({ matter }) => matter.title);
  expect(await found(1, '楼道')).toEqual(['楼道里的感应灯不亮']);
  expect(await found(2, '楼道')).toEqual(['楼道里堆着杂物']);
  expect(await found(2, '垃圾')).toEqual([]);
  expect(await countMatters(db.office(1), search(1, '楼道'))).toEqual({ count: 1, capped: false });
});

it('does not let the index of words be asked for another office', async () => {
  const { db } = office.deps;
  const [none] = await db
    .office(2)
    .query<{ count: number }>(`select count(*) as count from matters_with_words('''垃圾'''::tsquery, 10)`);
  expect(none?.count).toBe(0);
  const [unset] = await db.system<{ count: number }>(
    `select count(*) as count from (select set_config('app.tenant', '', false)) s, matters_with_words('''楼道'''::tsquery, 10)`,
  );
  expect(unset?.count).toBe(0);
});
