import type { Label } from '#domain/workflow/definition.ts';
import type { CategoryKey, CategoryKind } from './category.ts';
import type { Channel } from './matter.ts';

/** What a unit is for. Rules speak of roles, so that an office can reorganise without rewriting them. */
export const UNIT_ROLES = [
  'command',
  'cleansing',
  'municipal',
  'construction',
  'urbanManagement',
  'enforcement',
  'greening',
  'water',
  'safety',
  'peace',
  'publicService',
  'community',
  'grid',
  'property',
  'power',
  'telecom',
  'gas',
  'waterSupply',
  'traffic',
  'police',
  'market',
] as const;
export type UnitRole = (typeof UNIT_ROLES)[number];

/** 先属主后属地 for components, 先属地后属主 for matters (GB/T 47678.5 practice, 常熟 rule). */
export type Principle = 'ownerFirst' | 'territoryFirst';

export type PlaceLevel = 'subdistrict' | 'community' | 'grid' | 'building';

/** What is known about a matter when it is to be sent. */
export interface RoutingFacts {
  readonly kind: CategoryKind | null;
  readonly categoryMajor: string | null;
  readonly category: CategoryKey | null;
  readonly topicMajor: string | null;
  readonly channel: Channel;
  /** How narrowly the place is known; null without a place. */
  readonly placeLevel: PlaceLevel | null;
  /** The place and all that contain it, by id. */
  readonly place: readonly string[];
  /** What was said. */
  readonly words: string;
}

/** Every named condition must hold; each lists the values that satisfy it. An empty object always holds. */
export type RoutingCondition = {
  readonly [Fact in Exclude<keyof RoutingFacts, 'place'>]?: readonly NonNullable<RoutingFacts[Fact]>[];
} & { readonly place?: readonly string[] };

export interface RoutingRule {
  readonly id: string;
  readonly when: RoutingCondition;
  readonly to: { readonly unitRole: UnitRole };
  readonly principle: Principle;
  /** Shown beside the proposal: why this unit. */
  readonly why: Label;
}

export interface RouteProposal {
  readonly unitRole: UnitRole;
  readonly principle: Principle;
  readonly ruleId: string;
  readonly why: Label;
}

/** More than three proposals are a list to read, not a choice to make. */
const PROPOSALS = 3;

function holds(when: RoutingCondition, facts: RoutingFacts): boolean {
  return (Object.entries(when) as [keyof RoutingFacts, readonly string[]][]).every(([fact, allowed]) => {
    if (fact === 'place') return facts.place.some((id) => allowed.includes(id));
    if (fact === 'words') return allowed.some((word) => facts.words.includes(word));
    const value = facts[fact];
    return value !== null && allowed.includes(value);
  });
}

/** The first three different unit roles whose rules hold, in the order of the rules. A person confirms one of them. */
export function route(rules: readonly RoutingRule[], facts: RoutingFacts): RouteProposal[] {
  const proposals: RouteProposal[] = [];
  for (const rule of rules) {
    if (proposals.length === PROPOSALS) break;
    if (proposals.some((one) => one.unitRole === rule.to.unitRole) || !holds(rule.when, facts)) continue;
    proposals.push({ unitRole: rule.to.unitRole, principle: rule.principle, ruleId: rule.id, why: rule.why });
  }
  return proposals;
}

/** A unit as far as routing needs it. `placeIds` null: the unit works everywhere in the office's area. */
export interface RoutableUnit {
  readonly id: string;
  readonly unitRoles: readonly UnitRole[];
  readonly placeIds: readonly string[] | null;
}

/**
 * The units that carry a role at a place, the one with the narrowest territory first, those without one last.
 * `placeIds` are the place and all that contain it; empty where the place is unknown, and then nobody is left out.
 */
export function unitsFor<Unit extends RoutableUnit>(
  units: readonly Unit[],
  unitRole: UnitRole,
  placeIds: readonly string[],
): Unit[] {
  const breadth = (unit: Unit): number => unit.placeIds?.length ?? Number.MAX_SAFE_INTEGER;
  return units
    .filter((unit) => unit.unitRoles.includes(unitRole))
    .filter((unit) => placeIds.length === 0 || !unit.placeIds || unit.placeIds.some((id) => placeIds.includes(id)))
    .sort((a, b) => breadth(a) - breadth(b));
}
