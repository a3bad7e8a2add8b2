import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCategoryKey, type CategoryKey } from './category.ts';
import { covers, standings } from './routing-check.ts';
import { route, type RoutingCondition, type RoutingFacts, type RoutingRule, type UnitRole } from './routing.ts';

const rule = (id: string, unitRole: UnitRole, when: RoutingCondition): RoutingRule => ({
  id,
  when,
  to: { unitRole },
  principle: 'ownerFirst',
  why: { zh: id, en: id },
});

const classes: CategoryKey[] = ['matter:06-010', 'matter:06-042', 'component:01-005', 'matter:10-001'];
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
const condition: fc.Arbitrary<RoutingCondition> = fc.record(
  {
    kind: some(['matter', 'component'] as const),
    categoryMajor: some(['06', '01', '10']),
    category: some(classes),
    channel: some(['web', 'grid'] as const),
    place: some(['g1', 'g2', 'c1']),
    words: some(['垃圾', '垃圾桶', '井盖']),
  },
  { requiredKeys: [] },
);
const facts: fc.Arbitrary<RoutingFacts> = fc
  .record({
    category: fc.option(fc.constantFrom(...classes)),
    channel: fc.constantFrom('web' as const, 'grid' as const),
    place: fc.subarray(['g1', 'g2', 'c1']),
    words: fc.constantFrom('小区垃圾桶满了', '门口垃圾没人收', '井盖松动', '请问几点上班'),
  })
  .map((known) => {
    const code = known.category === null ? undefined : parseCategoryKey(known.category);
    return {
      ...known,
      kind: code?.kind ?? null,
      categoryMajor: code?.major ?? null,
      topicMajor: null,
      placeLevel: null,
    };
  });
const roles = ['cleansing', 'municipal', 'gas', 'power'] as const;
const rules = fc
  .array(fc.tuple(condition, fc.constantFrom(...roles)), { minLength: 1, maxLength: 6 })
  .map((list) => list.map(([when, unitRole], index) => rule(`r${index}`, unitRole, when)));

describe('rules that stand in each other’s way', () => {
  it('are named with the rule before them: never used, or only as a second choice', () => {
    const bins = rule('bins', 'cleansing', { category: ['matter:06-010'] });
    const major = rule('major', 'cleansing', { categoryMajor: ['06'] });
    const other = rule('other', 'property', { category: ['matter:06-010'] });
    expect(standings([major, bins])).toEqual([{ ruleId: 'bins', code: 'unreachable', behind: 'major' }]);
    expect(standings([bins, other, major])).toEqual([{ ruleId: 'other', code: 'secondOnly', behind: 'bins' }]);
    expect(standings([bins, major])).toEqual([]);
  });

  it('hold: a rule said to cover another holds wherever the other does', () => {
    fc.assert(
      fc.property(condition, condition, facts, (first, then, known) => {
        fc.pre(covers(first, then));
        const holds = (when: RoutingCondition) => route([rule('one', 'gas', when)], known).length > 0;
        expect(!holds(then) || holds(first)).toBe(true);
      }),
    );
  });

  it('hold: what is said to be never used is never proposed, what is said to be second never comes first', () => {
    fc.assert(
      fc.property(rules, facts, (list, known) => {
        const proposed = route(list, known).map((one) => one.ruleId);
        for (const { ruleId, code } of standings(list)) {
          if (code === 'unreachable') expect(proposed).not.toContain(ruleId);
          else expect(proposed[0]).not.toBe(ruleId);
        }
      }),
    );
  });
});
