import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CourseView, ProceduresCheck, ProceduresPreview, ProceduresView } from '#contract/procedures.ts';
import type { SettingRevision, SettingsView, SettingValue } from '#contract/settings.ts';
import { testOffice, type TestOffice } from '../../../test/support/office.ts';

let office: TestOffice;
let admin: string;
let desk: string;

type Steps = SettingValue<'procedures'>['procedures'][number]['steps'];
const change = (steps: Steps, from: string | null = null): SettingValue<'procedures'> => ({
  from,
  procedures: [{ workflow: 'case-file', steps, states: [] }],
});

const send = (cookie: string, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object, headers: object = {}) =>
  office.app.inject({ method, url: `/api/v1${url}`, headers: { cookie, ...headers }, ...(payload && { payload }) });
const decide = async (value: SettingValue<'procedures'> | null) => {
  const { procedures } = (await send(admin, 'GET', '/settings')).json<SettingsView>();
  const headers = { 'if-match': `"${procedures.version}"` };
  return send(admin, 'PUT', '/settings/procedures', { value, reason: '第 3 次班子会' }, headers);
};
const report = async () => {
  const body = { text: '听涛苑门口垃圾堆了一地', category: 'matter:06-010', lng: 120.005, lat: 30.005 };
  return (await send(desk, 'POST', '/matters', body)).json<{ id: string; version: number }>();
};
const act = (id: string, version: number, action: string, input: object = {}) =>
  send(desk, 'POST', `/matters/${id}/actions/${action}`, input, { 'if-match': `"${version}"` });

beforeAll(async () => {
  office = await testOffice();
  admin = await office.signIn('admin');
  desk = await office.signIn('dispatch');
});
afterAll(() => office.close());

describe('an office’s procedures', () => {
  it('are told with what the office may decide of each step, and why the rest stays', async () => {
    const { procedures } = (await send(admin, 'GET', '/procedures')).json<ProceduresView>();
    const steps = procedures.find(({ id }) => id === 'case-file')?.steps;
    expect(steps?.find(({ id }) => id === 'urge')).toMatchObject({
      optional: true,
      asks: [{ field: 'note', free: true }],
    });
    expect(steps?.find(({ id }) => id === 'check')).toMatchObject({
      optional: false,
      source: expect.stringContaining('GB/T 30428'),
    });
    for (const { drawing } of procedures) expect(drawing.states.length).toBeGreaterThan(2);
  });

  it('are checked while they are drafted, each fault in words at its field, and nothing of it can be decided', async () => {
    const draft = change(
      [
        { action: 'urge', off: true },
        { action: 'check', off: true },
        { action: 'refuse', omits: ['publicAnswer'] },
      ],
      '2020-01-01',
    );
    const { faults } = (await send(admin, 'POST', '/procedures/check', draft)).json<ProceduresCheck>();
    expect(faults.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'from_past value.from',
      'step_kept value.procedures.0.steps.1.off',
      'field_kept value.procedures.0.steps.2.omits',
    ]);
    expect(faults[2]?.text).toBe('“不予受理”要填“公开答复（居民看得到）”，不能省：回音壁: 事事有回音 (seed 3)');
    const refused = await decide({ ...draft, from: null });
    expect(refused.statusCode).toBe(400);
    expect(refused.json()).toMatchObject({
      field: 'value.procedures.0.steps.1.off',
      detail: expect.stringContaining('“核查通过”不能省'),
    });
  });

  it('hold for what comes in from then on; what came in before is finished as it began', async () => {
    const before = await report();
    const decided = await decide(change([{ action: 'urge', requires: ['note'], label: { zh: '提醒', en: 'Remind' } }]));
    expect(decided.statusCode, decided.body).toBe(200);
    const after = await report();
    for (const { id, version } of [before, after]) {
      const filed = await act(id, version, 'fileAndDispatch', { unitId: 'cleansing' });
      expect(filed.statusCode, filed.body).toBe(200);
    }
    expect((await act(before.id, 3, 'urge')).statusCode).toBe(200);
    const refused = await act(after.id, 3, 'urge');
    expect(refused.json()).toMatchObject({ code: 'guard_failed', field: 'input.note' });
    expect((await act(after.id, 3, 'urge', { note: '快些' })).statusCode).toBe(200);
    const course = (await send(desk, 'GET', `/matters/${after.id}/course`)).json<CourseView>();
    expect(course).toMatchObject({ revision: 1, current: 'handling', waits: '环卫班：反馈结果' });
    expect(course.walked).toEqual([
      { from: 'reported', to: 'filed' },
      { from: 'filed', to: 'handling' },
    ]);
    expect(course.path.map(({ label, step }) => `${label} ${step}`)).toEqual([
      '待立案 上报',
      '待派遣 立案',
      '处置中 派遣',
    ]);
    expect(course.next.map(({ step, toLabel }) => `${step} ${toLabel}`)).toContain('反馈结果 待核查');
  });

  it('are tried on last month’s matters: which would have gone another way, where, and why', async () => {
    office.clock.now += 4 * 86_400_000;
    admin = await office.signIn('admin');
    const draft = change([
      { action: 'urge', off: true },
      { action: 'dispatch', requires: ['note'] },
    ]);
    const answer = await send(admin, 'POST', '/settings/procedures/preview', draft);
    expect(answer.statusCode, answer.body).toBe(200);
    const preview = answer.json<ProceduresPreview>();
    expect(preview).toMatchObject({ checked: 2, moved: 2, capped: false });
    expect(preview.steps).toEqual([
      { step: '派遣', why: '当时没填“内部备注（不公开）”，会要求补', count: 2 },
      { step: '催办', why: '这一步没有了', count: 1 },
      { step: '提醒', why: '这一步没有了', count: 1 },
    ]);
    expect(JSON.stringify(preview)).not.toContain('堆了一地');
    // What holds already moves nothing but the matter that came in before it.
    const same = change([{ action: 'urge', requires: ['note'] }]);
    expect((await send(admin, 'POST', '/settings/procedures/preview', same)).json()).toMatchObject({ moved: 1 });
  });

  it('carry the limits of kinds: shorter than the law holds for what comes in, longer is refused by its article', async () => {
    const limited = (amount: number): SettingValue<'procedures'> => ({
      from: null,
      procedures: [],
      kinds: [
        { kind: 'petition', limits: [{ clock: 'tell', limit: { amount, unit: 'day' }, source: '街道办〔2026〕1 号' }] },
      ],
    });
    const refused = await decide(limited(16));
    expect(refused.json()).toMatchObject({
      code: 'invalid',
      field: 'value.kinds.0.limits.0.limit',
      detail: expect.stringMatching(/信访的“告知”时限只能缩短.*第二十三条/),
    });
    expect((await decide(limited(10))).statusCode).toBe(200);
    const held = await office.deps.offices.get(1);
    const tell = (workflowRevision: number) =>
      held.limits({ kind: 'petition', category: null, grade: null, filedAt: null, reportedAt: 0, workflowRevision })
        .tell;
    expect([tell(1), tell(2)]).toEqual([
      { amount: 15, unit: 'day' },
      { amount: 10, unit: 'day' },
    ]);
  });

  it('tell what each decision changed, in words', async () => {
    expect((await decide(null)).statusCode).toBe(200);
    const [back, limits, first] = (await send(admin, 'GET', '/settings/procedures/revisions')).json<
      SettingRevision[]
    >();
    expect(first?.changes.rows).toEqual([
      { what: '案卷七步闭环 · 催办 · 叫法', from: '催办 / Urge', to: '提醒 / Remind' },
      { what: '案卷七步闭环 · 催办 · 必填', from: null, to: '内部备注（不公开）' },
    ]);
    expect(limits?.changes.rows).toContainEqual({ what: '信访 · 告知时限', from: '15 自然日', to: '10 自然日' });
    expect(back).toMatchObject({ version: 3, reset: true });
  });
});
