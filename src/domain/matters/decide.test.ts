import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calls } from '#catalog/calls.ts';
import { workflowOf } from '#catalog/kinds.ts';
import { defaultCalendar } from '#catalog/holidays.ts';
import { PERMISSIONS } from '#domain/access/permissions.ts';
import { workingMs } from '#domain/calendar/calendar.ts';
import { HOUR, MINUTE } from '#domain/calendar/day.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { Definition } from '#domain/workflow/definition.ts';
import { next, refusalOf } from '#domain/workflow/next.ts';
import { decide, type Decision, type Facts } from './decide.ts';
import { isPaused } from './guards.ts';
import type { ActionInput, Actor, Matter, MatterEvent } from './matter.ts';
import { report } from './new-matter.ts';

const definitionOf = (id: string): Definition => {
  const found = workflowOf(id);
  if (!found) throw new Error(`no workflow ${id}`);
  return found;
};
const caseFile = definitionOf('case-file');
const letter = definitionOf('letter');

/** 2026-11-24 10:20 in the office's zone, a Tuesday. */
const NOON: Instant = Date.UTC(2026, 10, 24, 2, 20);
const anyone = (id: string): Actor => ({
  kind: 'person',
  id,
  name: '沈某',
  unitIds: ['cleansing'],
  permissions: new Set<string>(PERMISSIONS),
});
const limit = { amount: 8, unit: 'workHour' } as const;
const factsAt = (now: Instant, more: Partial<Facts> = {}): Facts => ({
  now,
  actor: anyone('handler'),
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
  ...more,
});
const filled = (now: Instant): ActionInput => ({
  reason: '须等产权单位',
  category: 'matter:06-042',
  unitId: 'cleansing',
  answer: { acceptedAt: now, contacted: '已电话联系', measures: '已清运', by: '当日办结' },
  publicAnswer: '已清运',
  note: '现场属实',
  until: now + 24 * HOUR,
  limit,
  grade: 'difficult',
  plan: { scheme: '分两段施工', lead: '费某', nextDay: '2026-12-10' },
  verdict: 'solved',
  consentWall: true,
  duplicateOf: 'm2',
});
const start = (definition: Definition): Decision =>
  report(definition, { id: 'm1', kind: 'city', channel: 'qr', title: '垃圾桶满溢' }, factsAt(NOON));

/** Steps as a person could try them, each some minutes after the last; those that are refused change nothing. */
const walks = (definition: Definition) =>
  fc.array(
    fc.record({
      action: fc.constantFrom(...definition.actions.map((one) => one.id)),
      minutes: fc.integer({ min: 0, max: 3000 }),
      actor: fc.constantFrom('handler', 'checker'),
      empty: fc.boolean(),
    }),
    { maxLength: 40 },
  );

type Try = { action: string; minutes: number; actor: string; empty: boolean };

function walk(
  definition: Definition,
  tries: readonly Try[],
  seen: (before: Matter, one: Try, decision: Decision) => void = () => {},
) {
  const decisions = [start(definition)];
  let now = NOON;
  for (const one of tries) {
    now += one.minutes * MINUTE;
    const before = decisions.at(-1)!.matter;
    const decided = decide(
      definition,
      before,
      one.action,
      one.empty ? {} : filled(now),
      factsAt(now, { actor: anyone(one.actor) }),
    );
    if (!decided.ok) continue;
    seen(before, one, decided.value);
    decisions.push(decided.value);
  }
  return decisions;
}

const through = (...actions: readonly (readonly [action: string, actor: string])[]): Matter => {
  let { matter } = start(caseFile);
  for (const [i, [action, actor]] of actions.entries()) {
    const now = NOON + (i + 1) * MINUTE;
    const decided = decide(caseFile, matter, action, filled(now), factsAt(now, { actor: anyone(actor) }));
    if (!decided.ok) throw new Error(`${action}: ${decided.refusal.code}`);
    ({ matter } = decided.value);
  }
  return matter;
};
const LATER = NOON + HOUR;
const desk = [
  ['file', 'desk'],
  ['dispatch', 'desk'],
] as const;

describe.each([
  ['case-file', caseFile],
  ['letter', letter],
] as const)('any way through %s', (_, definition) => {
  it('can be rebuilt from its history: the patches folded give the matter', () => {
    fc.assert(
      fc.property(walks(definition), (tries) => {
        const decisions = walk(definition, tries);
        const events: MatterEvent[] = decisions.map((one) => one.event);
        expect(Object.assign({}, ...events.map((one) => one.patch))).toEqual(decisions.at(-1)?.matter);
      }),
    );
  });

  it('takes no action outside the states that it may leave, and each line says from where to where', () => {
    fc.assert(
      fc.property(walks(definition), (tries) => {
        walk(definition, tries, (before, { action }, { event, matter }) => {
          const edge = definition.actions.find((one) => one.id === action);
          expect(edge?.from).toContain(before.state);
          expect([event.from, event.to]).toEqual([before.state, matter.state]);
        });
      }),
    );
  });

  it('shows the deadline of the clock that runs, and none while it stands still or is stopped', () => {
    fc.assert(
      fc.property(walks(definition), (tries) => {
        for (const { matter } of walk(definition, tries)) {
          expect(matter.clockName === null).toBe(typeof matter.clock?.stoppedAt === 'number');
          if (isPaused(matter)) expect(matter.dueAt).toBeNull();
          if (matter.clockName !== null && !isPaused(matter))
            expect(matter.dueAt).toBeGreaterThanOrEqual(matter.clock!.startedAt);
        }
      }),
    );
  });

  it('offers at a screen exactly what is not refused for its state or its permission', () => {
    fc.assert(
      fc.property(walks(definition), (tries) => {
        const { matter } = walk(definition, tries).at(-1)!;
        const offered = next(definition, matter, factsAt(LATER)).map((one) => one.action.id);
        for (const action of definition.actions.filter(({ task }) => !task)) {
          const code = refusalOf(action, matter, {}, factsAt(LATER), { open: true })?.code;
          if (code === 'wrong_state') expect(offered).not.toContain(action.id);
          if (code === undefined) expect(offered).toContain(action.id);
        }
      }),
    );
  });
});

describe('decide', () => {
  it('never lets the one who handled it check or close it', () => {
    fc.assert(
      fc.property(walks(caseFile), (tries) => {
        walk(caseFile, tries, (before, { action, actor }) => {
          if (['check', 'rework', 'close'].includes(action)) expect(before.respondedBy).not.toBe(actor);
        });
      }),
    );
  });

  it('files and dispatches at one instant: two lines of history, and only the handling clock runs', () => {
    const filed = decide(caseFile, start(caseFile).matter, 'file', filled(LATER), factsAt(LATER));
    if (!filed.ok) throw new Error(filed.refusal.code);
    const sent = decide(caseFile, filed.value.matter, 'dispatch', filled(LATER), factsAt(LATER));
    expect([filed.value.event.to, filed.value.matter.clockName]).toEqual(['filed', 'dispatch']);
    expect(sent).toMatchObject({
      value: {
        event: { from: 'filed', to: 'handling', at: LATER },
        matter: { filedAt: LATER, dispatchedAt: LATER, unitId: 'cleansing', clockName: 'handle', handleDueAt: null },
      },
    });
  });

  it('refuses an action that nobody defined, one of another state, and one without permission, each by its name', () => {
    const { matter } = start(caseFile);
    const nobody = factsAt(LATER, { actor: { ...anyone('x'), permissions: new Set() } });
    expect(decide(caseFile, matter, 'delete', {}, factsAt(LATER))).toMatchObject({
      refusal: { code: 'unknown_action' },
    });
    expect(decide(caseFile, matter, 'close', filled(LATER), factsAt(LATER))).toMatchObject({
      refusal: { code: 'wrong_state' },
    });
    expect(decide(caseFile, matter, 'file', filled(LATER), nobody)).toMatchObject({ refusal: { code: 'forbidden' } });
  });

  it('asks for the field that is missing, with the source of the rule', () => {
    const refused = decide(caseFile, through(...desk), 'returnTask', { reason: '  ' }, factsAt(LATER));
    expect(refused).toMatchObject({
      refusal: { code: 'guard_failed', field: 'input.reason', params: { guard: 'reasonGiven' } },
    });
    expect(refused.ok ? '' : refused.refusal.params?.['source']).toContain('GB/T 30428.8');
  });

  it('does not take an answer without the picture of after where the kind needs one', () => {
    const answer = (more: Partial<Facts>) =>
      decide(caseFile, through(...desk), 'respond', filled(LATER), factsAt(LATER, more)).ok;
    expect(answer({ photosAfter: 0 })).toBe(false);
    expect(answer({ photosAfter: 0, needsAfterPhoto: false })).toBe(true);
  });

  it('lets only the unit that has the matter answer for it', () => {
    const stranger = { ...anyone('x'), unitIds: ['greening'] };
    expect(
      decide(caseFile, through(...desk), 'respond', filled(LATER), factsAt(LATER, { actor: stranger })),
    ).toMatchObject({
      refusal: { params: { guard: 'ownUnit' } },
    });
  });

  it('gives back all the time of a pause, and takes no answer while it lasts', () => {
    const handling = through(...desk);
    const paused = decide(caseFile, handling, 'suspend', filled(LATER), factsAt(LATER));
    if (!paused.ok) throw new Error(paused.refusal.code);
    expect(decide(caseFile, paused.value.matter, 'respond', filled(LATER), factsAt(LATER))).toMatchObject({
      refusal: { params: { guard: 'running' } },
    });
    // 11:20 to 15:30 with the noon break between: 40 minutes and two hours of work.
    const back = LATER + 4 * HOUR + 10 * MINUTE;
    const resumed = decide(caseFile, paused.value.matter, 'resume', {}, factsAt(back));
    if (!resumed.ok) throw new Error(resumed.refusal.code);
    const [before, after] = [handling.dueAt ?? 0, resumed.value.matter.dueAt ?? 0];
    expect(workingMs(defaultCalendar, before, after)).toBe(2 * HOUR + 40 * MINUTE);
  });

  it('keeps the handling limit when handling ends, so that on time is not counted against the checker', () => {
    const handling = through(...desk);
    const answered = decide(caseFile, handling, 'respond', filled(LATER), factsAt(LATER));
    expect(answered).toMatchObject({
      value: { matter: { clockName: 'check', handleDueAt: handling.dueAt, respondedBy: 'handler' } },
    });
  });

  it('does not void what others were merged into: nobody would answer their reporters', () => {
    const voided = (mergedHere: number) =>
      decide(caseFile, through(...desk), 'void', filled(LATER), factsAt(LATER, { mergedHere }));
    expect(voided(1)).toMatchObject({ refusal: { code: 'guard_failed', params: { guard: 'noneMerged' } } });
    expect(voided(0)).toMatchObject({ value: { matter: { state: 'voided' } } });
    const offered = next(caseFile, through(...desk), factsAt(LATER, { mergedHere: 1 }));
    expect(offered.find(({ action }) => action.id === 'void')?.refusal?.params).toMatchObject({ guard: 'noneMerged' });
  });

  it('allows a grade to be corrected once', () => {
    const graded = through(...desk, ['grade', 'desk'], ['regrade', 'desk']);
    expect(decide(caseFile, graded, 'regrade', filled(LATER), factsAt(LATER))).toMatchObject({
      refusal: { params: { guard: 'regradeOnce' } },
    });
  });

  it('counts what came back: returned, done again, taken up again', () => {
    const worn = through(
      ...desk,
      ['returnTask', 'handler'],
      ['dispatch', 'desk'],
      ['respond', 'handler'],
      ['rework', 'checker'],
      ['respond', 'handler'],
      ['check', 'checker'],
      ['close', 'checker'],
      ['rateUnsolved', 'x'],
    );
    expect(worn).toMatchObject({
      state: 'handling',
      returns: 1,
      reworks: 1,
      reopens: 1,
      closedAt: null,
      answeredAt: null,
    });
  });
});
