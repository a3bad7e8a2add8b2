import { parseCategoryKey } from './category.ts';
import type { RoutingCondition, RoutingRule } from './routing.ts';

/** How a rule stands behind those before it. */
export type RuleStanding =
  /** Never proposed: whatever it fits, an earlier rule takes for the same role, or three earlier ones for others. */
  | { readonly ruleId: string; readonly code: 'unreachable'; readonly behind: string }
  /** Never the first choice: an earlier rule fits wherever it does and sends elsewhere. */
  | { readonly ruleId: string; readonly code: 'secondOnly'; readonly behind: string };

/** As many roles are proposed for one matter (`route`). */
const PROPOSALS = 3;

function valuesOf(when: RoutingCondition, fact: keyof RoutingCondition): readonly string[] | undefined {
  const given: readonly string[] | undefined = when[fact];
  if (given || !when.category || (fact !== 'kind' && fact !== 'categoryMajor')) return given;
  // A class says its kind and major too.
  return when.category.map((key) => parseCategoryKey(key)?.[fact === 'kind' ? 'kind' : 'major'] ?? '');
}

/** Whether `first` holds wherever `then` does; false where that can't be told from the conditions alone. */
export function covers(first: RoutingCondition, then: RoutingCondition): boolean {
  return (Object.keys(first) as (keyof RoutingCondition)[]).every((fact) => {
    const wide = first[fact] as readonly string[];
    const narrow = valuesOf(then, fact);
    if (!narrow) return false;
    return fact === 'words'
      ? narrow.every((word) => wide.some((part) => word.includes(part)))
      : narrow.every((value) => wide.includes(value));
  });
}

/** The rules that others keep from being used, in their order. */
export function standings(rules: readonly RoutingRule[]): RuleStanding[] {
  return rules.flatMap((rule, index): RuleStanding[] => {
    const before = rules.slice(0, index).filter((one) => covers(one.when, rule.when));
    const [first] = before;
    if (!first) return [];
    const same = before.find((one) => one.to.unitRole === rule.to.unitRole);
    if (same) return [{ ruleId: rule.id, code: 'unreachable', behind: same.id }];
    const roles = new Set(before.map((one) => one.to.unitRole));
    return [{ ruleId: rule.id, code: roles.size >= PROPOSALS ? 'unreachable' : 'secondOnly', behind: first.id }];
  });
}
