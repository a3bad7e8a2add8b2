import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sight, UserView } from '#contract/office.ts';
import type { StaffImported } from '#contract/sheets.ts';
import { verifyAudit } from '../audit/log.ts';
import { TENANT, testOffice, type TestOffice } from './fixtures.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice();
});
afterAll(() => office.close());

const grant = (role: string, more: object = {}) => ({ role, unitIds: null, placeIds: null, kinds: null, ...more });
const users = async () => (await office.send('auditor', 'GET', '/users')).json<UserView[]>();
const idOf = async (username: string) => (await users()).find((user) => user.username === username)?.id ?? '';
const edit = async (username: string, body: object) =>
  office.send('admin', 'PATCH', `/users/${await idOf(username)}`, body);

describe('what an account may do', () => {
  it('changes at the next request, with its bounds, and is on record', async () => {
    expect((await office.send('leader', 'GET', '/calendar/2026')).statusCode).toBe(200);
    const grants = [grant('unitHandler', { unitIds: ['cleansing'] })];
    const edited = await edit('gridworker', { grants });
    expect(edited.json<UserView>()).toMatchObject({ roles: ['unitHandler'], grants });
    expect((await edit('leader', { grants: [grant('auditor')] })).statusCode).toBe(200);
    expect((await office.send('leader', 'GET', '/calendar/2026')).statusCode).toBe(403);
    const [line] = await office.deps.db
      .office(TENANT)
      .query<{ detail: string }>(
        `select detail from audit_entry where tenant_id = 1 and action = 'user-grants' and subject = 'leader'`,
      );
    expect(JSON.parse(line?.detail ?? '')).toEqual({ before: ['leader'], grants: [grant('auditor')] });
    expect((await verifyAudit(office.deps.db, TENANT)).brokenAt).toBeNull();
  });

  it.each([
    ['an unknown role', [grant('king')], 422, '没有 king'],
    ['an unknown unit', [grant('unitHandler', { unitIds: ['nowhere'] })], 422, '没有 nowhere'],
    ['administration and audit in one hand', [grant('admin'), grant('auditor')], 400, '系统管理和审计'],
  ])('is refused with %s', async (_name, grants, status, words) => {
    const refused = await edit('gridworker', { grants });
    expect(refused.statusCode).toBe(status);
    expect(refused.json<{ detail: string }>().detail).toContain(words);
  });

  it('is not given to oneself, nor taken from the last who can do a duty', async () => {
    expect((await edit('admin', { grants: [grant('leader')] })).json<{ detail: string }>().detail).toContain('另一位');
    const last = await edit('securityofficer', { active: false });
    expect(last.statusCode).toBe(400);
    expect(last.json<{ detail: string }>().detail).toContain('锁在外面');
    expect((await edit('securityofficer', { grants: [grant('leader')] })).statusCode).toBe(400);
  });
});

describe('sessions and passwords', () => {
  it('are ended and renewed by the administrator; the new password is shown once and must be changed', async () => {
    const id = await idOf('auditor');
    const session = await office.deps.sessions.open(TENANT, id, office.clock.now);
    const before = (await users()).find((user) => user.id === id)?.sessions ?? 0;
    expect(before).toBeGreaterThan(1);
    const ended = await office.send('admin', 'PATCH', `/users/${id}`, { endSessions: true });
    expect(ended.json<UserView>().sessions).toBe(0);
    expect(await office.deps.sessions.find(session, office.clock.now)).toBeNull();
    const reset = await office.send('admin', 'POST', `/users/${id}/password`);
    const { password } = reset.json<{ password: string }>();
    const entered = await office.send(null, 'POST', '/session', { username: 'auditor', password });
    expect(entered.json<{ mustChangePassword: boolean }>().mustChangePassword).toBe(true);
    const own = await office.send('admin', 'POST', `/users/${await ownId()}/password`);
    expect(own.statusCode).toBe(400);
  });
});

const ownId = async () => (await office.send('admin', 'GET', '/session')).json<{ user: { id: string } }>().user.id;

describe('what somebody with a role would see', () => {
  const sight = async (body: object) =>
    (await office.send('securityOfficer', 'POST', '/users/sight', body)).json<Sight>();

  it('is told before it is given: permissions, counts, no words', async () => {
    const seen = await sight({ grants: [grant('dispatcher')] });
    expect(seen.permissions).toContain('matter.dispatch');
    expect(seen).toMatchObject({ all: { count: 0, capped: false }, sample: [] });
  });

  it('follows a draft of the role that is not decided yet', async () => {
    const roles = [{ id: 'dispatcher', label: { zh: '派遣员', en: 'Dispatcher' }, permissions: ['figure.read'] }];
    expect((await sight({ grants: [grant('dispatcher')], roles })).permissions).toEqual(['figure.read']);
  });

  it('is for those who read accounts', async () => {
    const refused = await office.send('gridWorker', 'POST', '/users/sight', { grants: [grant('leader')] });
    expect(refused.statusCode).toBe(403);
  });
});

describe('a list of staff', () => {
  it('makes nobody who would hold two duties, by the roles as the office has them now', async () => {
    const role = { id: 'ruleKeeper', label: { zh: '规则员', en: 'Rule keeper' }, permissions: ['settings.write'] };
    const change = { value: { roles: [role] }, reason: '会' };
    const decided = await office.send('securityOfficer', 'PUT', '/settings/roles', change, { 'if-match': '"0"' });
    expect(decided.statusCode, decided.body).toBe(200);
    const cells = [
      ['姓名', '角色'],
      ['李某', '街道领导、规则员'],
    ];
    const rows = cells.map((row, index) => ({ line: index + 1, cells: row }));
    const { created, faults } = (await office.send('admin', 'POST', '/staff/import', { rows })).json<StaffImported>();
    expect(created).toEqual([]);
    expect(faults.map(({ line, reason }) => [line, reason])).toContainEqual([
      2,
      '这几个角色合在一起，一个人就有了两种要分开的权限',
    ]);
  });
});
