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

it('gives the same pages, newest first, whether the words are looked up or met on the way', async () => {
  const { db, clock } = office.deps;
  for (let i = 0; i < 300; i++) {
    await report(
      office.deps,
      { tenant: 1, actor: machine('test', 'test'), fileOwner: '' },
      { text: `第${i}次:井盖松动${i % 3 === 0 ? ',松动的井盖' : ''}`, kind: 'appeal', channel: 'web' },
    );
    // Several came in at the same moment: the page must still end and begin between two of them.
    if (i % 4 === 0) office.clock.now += 1000;
  }
  const pagesOf = async (q: string, filter: object = {}) => {
    const titles: string[] = [];
    let cursor: string | undefined;
    do {
      const options = { ...search(1, q), limit: 37, filter: { q, ...filter }, now: clock(), ...(cursor && { cursor }) };
      const page = await listMatters(db.office(1), options);
      titles.push(...page.items.map(({ matter }) => matter.id));
      cursor = page.next ?? undefined;
    } while (cursor);
    return titles;
  };
  const inOrder = async (words: string) =>
    (
      await db.office(1).query<{ id: string }>(
        `select m.id from matter m join matter_text t on t.tenant_id = m.tenant_id and t.matter_id = m.id
         where m.tenant_id = 1 and t.body like $1 order by m.reported_at desc, m.id desc`,
        [`%${words}%`],
      )
    ).map(({ id }) => id);
  // The planner knows nothing of the table yet: looked up.
  expect(await pagesOf('井盖')).toEqual(await inOrder('井盖'));
  expect(await pagesOf('井盖')).toHaveLength(300);
  expect(await pagesOf('松动的井盖')).toEqual(await inOrder('松动的井盖'));
  expect(await pagesOf('井盖', { kind: 'letter' })).toEqual([]);
  expect(await countMatters(db.office(1), search(1, '松动的井盖'))).toEqual({ count: 100, capped: false });

  // More hits than are looked up: the same rows by walking.
  await db.office(1).query(
    `insert into matter_text (tenant_id, matter_id, reported_at, body, search)
     select 1, gen_random_uuid(), now(), '井盖', array_to_tsvector(array['井盖']) from generate_series(1, 1100)`,
  );
  expect(await pagesOf('井盖')).toEqual(await inOrder('井盖'));

  // Known to be common: walked at once.
  await db.pool.query('reset role');
  await db.pool.query('analyze matter_text');
  await db.pool.query('set role huiyin_app');
  expect(await pagesOf('井盖')).toEqual(await inOrder('井盖'));
});
