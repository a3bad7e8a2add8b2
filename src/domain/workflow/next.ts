import { guardRules, type GuardFacts } from '#domain/matters/guards.ts';
import type { ActionInput, Matter } from '#domain/matters/matter.ts';
import type { Refusal } from '#domain/shared/result.ts';
import type { ActionDefinition, Definition } from './definition.ts';

export type ActionRefusalCode = 'unknown_action' | 'wrong_state' | 'forbidden' | 'guard_failed';

/**
 * Why `action` can't be taken now, or null when it can.
 * @param input what has been filled in; with `null`, guards that a field would satisfy are left open (the screen will ask)
 */
export function refusalOf(
  action: ActionDefinition,
  matter: Matter,
  input: ActionInput | null,
  facts: GuardFacts,
): Refusal<ActionRefusalCode> | null {
  if (!action.from.includes(matter.state))
    return { code: 'wrong_state', params: { state: matter.state, action: action.id } };
  if (!facts.actor.permissions.has(action.permission)) {
    return { code: 'forbidden', params: { permission: action.permission, action: action.id } };
  }
  for (const guard of action.guards) {
    const rule = guardRules[guard];
    if (input === null && rule.field) continue;
    if (!rule.holds(matter, input ?? {}, facts)) {
      return {
        code: 'guard_failed',
        ...(rule.field && { field: `input.${rule.field}` }),
        params: { guard, source: rule.source },
      };
    }
  }
  return null;
}

export interface NextStep {
  readonly action: ActionDefinition;
  readonly refusal: Refusal<ActionRefusalCode> | null;
}

/**
 * The steps that a screen shows for this person: what can be taken, and what is only held by a guard (shown with its reason).
 * Steps of other states and without permission are left out, so that no screen copies a rule.
 */
export function next(definition: Definition, matter: Matter, facts: GuardFacts): NextStep[] {
  return definition.actions
    .filter((action) => action.from.includes(matter.state) && facts.actor.permissions.has(action.permission))
    .map((action) => ({ action, refusal: refusalOf(action, matter, null, facts) }))
    .filter(({ refusal }) => !refusal || refusal.params?.['guard'] !== 'paused');
}
