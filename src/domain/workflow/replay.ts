import type { Matter } from '#domain/matters/matter.ts';
import type { StoredLine } from '#domain/matters/undo.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { ActionDefinition, Definition, InputField } from './definition.ts';
import { isFilled } from './next.ts';

export type DifferenceCode = 'step_gone' | 'would_wait' | 'no_wait' | 'other_hands' | 'field_missing';

/** A step of a history that would have gone another way. */
export interface Difference {
  readonly code: DifferenceCode;
  readonly step: string;
  readonly at: Instant;
  readonly field?: InputField;
}

type Line = Pick<StoredLine, 'seq' | 'action' | 'at' | 'actorKind' | 'actorId' | 'input' | 'patch'>;

/**
 * Which steps of a matter's history would have gone another way under a changed procedure. What came after such a step is
 * looked at as it happened: nobody knows what people would have done instead.
 * @param may what somebody may do, by their id; null where it is not known any more
 */
export function differences(
  was: Definition,
  now: Definition,
  history: readonly Line[],
  may: (actorId: string) => ReadonlySet<string> | null,
): Difference[] {
  const undone = new Set(history.flatMap(({ input }) => input.undoes ?? []));
  const found: Difference[] = [];
  let matter = {} as Matter;
  for (const line of history) {
    const asked = line.action === 'ask';
    const id = asked ? line.input.asked : line.action;
    const before = was.actions.find((action) => action.id === id);
    if (before && !undone.has(line.seq)) {
      const after = now.actions.find((action) => action.id === id);
      const other = after ? differs(before, after, line, asked, matter, may) : ({ code: 'step_gone' } as const);
      if (other) found.push({ ...other, step: before.id, at: line.at });
    }
    matter = { ...matter, ...line.patch };
  }
  return found;
}

function differs(
  before: ActionDefinition,
  after: ActionDefinition,
  line: Line,
  asked: boolean,
  matter: Matter,
  may: (actorId: string) => ReadonlySet<string> | null,
): Pick<Difference, 'code' | 'field'> | null {
  const field = after.requires?.find((one) => !before.requires?.includes(one) && !isFilled(one, matter, line.input));
  if (field) return { code: 'field_missing', field };
  const decider = after.approval?.waived ? undefined : after.approval?.permission;
  if (asked) return decider === undefined ? { code: 'no_wait' } : null;
  const held = line.actorKind === 'person' ? may(line.actorId) : null;
  if (!held) return null;
  const decided = before.approval?.waived ? undefined : before.approval?.permission;
  if (decider !== undefined && decider !== decided && !held.has(decider)) return { code: 'would_wait' };
  const taken = held.has(after.permission) || (decider !== undefined && held.has(decider));
  return after.permission !== before.permission && !taken ? { code: 'other_hands' } : null;
}
