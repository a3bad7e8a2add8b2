import { parseCategoryKey, type CategoryKey } from '#domain/matters/category.ts';
import type { Matter } from '#domain/matters/matter.ts';
import { route, unitsFor, type RouteProposal, type RoutingRule, type UnitRole } from '#domain/matters/routing.ts';
import { heirIdsOf, type Office, type Unit } from '../offices/office.ts';

export interface RoutedUnit {
  readonly unit: Unit;
  /** 0 for the first rule that holds. */
  readonly rank: number;
  readonly ruleId: string;
  readonly unitRole: UnitRole;
  readonly why: RouteProposal['why'];
  readonly principle: RouteProposal['principle'];
  /** Why the owner comes first and is not proposed: the office has no such unit here. */
  readonly ownerMissing: RouteProposal['why'] | null;
}

/** Units of one role that are worth proposing side by side. */
const PER_ROLE = 2;

export type Routed = Pick<Matter, 'category' | 'topic' | 'channel' | 'gridId' | 'communityId'> & {
  /** What was said, masked. */
  readonly text?: string;
};

/** The office's units for a matter, by its routing rules: best first, each once. */
export function routedUnits(office: Office, matter: Routed): RoutedUnit[] {
  const { category, topic, channel, gridId, communityId, text = '' } = matter;
  const code = category ? parseCategoryKey(category) : undefined;
  const filed = [gridId, communityId].filter((id): id is string => id !== null);
  // A matter keeps the places of its time, and so does a rule that somebody wrote then: both mean what followed, too.
  const here = [...new Set([...filed, ...heirIdsOf(office, filed)])];
  const rules = office.routing.map((rule): RoutingRule => {
    const { place } = rule.when;
    return place ? { ...rule, when: { ...rule.when, place: [...place, ...heirIdsOf(office, place)] } } : rule;
  });
  const routes = route(rules, {
    kind: code?.kind ?? null,
    categoryMajor: code?.major ?? null,
    category: code ? (category as CategoryKey) : null,
    channel,
    topicMajor: topic?.split('/')[0] ?? null,
    place: here,
    words: text,
    placeLevel: gridId ? 'grid' : communityId ? 'community' : null,
  });
  const found = new Map<string, RoutedUnit>();
  let ownerMissing: RoutedUnit['ownerMissing'] = null;
  for (const [rank, { unitRole, ruleId, why, principle }] of routes.entries()) {
    const units = unitsFor([...office.units.values()], unitRole, here).slice(0, PER_ROLE);
    if (units.length === 0 && principle === 'ownerFirst') ownerMissing ??= why;
    for (const unit of units) {
      if (!found.has(unit.id))
        found.set(unit.id, {
          unit,
          rank,
          ruleId,
          unitRole,
          why,
          principle,
          ownerMissing: principle === 'territoryFirst' ? ownerMissing : null,
        });
    }
  }
  return [...found.values()];
}
