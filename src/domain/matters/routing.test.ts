import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { route, UNIT_ROLES, unitsFor, type RoutingFacts, type RoutingRule } from './routing.ts';

const facts: RoutingFacts = {
  kind: 'matter',
  categoryMajor: '06',
  category: 'matter:06-042',
  topicMajor: null,
  channel: 'wechat',
  placeLevel: 'grid',
  place: ['g1', 'c1'],
  words: '小区门口垃圾没人收',
};

const rule = (id: string, unitRole: RoutingRule['to']['unitRole'], when: RoutingRule['when']): RoutingRule => ({
  id,
  when,
  to: { unitRole },
  principle: 'territoryFirst',
  why: { zh: id, en: id },
});

describe('route', () => {
  it('takes the rules in the office’s order and says which rule spoke', () => {
    const rules = [rule('bins', 'cleansing', { category: ['matter:06-042'] }), rule('rest', 'command', {})];
    expect(route(rules, facts).map((one) => one.ruleId)).toEqual(['bins', 'rest']);
    expect(route(rules.toReversed(), facts).map((one) => one.ruleId)).toEqual(['rest', 'bins']);
  });

  it('does not apply a rule about places to a matter whose place is unknown', () => {
    const rules = [rule('here', 'community', { placeLevel: ['community', 'grid'] })];
    expect(route(rules, { ...facts, placeLevel: null })).toEqual([]);
  });

  it('needs every condition of a rule, not just one', () => {
    const rules = [rule('both', 'grid', { channel: ['grid'], placeLevel: ['grid'] })];
    expect(route(rules, facts)).toEqual([]);
    expect(route(rules, { ...facts, channel: 'grid' })).toHaveLength(1);
  });

  it('proposes at most three units and none twice, whatever the rules', () => {
    const anyRules = fc.array(
      fc
        .record({ id: fc.string(), role: fc.constantFrom(...UNIT_ROLES), here: fc.boolean() })
        .map(({ id, role, here }) => rule(id, role, here ? {} : { channel: ['hotline'] })),
    );
    fc.assert(
      fc.property(anyRules, (rules) => {
        const roles = route(rules, facts).map((one) => one.unitRole);
        expect(roles.length).toBeLessThanOrEqual(3);
        expect(new Set(roles).size).toBe(roles.length);
      }),
    );
  });
});

describe('unitsFor', () => {
  const units = [
    { id: 'all', unitRoles: ['cleansing'], placeIds: null },
    { id: 'east', unitRoles: ['cleansing'], placeIds: ['a', 'b'] },
    { id: 'only-a', unitRoles: ['cleansing'], placeIds: ['a'] },
    { id: 'green', unitRoles: ['greening'], placeIds: null },
  ] as const;

  it('sends to the squad of the narrowest territory that holds the place', () => {
    expect(unitsFor(units, 'cleansing', ['a', 'office']).map((one) => one.id)).toEqual(['only-a', 'east', 'all']);
    expect(unitsFor(units, 'cleansing', ['b']).map((one) => one.id)).toEqual(['east', 'all']);
  });

  it('leaves out nobody of the role while the place is unknown', () => {
    expect(unitsFor(units, 'cleansing', [])).toHaveLength(3);
  });
});
