import { afterAll, beforeAll, expect, it } from 'vitest';
import type { KindForm } from '#contract/forms.ts';
import type { MatterDetail, MatterPage } from '#contract/matters.ts';
import type { VisitCreated, VisitFunnel, VisitPage } from '#contract/visits.ts';
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

it('takes a visit with its needs in one call, once, its door sealed and its origin kept', async () => {
  const cookie = await office.signIn('shift');
  const need = { text: '楼道灯不亮，盼修', facts: { nature: 'livelihood' } };
  const payload = { placeId: 'G21', address: '3幢 2单元 501室', answers: { needs: '电话 13800000000' }, needs: [need] };
  const send = (body: object) =>
    office.app.inject({
      method: 'POST',
      url: '/api/v1/visits',
      headers: { cookie, 'idempotency-key': 'visit-0001' },
      payload: body,
    });
  const first = (await send(payload)).json<VisitCreated>();
  expect((await send(payload)).json()).toEqual(first);
  expect((await send(Object.fromEntries(Object.entries(payload).toReversed()))).json()).toEqual(first);
  expect((await send({ ...payload, address: '3幢' })).json()).toMatchObject({ code: 'key_reused' });
  const gap = { ...payload, needs: [{ ...need, facts: {} }] };
  expect((await send(gap)).json()).toMatchObject({ code: 'fact_missing' });
  const { items } = await desk.get<VisitPage>('/visits');
  expect(items).toMatchObject([{ address: payload.address, gridId: 'G21', needs: [first.needs[0]?.id] }]);
  expect(items[0]?.answers).toEqual({ needs: '电话 138****0000' });
  const [look] = await office.deps.db
    .office(1)
    .query(
      "select actor, subject from audit_entry where tenant_id = 1 and action = 'reveal' order by seq desc limit 1",
    );
  expect(look).toEqual({ actor: 'shift', subject: 'visits' });
  const queries = office.deps.db.office(1);
  const rows = await queries.query<{ source_no: string; channel: string; plain: boolean }>(
    `select m.source_no, m.channel, position(convert_to('501', 'UTF8') in v.address) > 0 as plain from visit_need n
     join visit v on v.tenant_id = n.tenant_id and v.id = n.visit_id
     join matter m on m.tenant_id = n.tenant_id and m.id = n.matter_id where n.tenant_id = 1`,
  );
  expect(rows).toEqual([{ source_no: `${first.id}/1`, channel: 'visit', plain: false }]);
});

it('counts 3046 households, 452 needs, 291 settled and 62 disputes, and lists who was not visited for long', async () => {
  const queries = office.deps.db.office(1);
  // One household of them, and one need, came in above; five households were visited twice, the earlier time long ago.
  await queries.query(
    `insert into visit select (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(), 'key', 'k' || i,
       'household', 'h' || (i % 3045), 'visited_at', v.visited_at - case when i >= 3043 then interval '8 months' else interval '1 hour' end))).*
     from visit v, generate_series(0, 3049) i where v.tenant_id = 1`,
  );
  const [columns] = await office.deps.db.system<{ names: string }>(
    `select string_agg(attname, ', ' order by attnum) as names from pg_attribute
     where attrelid = 'matter'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
  );
  await queries.query(
    `insert into matter (${columns?.names}) select ${columns?.names} from (select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'no', 'T' || i,
       'source_no', 'T' || i, 'follow_hash', 'T' || i, 'closed_at', case when i <= 291 then now() end,
       'facts', jsonb_build_object('nature', case when i <= 62 then 'dispute' else 'livelihood' end)))).*
     from matter m, generate_series(1, 451) i where m.tenant_id = 1 and m.kind = 'need') copies`,
  );
  const funnel = await desk.get<VisitFunnel>('/visits/funnel');
  expect([funnel.visits, funnel.households, ...funnel.figures.map(({ value }) => value)]).toEqual([
    3051, 3046, 452, 291, 62,
  ]);
  const page = await desk.get<VisitPage>('/visits?unvisitedMonths=6&limit=1');
  expect(page.items).toHaveLength(1);
  const rest = await desk.get<VisitPage>(`/visits?unvisitedMonths=6&limit=1&cursor=${page.next}`);
  expect(rest).toMatchObject({ items: [{}], next: null });
  expect(rest.items[0]?.id).not.toBe(page.items[0]?.id);
  expect((await desk.get<VisitFunnel>('/visits/funnel?grid=G22')).households).toBe(0);
});
