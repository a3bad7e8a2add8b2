import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles as catalogRoles } from '#catalog/roles.ts';
import { routingRules } from '#catalog/routing.ts';
import type { SettingKey, SettingRevision, SettingsView } from '#contract/settings.ts';
import type { AuditEntryView } from '#contract/office.ts';
import { officeCache } from '../offices/cache.ts';
import { verifyAudit } from '../audit/log.ts';
import { TENANT, testOffice, type TestOffice, type TestRole } from '../people/fixtures.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice();
});
afterAll(() => office.close());

const settings = async (): Promise<SettingsView> => (await office.send('admin', 'GET', '/settings')).json();
const put = (
  key: SettingKey,
  value: object | null,
  version: number | null = null,
  role: TestRole | null = key === 'roles' || key === 'security' ? 'securityOfficer' : 'admin',
) =>
  settings().then((now) =>
    office.send(
      role,
      'PUT',
      `/settings/${key}`,
      { value, reason: '会议决定' },
      { 'if-match': `"${version ?? now[key].version}"` },
    ),
  );
const held = () => office.deps.offices.get(TENANT);
const GARBAGE = 'matter:06-010';
const limited = (reportedAt: number, filedAt: number | null = null) => ({
  category: GARBAGE,
  grade: null,
  reportedAt,
  filedAt,
});

describe('the settings of an office', () => {
  it('begin as the catalog’s, marked as samples that nobody decided', async () => {
    const now = await settings();
    expect(now.limits).toEqual({
      version: 0,
      value: { classes: [] },
      sample: true,
      since: null,
      by: null,
      reason: null,
    });
    expect(now.routing.value.rules.map((rule) => rule.id)).toEqual(routingRules.map((rule) => rule.id));
    expect(now.office.value).toMatchObject({ name: '潮头街道', phone: null });
  });

  it('keep every decision with who, when and why, and go back to the catalog’s when asked', async () => {
    expect((await put('desk', { undoSeconds: 30 })).statusCode).toBe(200);
    expect((await put('desk', null)).statusCode).toBe(200);
    const revisions = (await office.send('admin', 'GET', '/settings/desk/revisions')).json<SettingRevision[]>();
    expect(revisions).toMatchObject([
      {
        version: 2,
        by: 'admin',
        reason: '会议决定',
        reset: true,
        changes: { rows: [{ what: '撤回时间(秒，0–300)', from: '30', to: '60' }], more: 0 },
      },
      { version: 1, since: '2026-11-24T10:20:00+08:00', value: { undoSeconds: 30 }, reset: false },
    ]);
    expect((await settings()).desk).toMatchObject({ version: 2, sample: true, value: { undoSeconds: 60 } });
    expect((await verifyAudit(office.deps.db, TENANT)).brokenAt).toBeNull();
  });

  it('tell the auditor what was changed, in words, also of old decisions', async () => {
    const lines = (await office.send('auditor', 'GET', '/audit?action=setting-change')).json<AuditEntryView[]>();
    expect(lines.map(({ changes }) => changes?.rows.map(({ from, to }) => [from, to]))).toEqual([
      [['30', '60']],
      [['60', '30']],
    ]);
    const [other] = (await office.send('auditor', 'GET', '/audit?limit=1&actor=auditor')).json<AuditEntryView[]>();
    expect(other?.changes ?? null).toBeNull();
  });

  it('refuse a change of what the caller did not see, and one without a version', async () => {
    const desk = { undoSeconds: 10 };
    const stale = await put('desk', desk, 1);
    expect(stale.statusCode).toBe(409);
    expect(stale.json<{ detail: string }>().detail).toContain('第 2 版');
    const blind = await office.send('admin', 'PUT', '/settings/desk', { value: desk, reason: '无' });
    expect(blind.statusCode).toBe(428);
  });

  it('let one of two simultaneous changes in', async () => {
    const desk = { undoSeconds: 20 };
    const answers = await Promise.all([put('desk', desk, 2), put('desk', desk, 2)]);
    expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  it.each<[string, SettingKey, object, string]>([
    ['an unknown class', 'limits', { classes: [{ category: 'matter:06-999', source: '会' }] }, '没有 matter:06-999'],
    ['rules without a last resort', 'routing', { rules: [routingRules[0]] }, '没有条件的规则'],
    ['a code pattern that counts nothing', 'gridCodes', { patterns: { grid: '{community:12}' } }, '顺序号'],
  ])('refuse %s, and say what to do', async (_name, key, value, words) => {
    const refused = await put(key, value);
    expect(refused.statusCode).toBe(400);
    expect(refused.json<{ detail: string; field: string }>().detail).toContain(words);
    expect((await settings())[key].version).toBe(key === 'desk' ? 3 : 0);
  });

  it('are changed by those who may: data by the administrator, access by the security officer', async () => {
    expect((await put('desk', null, 3, 'leader')).statusCode).toBe(403);
    expect((await put('roles', { roles: [] }, 0, 'admin')).statusCode).toBe(403);
    expect((await put('limits', { classes: [] }, 0, 'securityOfficer')).statusCode).toBe(403);
    expect((await office.send('gridWorker', 'GET', '/settings')).statusCode).toBe(403);
  });

  it('rename the office everywhere at once', async () => {
    const { value } = (await settings()).office;
    await put('office', { ...value, name: '潮头新街道', phone: '0571-12345678' });
    expect((await held()).name).toBe('潮头新街道');
    const session = await office.send('leader', 'GET', '/session');
    expect(session.json<{ office: { name: string } }>().office.name).toBe('潮头新街道');
  });
});

describe('limits that an office decides', () => {
  it('hold for what is filed from then on and never shorten what was filed before', async () => {
    const before = office.clock.now;
    office.clock.now += 3_600_000;
    const handle = { amount: 2, unit: 'workHour' };
    const saved = await put('limits', { classes: [{ category: GARBAGE, handle, source: '街道立结案规范 2026' }] });
    expect(saved.statusCode).toBe(200);
    const after = office.clock.now;
    const { limits, limitRow } = await held();
    expect(limits(limited(before)).handle).toEqual({ amount: 1, unit: 'workDay' });
    expect(limits(limited(before, before)).handle).toEqual({ amount: 1, unit: 'workDay' });
    expect(limits(limited(before, after)).handle).toEqual(handle);
    expect(limits(limited(after)).check).toEqual({ amount: 4, unit: 'workHour' });
    expect(limitRow(limited(after))).toMatchObject({ sample: false, source: { zh: '街道立结案规范 2026' } });
    expect(limits({ ...limited(after), grade: 'difficult' }).handle).not.toEqual(handle);
  });
});

describe('roles that an office decides', () => {
  it('take effect at the next request, in this process and in others that hear of the revision', async () => {
    const other = officeCache(office.deps.db, () => office.clock.now);
    expect((await other.get(TENANT)).roles.get('leader')?.permissions).toContain('report.read');
    const leader = catalogRoles.find((role) => role.id === 'leader')!;
    const less = { ...leader, permissions: leader.permissions.filter((one) => one !== 'calendar.read') };
    expect((await office.send('leader', 'GET', '/calendar/2026')).statusCode).toBe(200);
    expect((await put('roles', { roles: [less] })).statusCode).toBe(200);
    expect((await office.send('leader', 'GET', '/calendar/2026')).statusCode).toBe(403);
    const [row] = await office.deps.db
      .office(TENANT)
      .query<{ revision: number }>('select max(revision) as revision from office_revision where tenant_id = 1');
    other.heard(TENANT, row?.revision ?? 0);
    expect((await other.get(TENANT)).roles.get('leader')?.permissions).not.toContain('calendar.read');
  });

  it('keep administration, security and audit apart, and say which rule asks for it', async () => {
    const refused = await put('roles', {
      roles: [{ id: 'all', label: { zh: '总管', en: 'All' }, permissions: ['user.write', 'audit.read'] }],
    });
    expect(refused.statusCode).toBe(400);
    const { detail } = refused.json<{ detail: string }>();
    expect(detail).toContain('总管');
    expect(detail).toContain('系统管理和审计');
    expect(detail).toContain('GB/T 22239-2019');
  });

  it('never lock the office out, nor leave a step of a procedure to nobody, nor take a role from under people', async () => {
    const admin = catalogRoles.find((role) => role.id === 'admin')!;
    const without = { ...admin, permissions: admin.permissions.filter((one) => one !== 'user.write') };
    expect((await put('roles', { roles: [without] })).json<{ detail: string }>().detail).toContain('锁在外面');
    const silent = catalogRoles
      .filter((role) => role.permissions.includes('matter.dispatch'))
      .map(({ id, label, permissions }) => ({
        id,
        label,
        permissions: permissions.filter((one) => one !== 'matter.dispatch'),
      }));
    expect((await put('roles', { roles: silent })).json<{ detail: string }>().detail).toContain('谁也不能做');
    const guide = { id: 'guide', label: { zh: '引导员', en: 'Guide' }, permissions: ['matter.report'] };
    expect((await put('roles', { roles: [guide] })).statusCode).toBe(200);
    const made = await office.send('admin', 'POST', '/users', {
      username: 'guide1',
      name: '费某',
      password: 'tide-wall-lamp',
      role: 'guide',
    });
    expect(made.statusCode).toBe(201);
    expect((await put('roles', { roles: [] })).json<{ detail: string }>().detail).toContain('先给他们换角色');
  });

  it('decide what a whistle asks of a called unit, for calls from then on', async () => {
    const { value } = (await settings()).calls;
    const daily = { ...value.daily, accept: { amount: 1, unit: 'workHour' }, onSite: true, source: '会议纪要' };
    const before = office.clock.now;
    office.clock.now += 60_000;
    const early = await put('calls', { ...value, daily: { ...daily, reply: { amount: 1, unit: 'workHour' } } });
    expect(early.json()).toMatchObject({ code: 'invalid', field: 'value.daily.reply' });
    expect(early.json<{ detail: string }>().detail).toContain('日常哨');
    expect(
      (await put('calls', { ...value, daily: { ...daily, accept: { amount: 0, unit: 'workHour' } } })).statusCode,
    ).toBe(400);
    expect((await put('calls', { ...value, daily })).statusCode).toBe(200);
    const { calls } = await held();
    expect(calls('daily', office.clock.now)).toMatchObject({ limits: { accept: daily.accept }, onSite: true });
    expect(calls('daily', before)).toMatchObject({ limits: { accept: { amount: 4 } }, onSite: false });
    const [last] = (await office.send('admin', 'GET', '/settings/calls/revisions')).json<SettingRevision[]>();
    expect(last?.changes.rows).toContainEqual({ what: '日常哨 · 应哨', from: '4 工作时', to: '1 工作时' });
  });
});
