import { afterAll, beforeAll, expect, it } from 'vitest';
import type { KindForm } from '#contract/forms.ts';
import type { MatterDetail, MatterPage } from '#contract/matters.ts';
import { client, type Client } from '../../../test/support/client.ts';
import { testOffice, type TestOffice } from '../../../test/support/office.ts';
import { verifyHistories } from './verify.ts';

let office: TestOffice;
let desk: Client;

beforeAll(async () => {
  office = await testOffice();
  desk = await client(office, 'shift');
});
afterAll(() => office.close());

const words = { text: '听涛苑东门堆物,督查发现', kind: 'finding', placeId: 'G21', channel: 'superior' } as const;
const facts = { inspection: '第四轮环境督查，联系 13800000000', severity: 'major' };

it('says what a kind asks, and takes nothing in with a gap or a wrong answer', async () => {
  const kinds = await desk.get<KindForm[]>('/kinds');
  expect(kinds.find(({ id }) => id === 'finding')?.form.map(({ id, required }) => [id, required])).toContainEqual([
    'severity',
    true,
  ]);
  const cookie = await office.signIn('shift');
  const refused = async (given: object) => {
    const payload = { ...words, facts: given };
    return (await office.app.inject({ method: 'POST', url: '/api/v1/matters', headers: { cookie }, payload })).json();
  };
  expect(await refused({ inspection: '第四轮' })).toMatchObject({ code: 'fact_missing', field: 'facts.severity' });
  expect(await refused({ ...facts, severity: 3 })).toMatchObject({ code: 'fact_invalid', field: 'facts.severity' });
  expect(await refused({ ...facts, colour: 'red' })).toMatchObject({ code: 'unknown_fact', field: 'facts.colour' });
  expect((await desk.get<MatterPage>('/matters?kind=finding')).items).toEqual([]);
});

it('keeps facts and entries in the row, the history and the list, without anybody’s number', async () => {
  const { id } = await desk.post<{ id: string }>('/matters', { ...words, facts });
  let matter = await desk.get<MatterDetail>(`/matters/${id}`);
  expect(matter.facts.map(({ text }) => text)).toEqual(['第四轮环境督查，联系 138****0000', '较重']);
  matter = await desk.act(matter, 'dispatch', { unitId: 'cleansing' });
  const { items } = await desk.get<MatterPage>('/matters?kind=finding');
  expect(items[0]?.listed.map(({ id: field }) => field)).toEqual(['inspection', 'severity']);
  const figures = ['findings', 'findingsStruckOff', 'findingsBack'];
  const values = figures.map(async (figure) => [
    (await desk.get<{ value: number }>(`/figures/${figure}`)).value,
    (await desk.get<{ count: number }>(`/matters/count?figure=${figure}`)).count,
  ]);
  expect(await Promise.all(values)).toEqual([
    [1, 1],
    [0, 0],
    [0, 0],
  ]);
  expect(await verifyHistories(office.deps.db, 1)).toMatchObject({ broken: [] });
});
