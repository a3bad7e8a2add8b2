import { describe, expect, it } from 'vitest';
import { parseCategoryKey, type CategoryKey } from '#domain/matters/category.ts';
import { route, type RoutingFacts } from '#domain/matters/routing.ts';
import { routingRules } from './routing.ts';
import { findCategory, standardTree } from './standard-tree.ts';
import { TOPIC_MAJORS } from './topics.ts';

const facts = (category: CategoryKey | null, more: Partial<RoutingFacts> = {}): RoutingFacts => {
  const code = category === null ? undefined : parseCategoryKey(category);
  return {
    kind: code?.kind ?? null,
    categoryMajor: code?.major ?? null,
    category,
    topicMajor: null,
    channel: 'wechat',
    placeLevel: 'grid',
    place: [],
    words: '',
    ...more,
  };
};
const roles = (category: CategoryKey | null, more?: Partial<RoutingFacts>) =>
  route(routingRules, facts(category, more)).map((one) => one.unitRole);

describe('the routing rules', () => {
  it('finds a unit for every class by a rule of its own, not by the last resort', () => {
    const lost = standardTree.categories.filter(({ key }) =>
      ['community-of-place', 'urban-management', 'command'].includes(route(routingRules, facts(key))[0]!.ruleId),
    );
    expect(lost.map((one) => one.zh)).toEqual([]);
  });

  it('asks the owner first about a component and its defect, and the territory first about a matter', () => {
    for (const { key, kind, major } of standardTree.categories) {
      const expected =
        kind === 'component' || major <= '05' || key === 'matter:10-002' ? 'ownerFirst' : 'territoryFirst';
      expect(route(routingRules, facts(key))[0]?.principle, key).toBe(expected);
    }
  });

  it('offers the community of the place as the second hand for a component', () => {
    expect(roles('component:01-037')).toEqual(['municipal', 'community', 'urbanManagement']);
  });

  it('sends an overflowing bin to the cleansing squad', () => {
    expect(roles('matter:06-042')[0]).toBe('cleansing');
  });

  it('sends a blocked fire lane to those who clear it, before those who fine for it', () => {
    expect(roles('matter:09-012').slice(0, 2)).toEqual(['safety', 'enforcement']);
  });

  it('answers a message about no object by its field of government', () => {
    const unanswered = TOPIC_MAJORS.filter(
      (topicMajor) => roles(null, { topicMajor, placeLevel: null })[0] === 'command',
    );
    expect(unanswered).toEqual(['governance', 'discipline']);
  });

  it('leaves nothing without a unit, not even what nobody could classify or place', () => {
    expect(roles(null, { placeLevel: null })).toEqual(['command']);
  });

  it('explains each rule in both languages under an id of its own, about classes that exist', () => {
    expect(new Set(routingRules.map((one) => one.id)).size).toBe(routingRules.length);
    expect(routingRules.filter(({ why }) => !/\p{Script=Han}/u.test(why.zh) || !/^[A-Z]/.test(why.en))).toEqual([]);
    const named = routingRules.flatMap((one) => one.when.category ?? []);
    expect(named.filter((key) => !findCategory(key))).toEqual([]);
  });
});
