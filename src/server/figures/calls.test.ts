import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FigureView } from '#contract/figures.ts';
import type { Created, MatterDetail, MatterPage } from '#contract/matters.ts';
import { client, type Client } from '../../../test/support/client.ts';
import { testOffice, type TestOffice } from '../../../test/support/office.ts';

const MINUTE = 60_000;
let office: TestOffice;
const people = {} as Record<'dispatch' | 'leader' | 'handler' | 'handler2', Client>;
let matter: MatterDetail;

const later = (minutes: number) => (office.clock.now += minutes * MINUTE);
const step = async (who: Client, action: string, input: object) => {
  matter = await who.act(await who.get<MatterDetail>(`/matters/${matter.id}`), action, input);
};
const answer = { contacted: '摊主', measures: '已劝离', by: '今天' };

/** A hard case: the municipal station comes in time and is sent back once, the cleansing team is late to accept. */
beforeAll(async () => {
  office = await testOffice();
  for (const name of ['dispatch', 'leader', 'handler', 'handler2'] as const) people[name] = await client(office, name);
  const { id } = await people.dispatch.post<Created>('/matters', { text: '夜市油烟扰民，多次反映', kind: 'appeal' });
  matter = await people.dispatch.get<MatterDetail>(`/matters/${id}`);
  await step(people.dispatch, 'fileAndDispatch', { category: 'matter:06-028', unitId: 'command' });
  await step(people.dispatch, 'whistle', { call: 'hard', unitIds: ['municipal', 'cleansing'], note: '到现场' });
  await step(people.leader, 'approve', { asked: 'whistle' });
  later(10);
  await step(people.handler2, 'acceptCall', { taskId: 't1' });
  later(20);
  await step(people.handler2, 'arrive', { taskId: 't1', position: { lng: 120.005, lat: 30.005 } });
  later(30);
  await step(people.handler2, 'replyCall', { taskId: 't1', answer });
  await step(people.dispatch, 'sendBackCall', { taskId: 't1', reason: '还有一家' });
  later(60);
  await step(people.handler2, 'replyCall', { taskId: 't1', answer });
  await step(people.dispatch, 'scoreCall', { taskId: 't1', score: 4 });
  later(24 * 60);
  people.handler = await client(office, 'handler');
  people.dispatch = await client(office, 'dispatch');
  await step(people.handler, 'acceptCall', { taskId: 't2' });
});
afterAll(() => office?.close());

const figure = (id: string, query = '') => people.dispatch.get<FigureView>(`/figures/${id}${query}`);
const byUnit = async (id: string) =>
  Object.fromEntries((await figure(id, '?by=unit')).groups.map(({ key, value }) => [key, value]));

it('tells by unit who was called, accepted, arrived and replied in time, how long it took, and the score', async () => {
  expect(await byUnit('whistles')).toEqual({ cleansing: 1, municipal: 1 });
  expect(await byUnit('whistleResponse')).toEqual({ cleansing: 0, municipal: 100 });
  expect((await figure('whistleResponse')).value).toBe(50);
  expect(await byUnit('whistleArrival')).toEqual({ municipal: 100 });
  expect(await byUnit('whistleReply')).toEqual({ municipal: 100 });
  expect(await byUnit('whistleSentBack')).toEqual({ municipal: 100 });
  expect(await byUnit('whistleMinutesToAccept')).toEqual({ cleansing: 24 * 60 + 120, municipal: 10 });
  expect((await figure('whistleMinutesToArrive')).value).toBe(30);
  expect((await figure('whistleMinutesToReply')).value).toBe(120);
  expect((await figure('whistleScore')).value).toBe(4);
});

it('opens the matters behind it, by the unit that was called, the kind of call and the day of the call', async () => {
  const found = async (query: string) => (await people.dispatch.get<MatterPage>(`/matters?${query}`)).items.length;
  const { rows, adds, splits } = await figure('whistles', '?unit=municipal&call=hard&from=2026-11-24&to=2026-11-24');
  expect([adds, splits[0]]).toEqual([true, 'unit']);
  expect(await found(rows)).toBe(1);
  expect(await found('figure=whistles&unit=command')).toBe(0);
  expect(await found('figure=whistles&from=2026-11-25')).toBe(0);
  expect(await found('figure=whistleScore&call=daily')).toBe(0);
  expect((await figure('whistles', '?from=2026-11-25')).value).toBe(0);
  // The split of calls is none of matters.
  await expect(figure('closed', '?by=call')).rejects.toThrow('400');
});
