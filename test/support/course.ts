import { calls } from '#catalog/calls.ts';
import { defaultCalendar } from '#catalog/holidays.ts';
import { formsFor, kindOf, workflowOf } from '#catalog/kinds.ts';
import { limitFor } from '#catalog/limits.ts';
import { roles } from '#catalog/roles.ts';
import { MINUTE } from '#domain/calendar/day.ts';
import { decide, type Decision, type Facts } from '#domain/matters/decide.ts';
import { kindLimits } from '#domain/matters/kind-limits.ts';
import type { ActionInput, Actor, Matter } from '#domain/matters/matter.ts';
import { report, type Draft } from '#domain/matters/new-matter.ts';
import type { Instant, Result } from '#domain/shared/result.ts';

/** 2026-11-24 10:20 in the office's zone, a Tuesday. */
export const NOON: Instant = Date.UTC(2026, 10, 24, 2, 20);

/** Somebody with a role of the catalog, in a unit. */
export const person = (id: string, role: string, unit = 'command'): Actor => ({
  kind: 'person',
  id,
  name: id,
  unitIds: [unit],
  permissions: new Set(roles.find((one) => one.id === role)?.permissions),
});

const factsOn = (of: Parameters<typeof formsFor>[0], actor: Actor, now: Instant, more: Partial<Facts> = {}): Facts => ({
  now,
  actor,
  calendar: defaultCalendar,
  limits: (matter) => ({
    ...limitFor(matter.category, 'general').clocks,
    ...kindLimits(kindOf(matter.kind)?.limits ?? {}, matter),
  }),
  calls: (call) => calls[call],
  forms: formsFor(of),
  mergedHere: 0,
  partsOpen: 0,
  reasonForFlagged: false,
  documents: 0,
  errand: 'none',
  photosAfter: 1,
  needsAfterPhoto: false,
  ...more,
});

const definitionOf = (kind: string) => {
  const found = workflowOf(kindOf(kind)?.workflow ?? '');
  if (!found) throw new Error(`no kind ${kind}`);
  return found;
};

export const begin = (draft: Omit<Draft, 'id' | 'channel' | 'title'> & Partial<Draft>, at = NOON): Matter =>
  report(
    definitionOf(draft.kind),
    { id: 'm1', channel: 'grid', title: '测试', ...draft },
    factsOn({ category: null, ...draft }, person('desk', 'intakeOperator'), at),
  ).matter;

/** One step on a matter by the catalog's own procedure, forms and limits. */
export const step = (
  matter: Matter,
  actor: Actor,
  action: string,
  input: ActionInput = {},
  at = NOON,
): Result<Decision> => decide(definitionOf(matter.kind), matter, action, input, factsOn(matter, actor, at));

/** The same with more known around the matter: documents kept, an errand that runs. */
export const stepWith = (
  matter: Matter,
  actor: Actor,
  action: string,
  input: ActionInput,
  more: Partial<Facts>,
): Result<Decision> => decide(definitionOf(matter.kind), matter, action, input, factsOn(matter, actor, NOON, more));

/** What holds a step back: the guard where it is one, else the code; null when it is taken. */
export const heldBy = (...of: Parameters<typeof step>): string | null => {
  const decided = step(...of);
  return decided.ok ? null : String(decided.refusal.params?.['guard'] ?? decided.refusal.code);
};

type Step = readonly [actor: Actor, action: string, input?: ActionInput, after?: number];

/**
 * Takes steps one after the other, five minutes or `after` milliseconds apart.
 * @throws when one is refused, with its name
 */
export function course(from: Matter, steps: readonly Step[], start = NOON): Matter {
  let matter = from;
  let at = start;
  for (const [actor, action, input = {}, after = 5 * MINUTE] of steps) {
    at += after;
    const decided = step(matter, actor, action, input, at);
    if (!decided.ok)
      throw new Error(`${action} refused: ${decided.refusal.code} ${JSON.stringify(decided.refusal.params)}`);
    matter = decided.value.matter;
  }
  return matter;
}
