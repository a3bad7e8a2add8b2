import { describe, expect, it } from 'vitest';
import { roles } from '#catalog/roles.ts';
import { routingRules } from '#catalog/routing.ts';
import { unitsFor } from '#domain/matters/routing.ts';
import { demoCommunities } from './names.ts';
import { demoStaff, demoUnits } from './staff.ts';

describe('the demo office', () => {
  it('has about sixty people, each with a login and a name of their own', () => {
    expect(demoStaff.length).toBeGreaterThanOrEqual(55);
    expect(demoStaff.length).toBeLessThanOrEqual(65);
    expect(new Set(demoStaff.map((one) => one.username)).size).toBe(demoStaff.length);
    expect(new Set(demoStaff.map((one) => one.name)).size).toBe(demoStaff.length);
    expect(demoStaff.filter((one) => !/^\p{Script=Han}某$/u.test(one.name))).toEqual([]);
  });

  it('gives nobody a unit or a role that does not exist, and leaves no role without a person to try it', () => {
    const units = new Set(demoUnits.map((one) => one.id));
    expect(demoStaff.filter((one) => !units.has(one.unitId))).toEqual([]);
    const given = new Set(demoStaff.flatMap((one) => one.roles as readonly string[]));
    expect([...given].sort()).toEqual(roles.map((one) => one.id).sort());
  });

  it('can resolve every routing rule to a unit in every community', () => {
    const units = demoUnits.map((one) => ({ ...one, placeIds: one.communities }));
    for (const rule of routingRules) {
      for (const { slug } of demoCommunities) {
        expect(unitsFor(units, rule.to.unitRole, [slug]), `${rule.id} ${slug}`).not.toEqual([]);
      }
    }
  });

  it('divides the communities among the cleansing squads without gap or overlap', () => {
    const squads = demoUnits.filter((one) => one.unitRoles.includes('cleansing'));
    expect(squads.flatMap((one) => one.communities)).toEqual(demoCommunities.map((one) => one.slug));
  });

  it('leaves no unit that receives matters without a person who can handle them', () => {
    const manned = new Set(demoStaff.map((one) => one.unitId));
    expect(demoUnits.filter((one) => !manned.has(one.id))).toEqual([]);
  });
});
