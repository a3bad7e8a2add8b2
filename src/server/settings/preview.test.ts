import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routingRules } from '#catalog/routing.ts';
import type { LimitsPreview, RoutingPreview } from '#contract/settings-previews.ts';
import type { RoutingWhy, SettingChoices } from '#contract/settings.ts';
import { testOffice, type TestOffice } from '../../../test/support/office.ts';

const GARBAGE = 'matter:06-010';
let office: TestOffice;
let admin: string;

const post = async <T>(url: string, payload: object): Promise<T> => {
  const answer = await office.app.inject({
    method: 'POST',
    url: `/api/v1/settings/${url}`,
    headers: { cookie: admin },
    payload,
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<T>();
};

beforeAll(async () => {
  office = await testOffice();
  admin = await office.signIn('admin');
  const cookie = await office.signIn('dispatch');
  const created = await office.app.inject({
    method: 'POST',
    url: '/api/v1/matters',
    headers: { cookie },
    payload: { text: '听涛苑门口垃圾堆了一地', category: GARBAGE, lng: 120.005, lat: 30.005 },
  });
  const { id } = created.json<{ id: string }>();
  const sent = await office.app.inject({
    method: 'POST',
    url: `/api/v1/matters/${id}/actions/fileAndDispatch`,
    headers: { cookie, 'if-match': '"1"' },
    payload: { unitId: 'cleansing' },
  });
  expect(sent.statusCode, sent.body).toBe(200);
  // The matters looked at are those of the days before today.
  office.clock.now += 4 * 86_400_000;
  admin = await office.signIn('admin');
});
afterAll(() => office.close());

describe('before limits are decided', () => {
  it('it is told what of last month would have been due earlier, and what would have been late', async () => {
    const classes = [{ category: GARBAGE, handle: { amount: 1, unit: 'workHour' }, source: '会' }];
    const preview = await post<LimitsPreview>('limits/preview', { classes });
    expect(preview).toMatchObject({ checked: 1, earlier: 1, later: 0, lateBefore: 1, lateAfter: 1, capped: false });
    expect(preview).toMatchObject({ graded: 0, onHold: 0 });
    expect(preview.rows[0]).toMatchObject({
      before: '2026-11-25T17:30:00+08:00',
      after: '2026-11-24T11:20:00+08:00',
      place: '听涛01网格',
    });
    expect(JSON.stringify(preview)).not.toContain('堆了一地');
  });

  it('a class that is not changed is not among the rows', async () => {
    expect(await post<LimitsPreview>('limits/preview', { classes: [] })).toMatchObject({ checked: 1, rows: [] });
  });
});

describe('before routing rules are decided', () => {
  const words = {
    id: 'own-1',
    when: { words: ['垃圾'], place: ['G11'] },
    to: { unitRole: 'municipal' },
    principle: 'territoryFirst',
    why: { zh: '听涛的垃圾由市政清', en: 'Litter there goes to municipal works' },
  };

  it('it is told which matters of last month would go elsewhere, by which rule', async () => {
    const preview = await post<RoutingPreview>('routing/preview', { rules: [words, ...routingRules] });
    expect(preview).toMatchObject({ checked: 1, moved: 1, hits: [{ ruleId: 'own-1', count: 1 }] });
    expect(preview.rows[0]?.rule).toBe(words.why.zh);
  });

  it('rules that never get a turn are named', async () => {
    const last = routingRules.at(-1)!;
    const always = { ...words, when: {}, to: last.to };
    const preview = await post<RoutingPreview>('routing/preview', { rules: [always, last] });
    expect(preview.standings).toEqual([{ ruleId: last.id, code: 'unreachable', behind: 'own-1' }]);
  });

  it('words, place and channel say which rule fits and why, with the class judged from the words', async () => {
    const trial = { channel: 'wechat', text: '听涛苑门口垃圾没人收', placeId: 'G11', rules: [words, ...routingRules] };
    const why = await post<RoutingWhy>('routing/why', trial);
    expect(why.proposals[0]).toMatchObject({ ruleId: 'own-1', unitRole: 'municipal', why: words.why.zh });
    expect(why.category?.proposed).toBe(true);
    const elsewhere = await post<RoutingWhy>('routing/why', { ...trial, placeId: 'G21' });
    expect(elsewhere.proposals.map((one) => one.ruleId)).not.toContain('own-1');
  });

  it('what can be named stands ready, with the units behind each role', async () => {
    const answer = await office.app.inject({ url: '/api/v1/settings/choices', headers: { cookie: admin } });
    const choices = answer.json<SettingChoices>();
    expect(choices.samples.length).toBeGreaterThan(400);
    expect(choices.unitRoles.find((role) => role.id === 'cleansing')?.units).not.toEqual([]);
  });
});
