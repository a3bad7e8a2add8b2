import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calls } from '#catalog/calls.ts';
import { workflowOf } from '#catalog/kinds.ts';
import { defaultCalendar } from '#catalog/holidays.ts';
import { PERMISSIONS } from '#domain/access/permissions.ts';
import { MINUTE } from '#domain/calendar/day.ts';
import { decide, type Facts } from './decide.ts';
import type { ActionInput, Actor, Matter } from './matter.ts';
import { report } from './new-matter.ts';
import { lastUndoable, undo, type StoredLine } from './undo.ts';

const caseFile = workflowOf('case-file')!;
/** Tuesday 24 November 2026, 10:20 in the office. */
const NOON = Date.UTC(2026, 10, 24, 2, 20);
const person = (id: string, permissions: readonly string[] = PERMISSIONS): Actor => ({
  kind: 'person',
  id,
  name: '沈某',
  unitIds: ['cleansing'],
  permissions: new Set(permissions),
});
const limit = { amount: 8, unit: 'workHour' } as const;
const factsAt = (now: number, actor = person('desk')): Facts => ({
  now,
  actor,
  calendar: defaultCalendar,
  limits: () => ({ accept: limit, dispatch: limit, handle: limit, check: limit }),
  calls: (call) => calls[call],
  forms: {},
  photosAfter: 1,
  needsAfterPhoto: true,
  mergedHere: 0,
  partsOpen: 0,
  reasonForFlagged: false,
  documents: 0,
  errand: 'none',
});
const SECOND = 1000;
const windowMs = 60 * SECOND;
const filled: ActionInput = {
  reason: '须等产权单位',
  category: 'matter:06-042',
  unitId: 'cleansing',
  answer: { acceptedAt: NOON, contacted: '已电话联系', measures: '已清运', by: '当日办结' },
  limit,
  grade: 'difficult',
};

interface Told {
  readonly matter: Matter;
  readonly history: readonly StoredLine[];
}
const begun = (): Told => {
  const { matter, event } = report(
    caseFile,
    { id: 'm1', kind: 'city', channel: 'qr', title: '垃圾桶满溢' },
    factsAt(NOON),
  );
  return { matter, history: [{ ...event, seq: 1, tx: 1 }] };
};
/** The steps of one write, which share its `tx`. */
const take = ({ matter, history }: Told, now: number, actions: readonly string[], input = filled): Told | null => {
  const tx = history.length + 1;
  let told: Told = { matter, history };
  for (const action of actions) {
    const decided = decide(caseFile, told.matter, action, input, factsAt(now));
    if (!decided.ok) return null;
    const line = { ...decided.value.event, seq: told.history.length + 1, tx };
    told = { matter: decided.value.matter, history: [...told.history, line] };
  }
  return told;
};
const through = (...writes: readonly (readonly string[])[]): Told =>
  writes.reduce<Told>((told, write, i) => take(told, NOON + i * MINUTE, write)!, begun());
const facts = (now: number, actor = person('desk')) => ({ now, actor, windowMs, calendar: defaultCalendar });

describe('a step that is taken back', () => {
  it('leaves the matter as it was before, whatever was done until then', () => {
    const steps = fc.array(fc.constantFrom(...caseFile.actions.map((one) => one.id)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(steps, (actions) => {
        let told = begun();
        for (const [i, action] of actions.entries()) {
          const now = NOON + (i + 1) * MINUTE;
          const after = take(told, now, [action]);
          if (!after) continue;
          const undone = undo(caseFile, after.matter, after.history, facts(now + 20 * SECOND));
          if (undone.ok) {
            expect(undone.value.matter).toEqual(told.matter);
            const folded = Object.assign({}, ...after.history.map((line) => line.patch), undone.value.event.patch);
            expect(folded).toEqual(told.matter);
          }
          told = after;
        }
      }),
    );
  });

  it('takes filing and dispatching back together when one key did both, and tells residents of the change', () => {
    const before = begun();
    const { matter, history } = take(before, NOON + MINUTE, ['file', 'dispatch'])!;
    const undone = undo(caseFile, matter, history, facts(NOON + MINUTE + 1));
    expect(undone).toMatchObject({
      ok: true,
      value: { event: { action: 'undo', from: 'handling', to: 'reported', input: { undoes: [2, 3] } } },
    });
    expect(undone.ok && undone.value.matter).toEqual(before.matter);
    expect(undone.ok && undone.value.event.told?.zh).toContain('重新安排');
  });

  it('takes back only the dispatch when the filing was a step of its own', () => {
    const { matter, history } = through(['file'], ['dispatch']);
    expect(undo(caseFile, matter, history, facts(NOON + MINUTE + 1))).toMatchObject({
      value: { matter: { state: 'filed', clockName: 'dispatch', dispatchedAt: null } },
    });
  });
});

describe('no step is taken back', () => {
  const filed = through(['file']);
  const codeOf = (told: Told, now: number, actor?: Actor) => {
    const found = lastUndoable(caseFile, told.history, facts(now, actor));
    return found.ok ? null : found.refusal.code;
  };
  it('by another person, nor after its minute, nor without the right to take it', () => {
    expect(codeOf(filed, NOON + windowMs)).toBeNull();
    expect(codeOf(filed, NOON + windowMs + 1)).toBe('undo_late');
    expect(codeOf(filed, NOON, person('other'))).toBe('undo_not_yours');
    expect(codeOf(filed, NOON, person('desk', ['matter.read']))).toBe('forbidden');
  });
  it('once something else came after it, or once it has been taken back', () => {
    const { matter, history } = filed;
    const undone = undo(caseFile, matter, history, facts(NOON));
    const event = undone.ok ? undone.value.event : null;
    expect(codeOf({ matter, history: [...history, { ...event!, seq: 3, tx: 9 }] }, NOON)).toBe('undo_never');
    const noted = take(filed, NOON, ['note'])!;
    expect(codeOf(noted, NOON)).toBe('undo_never');
  });
  it('when residents have been given an answer by it, and the report itself never', () => {
    const replied = take(through(['file'], ['dispatch']), NOON, ['reply'], { publicAnswer: '已安排' })!;
    expect(codeOf(replied, NOON)).toBe('undo_told');
    const responded = take(through(['file'], ['dispatch']), NOON, ['respond'])!;
    expect(codeOf(responded, NOON)).toBe('undo_told');
    expect(codeOf(begun(), NOON)).toBe('undo_never');
  });
});
