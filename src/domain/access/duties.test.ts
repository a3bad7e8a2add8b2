import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessFaults, DUTIES, dutiesOf, KEYSTONES, permissionsOfRoles, type Access } from './duties.ts';
import { PERMISSIONS } from './permissions.ts';

const office = (
  roles: Record<string, string[]>,
  people: Record<string, string[]>,
  inactive: string[] = [],
): Access => ({
  roles: new Map(Object.entries(roles)),
  people: Object.entries(people).map(([username, held]) => ({
    username,
    active: !inactive.includes(username),
    roles: held,
  })),
});
const sound = office(
  { admin: ['user.write', 'settings.write'], security: ['role.write'], auditor: ['audit.read'], desk: ['matter.file'] },
  { a: ['admin'], s: ['security'], u: ['auditor'], d: ['desk'] },
);
const after = (change: (access: Access) => Partial<Access>) => accessFaults(sound, { ...sound, ...change(sound) });
const role = (id: string, permissions: string[]) => (access: Access) => ({
  roles: new Map([...access.roles, [id, permissions]]),
});
const person =
  (username: string, roles: string[], active = true) =>
  (access: Access) => ({
    people: [...access.people.filter((one) => one.username !== username), { username, active, roles }],
  });

describe('the three duties of 等保 2.0', () => {
  it('may not meet in one role', () => {
    expect(after(role('desk', ['audit.read', 'user.write']))).toEqual([
      { code: 'duties_in_role', role: 'desk', duties: ['administration', 'audit'] },
      { code: 'duties_in_person', username: 'd', duties: ['administration', 'audit'] },
    ]);
  });

  it('may not meet in one person by several roles', () => {
    expect(after(person('a', ['admin', 'auditor']))).toEqual([
      { code: 'duties_in_person', username: 'a', duties: ['administration', 'audit'] },
    ]);
  });

  it('are not lost: the last administrator can be neither switched off nor stripped, by person or by role', () => {
    const lost = [{ code: 'duty_without_person', duty: 'administration', permission: 'user.write' }];
    expect(after(person('a', ['admin'], false))).toEqual(lost);
    expect(after(person('a', ['desk']))).toEqual(lost);
    expect(after(role('admin', ['settings.write']))).toEqual(lost);
    expect(
      after((access) => ({ people: [...access.people, { username: 'b', active: true, roles: ['admin'] }] })),
    ).toEqual([]);
  });

  it('that an office never gave to anybody are not asked for', () => {
    const small = office({ admin: ['user.write'] }, { a: ['admin'] });
    expect(accessFaults(small, small)).toEqual([]);
  });

  it('that were mixed before do not stop the change that mends another', () => {
    const mixed = office(
      { both: ['user.write', 'audit.read'], other: ['role.write', 'audit.read'], security: ['role.write'] },
      { a: ['both'], b: ['other'] },
    );
    const mended = { ...mixed, people: [mixed.people[0]!, { username: 'b', active: true, roles: ['security'] }] };
    expect(accessFaults(mixed, mended)).toEqual([]);
  });
});

describe('whatever is changed in an office whose duties are apart', () => {
  const permission = fc.constantFrom(...PERMISSIONS);
  const roleIds = ['r1', 'r2', 'r3', 'r4'];
  const access: fc.Arbitrary<Access> = fc
    .record({
      more: fc.array(fc.uniqueArray(permission, { maxLength: 2 }), { minLength: 4, maxLength: 4 }),
      people: fc.array(
        fc.record({
          active: fc.boolean(),
          roles: fc.uniqueArray(fc.constantFrom(...roleIds), { minLength: 1, maxLength: 2 }),
        }),
        { minLength: 3, maxLength: 6 },
      ),
    })
    .map(({ more, people }) => ({
      roles: new Map(roleIds.map((id, index) => [id, [KEYSTONES[DUTIES[index] ?? 'audit'], ...more[index]!]])),
      people: people.map((one, index) => ({ username: `p${index}`, ...one })),
    }));

  it('what is let through keeps each duty in separate hands and in some hand', () => {
    fc.assert(
      fc.property(access, (changed) => {
        fc.pre(accessFaults(sound, changed).length === 0);
        for (const one of changed.people.filter(({ active }) => active))
          expect(dutiesOf(permissionsOfRoles(changed.roles, one.roles)).length).toBeLessThan(2);
        for (const duty of DUTIES)
          expect(
            changed.people.some(
              ({ active, roles }) => active && permissionsOfRoles(changed.roles, roles).includes(KEYSTONES[duty]),
            ),
          ).toBe(true);
      }),
      // Most of what chance makes is refused, as it should be.
      { maxSkipsPerRun: 1000 },
    );
  });

  it('a change that changes nothing is never refused', () => {
    fc.assert(
      fc.property(access, (same) => {
        expect(accessFaults(same, same)).toEqual([]);
      }),
    );
  });
});
