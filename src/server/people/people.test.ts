import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UserView } from '#contract/office.ts';
import { checkCredentials } from '../auth/sign-in.ts';
import { verifyAudit } from '../audit/log.ts';
import { createOffice } from './commands/create-office.ts';
import { saveUser } from './commands/save-user.ts';
import { TENANT, testOffice, type TestOffice, type TestRole } from './fixtures.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice();
});
afterAll(() => office.close());

const LOCKS = { lockAfter: 5, lockMinutes: 15 };
const PASSWORD = 'tide-wall-lamp';
const add = (username: string, more: object = {}, role: TestRole | null = 'admin') =>
  office.send(role, 'POST', '/users', { username, name: '鲁某', password: PASSWORD, role: 'dispatcher', ...more });
const edit = (id: string, body: object) => office.send('admin', 'PATCH', `/users/${id}`, body);
const signIn = (username: string, password = PASSWORD) =>
  checkCredentials(office.deps.db, TENANT, username, password, office.clock.now, LOCKS);
const logged = async (subject: string) =>
  (
    await office.deps.db
      .office(TENANT)
      .query<{ action: string }>('select action from audit_entry where tenant_id = 1 and subject = $1 order by seq', [
        subject,
      ])
  ).map((line) => line.action);

describe('accounts', () => {
  it('are made with a role, can sign in, and never show their password', async () => {
    const made = await add('lu.mou', { unitId: 'cleansing', unitIds: ['cleansing'], kinds: ['city'] });
    expect(made.statusCode).toBe(201);
    expect(made.json<UserView>()).toMatchObject({
      username: 'lu.mou',
      name: '鲁某',
      unitId: 'cleansing',
      active: true,
      lockedUntil: null,
      roles: ['dispatcher'],
    });
    expect(made.body).not.toContain('scrypt');
    expect((await signIn('lu.mou')).ok).toBe(true);
    expect((await signIn('lu.mou', 'another-word')).ok).toBe(false);
    const session = await office.deps.sessions.open(TENANT, made.json<UserView>().id, office.clock.now);
    expect((await office.deps.sessions.find(session, office.clock.now))?.grants).toEqual([
      { role: 'dispatcher', unitIds: ['cleansing'], placeIds: null, kinds: ['city'], holderUnit: 'cleansing' },
    ]);
    const list = (await office.send('auditor', 'GET', '/users')).json<UserView[]>();
    expect(list.map((user) => user.username)).toEqual([
      'admin',
      'auditor',
      'gridworker',
      'leader',
      'lu.mou',
      'securityofficer',
    ]);
    expect(await logged('lu.mou')).toEqual(['user-create']);
  });

  it('have one username each, also when two are made at once', async () => {
    const answers = await Promise.all([add('twice'), add('twice')]);
    expect(answers.map((answer) => answer.statusCode).sort((a, b) => a - b)).toEqual([201, 409]);
    const refused = answers.find((answer) => answer.statusCode === 409);
    expect(refused?.json()).toMatchObject({
      code: 'taken',
      field: 'username',
      detail: '用户名 twice 已经有人用，换一个',
    });
    expect(await logged('twice')).toEqual(['user-create']);
  });

  it.each([
    ['role', { role: 'king' }],
    ['unitId', { unitId: 'nowhere' }],
    ['unitIds', { unitIds: ['cleansing', 'nowhere'] }],
    ['placeIds', { placeIds: ['nowhere'] }],
    ['kinds', { kinds: ['riddle'] }],
  ])('are refused with an unknown %s, and nothing is left of them', async (field, more) => {
    const refused = await add('half.made', more);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ code: 'unknown_value', field });
    expect((await signIn('half.made')).ok).toBe(false);
    expect(await logged('half.made')).toEqual([]);
  });

  it.each([
    ['a short password', { password: 'short' }],
    ['a username with a blank', { username: 'lu mou' }],
    ['an unknown field', { shoeSize: 43 }],
    ['a list of places that is empty, which would mean no place at all', { placeIds: [] }],
  ])('are refused with %s', async (_name, more) => {
    expect((await add('never.made', more)).statusCode).toBe(400);
  });

  it('lose every session when they are switched off, and do not get them back when switched on', async () => {
    const { id } = (await add('leaves.us')).json<UserView>();
    const session = await office.deps.sessions.open(TENANT, id, office.clock.now);
    expect((await edit(id, { active: false })).json<UserView>().active).toBe(false);
    expect(await office.deps.sessions.find(session, office.clock.now)).toBeNull();
    expect((await signIn('leaves.us')).ok).toBe(false);
    await edit(id, { active: true });
    expect(await office.deps.sessions.find(session, office.clock.now)).toBeNull();
    expect((await signIn('leaves.us')).ok).toBe(true);
    expect(await logged('leaves.us')).toEqual(['user-create', 'user-deactivate', 'user-activate']);
  });

  it('are unlocked by the administrator before the time is up', async () => {
    const { id } = (await add('forgets')).json<UserView>();
    for (let i = 0; i < LOCKS.lockAfter; i += 1) await signIn('forgets', 'wrong-every-time');
    expect(await signIn('forgets')).toMatchObject({ ok: false, refusal: { code: 'locked_out' } });
    const locked = (await office.send('admin', 'GET', '/users')).json<UserView[]>().find((user) => user.id === id);
    expect(locked?.lockedUntil).toBe('2026-11-24T10:35:00+08:00');
    expect((await edit(id, { unlock: true })).json<UserView>().lockedUntil).toBeNull();
    expect((await signIn('forgets')).ok).toBe(true);
  });

  it('can’t be switched off by their own owner, so that an office never locks itself out', async () => {
    const list = (await office.send('admin', 'GET', '/users')).json<UserView[]>();
    const own = list.find((user) => user.username === 'admin')?.id ?? '';
    const refused = await edit(own, { active: false });
    expect(refused.statusCode).toBe(400);
    expect(refused.json<{ detail: string }>().detail).toContain('另一位管理员');
  });

  it('are for administrators: others may not make or change them, and unknown ones are not found', async () => {
    expect((await add('no.right', {}, 'leader')).statusCode).toBe(403);
    expect((await add('no.right', {}, 'auditor')).statusCode).toBe(403);
    expect((await add('no.right', {}, null)).statusCode).toBe(401);
    expect((await edit('01900000-0000-7000-8000-000000000000', { active: true })).statusCode).toBe(404);
    expect((await edit('7', { active: true })).statusCode).toBe(400);
    expect((await edit('01900000-0000-7000-8000-000000000000', {})).statusCode).toBe(400);
  });
});

describe('offices', () => {
  it('are made with a calendar and once only', async () => {
    const { deps } = office;
    const second = { id: 2, code: 'second', name: '二街道', nameEn: 'Second' };
    expect((await createOffice(deps, second)).ok).toBe(true);
    expect((await deps.offices.get(2)).calendar.knownYears).toContain(2026);
    expect(await createOffice(deps, { ...second, id: 3 })).toMatchObject({ ok: false, refusal: { code: 'taken' } });
    expect(await createOffice(deps, { ...second, code: 'third' })).toMatchObject({ ok: false });
    expect(await createOffice(deps, { ...second, id: 4, code: 'x', week: [] })).toMatchObject({ ok: false });
    await expect(deps.offices.get(4)).rejects.toThrow('no office 4');
    expect(await verifyAudit(deps.db, 2)).toEqual({ entries: 1, brokenAt: null });
  });

  it('see only their own people: an account of another office does not exist', async () => {
    const grants = [{ role: 'admin', unitIds: null, placeIds: null, kinds: null }];
    const other = await saveUser(office.deps, 2, {
      username: 'admin',
      name: '沈某',
      passwordHash: '-',
      unitId: null,
      grants,
    });
    if (!other.ok) throw new Error(other.refusal.code);
    expect((await edit(other.value.id, { active: false })).statusCode).toBe(404);
    const list = (await office.send('admin', 'GET', '/users')).json<UserView[]>();
    expect(list.map((user) => user.id)).not.toContain(other.value.id);
  });
});
