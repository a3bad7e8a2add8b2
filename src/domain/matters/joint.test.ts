import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calls } from '#catalog/calls.ts';
import { defaultCalendar } from '#catalog/holidays.ts';
import { workflowOf } from '#catalog/kinds.ts';
import { roles } from '#catalog/roles.ts';
import { HOUR, MINUTE } from '#domain/calendar/day.ts';
import type { Instant } from '#domain/shared/result.ts';
import { decidable, next } from '#domain/workflow/next.ts';
import { decide, type Facts } from './decide.ts';
import type { ActionInput, Actor, Matter } from './matter.ts';
import { report } from './new-matter.ts';
import { isOpen } from './task.ts';

const caseFile = workflowOf('case-file')!;
/** 2026-11-24 10:20 in the office's zone, a Tuesday. */
const NOON: Instant = Date.UTC(2026, 10, 24, 2, 20);
const limit = { amount: 8, unit: 'workHour' } as const;

const person = (id: string, role: string, unit: string): Actor => ({
  kind: 'person',
  id,
  name: id,
  unitIds: [unit],
  permissions: new Set(roles.find((one) => one.id === role)?.permissions),
});
const people = {
  desk: person('desk', 'shiftSupervisor', 'command'),
  dispatcher: person('dispatcher', 'dispatcher', 'command'),
  leader: person('leader', 'leader', 'office'),
  secretary: person('secretary', 'communityWorker', 'tingtao'),
  lead: person('lead', 'unitHandler', 'cleansing'),
  grid: person('grid', 'gridWorker', 'cleansing'),
  police: person('police', 'unitHandler', 'police'),
  municipal: person('municipal', 'unitHandler', 'municipal'),
  inspector: person('inspector', 'inspector', 'command'),
} satisfies Record<string, Actor>;
type Who = keyof typeof people;

const factsAt = (who: Who, now: Instant): Facts => ({
  now,
  actor: people[who],
  calendar: defaultCalendar,
  limits: () => ({ accept: limit, dispatch: limit, handle: limit, check: limit }),
  calls: (call) => calls[call],
  forms: {},
  mergedHere: 0,
  partsOpen: 0,
  reasonForFlagged: false,
  documents: 0,
  errand: 'none',
  photosAfter: 0,
  needsAfterPhoto: false,
});

const answer = { acceptedAt: NOON, contacted: '反映人', measures: '已劝离', by: '今天' };

/** Takes steps one after the other, each some minutes later; a refusal is thrown by its code and guard. */
function course(steps: readonly (readonly [Who, string, ActionInput?])[], from?: Matter): Matter {
  let matter =
    from ??
    report(caseFile, { id: 'm1', kind: 'appeal', channel: 'qr', title: '夜市噪声' }, factsAt('desk', NOON)).matter;
  for (const [i, [who, action, input = {}]] of steps.entries()) {
    const decided = decide(caseFile, matter, action, input, factsAt(who, NOON + (i + 1) * 5 * MINUTE));
    if (!decided.ok)
      throw new Error(`${decided.refusal.code} ${String(decided.refusal.params?.['guard'] ?? '')}`.trim());
    matter = decided.value.matter;
  }
  return matter;
}

const handling = (): Matter =>
  course([
    ['desk', 'file', { category: 'matter:06-028' }],
    ['desk', 'dispatch', { unitId: 'cleansing' }],
  ]);
const whistled = (call: 'daily' | 'hard' | 'emergency' = 'daily'): Matter =>
  course(
    [
      ['secretary', 'whistle', { call, unitIds: ['police', 'municipal'], note: '夜市联合整治' }],
      ['leader', 'approve', { asked: 'whistle' }],
    ],
    handling(),
  );
const replied = (task: string, who: Who): readonly (readonly [Who, string, ActionInput])[] => [
  [who, 'acceptCall', { taskId: task }],
  [who, 'replyCall', { taskId: task, answer }],
];

describe('a whistle', () => {
  it('calls nobody before the responsible head approves, then each unit with a clock of its own', () => {
    const asked = course(
      [['secretary', 'whistle', { call: 'daily', unitIds: ['police'], note: '联合整治' }]],
      handling(),
    );
    expect(asked.tasks).toEqual([]);
    expect(asked.requests).toMatchObject([{ action: 'whistle', by: 'secretary' }]);
    const called = whistled();
    expect(called.requests).toEqual([]);
    expect(called.tasks).toMatchObject([
      { id: 't1', unitId: 'police', state: 'called', clockName: 'accept', ask: '夜市联合整治' },
      { id: 't2', unitId: 'municipal', state: 'called', clockName: 'accept' },
    ]);
  });

  it('is declined with a reason, and can be asked for again', () => {
    const input = { call: 'daily', unitIds: ['police'], note: '联合整治' } as const;
    const declined = course(
      [
        ['secretary', 'whistle', input],
        ['leader', 'decline', { asked: 'whistle', reason: '社区先协调' }],
      ],
      handling(),
    );
    expect([declined.tasks, declined.requests]).toEqual([[], []]);
    expect(course([['secretary', 'whistle', input]], declined).requests).toHaveLength(1);
    expect(() =>
      course(
        [
          ['secretary', 'whistle', input],
          ['secretary', 'whistle', input],
        ],
        handling(),
      ),
    ).toThrow('already_asked');
  });

  it('keeps the matter open until every called unit is finished', () => {
    const done = course(
      [
        ...replied('t1', 'police'),
        ['secretary', 'scoreCall', { taskId: 't1', score: 4 }],
        ['lead', 'respond', { answer, publicAnswer: '已联合整治' }],
      ],
      whistled(),
    );
    expect(() => course([['inspector', 'check']], done)).toThrow('guard_failed noOpenTask');
    const over = course(
      [...replied('t2', 'municipal'), ['secretary', 'scoreCall', { taskId: 't2', score: 5 }], ['inspector', 'check']],
      done,
    );
    expect(over.state).toBe('checked');
    expect(over.tasks.map(({ state, score }) => [state, score])).toEqual([
      ['done', 4],
      ['done', 5],
    ]);
  });

  it('is not cancelled silently: the desk can neither void nor merge over it, and a withdrawal says why', () => {
    expect(() => course([['desk', 'void', { reason: '误报' }]], whistled())).toThrow('guard_failed noOpenTask');
    expect(() => course([['secretary', 'withdrawCall', { taskId: 't1' }]], whistled())).toThrow(
      'guard_failed reasonGiven',
    );
    const withdrawn = course([['secretary', 'withdrawCall', { taskId: 't1', reason: '已自行解决' }]], whistled());
    expect(withdrawn.tasks[0]).toMatchObject({ state: 'withdrawn', clockName: null });
  });

  it('asks to be on site only where its kind asks for it, by a position given once or by a picture', () => {
    const accept = ['police', 'acceptCall', { taskId: 't1' }] as const;
    expect(() => course([accept, ['police', 'replyCall', { taskId: 't1', answer }]], whistled('hard'))).toThrow(
      'guard_failed arrivedFirst',
    );
    expect(() => course([accept, ['police', 'arrive', { taskId: 't1' }]], whistled('hard'))).toThrow(
      'guard_failed onSite',
    );
    const there = course(
      [
        accept,
        ['police', 'arrive', { taskId: 't1', position: { lng: 120, lat: 30 } }],
        ['police', 'replyCall', { taskId: 't1', answer }],
      ],
      whistled('hard'),
    );
    expect(there.tasks[0]?.state).toBe('replied');
  });

  it('is assessed by the caller, never by the called unit; sent back it runs again without a second arrival', () => {
    const back = course(
      [
        ['police', 'acceptCall', { taskId: 't1' }],
        ['police', 'arrive', { taskId: 't1', position: { lng: 120, lat: 30 } }],
        ['police', 'replyCall', { taskId: 't1', answer }],
        ['secretary', 'sendBackCall', { taskId: 't1', reason: '还在吵' }],
      ],
      whistled('emergency'),
    );
    expect(back.tasks[0]).toMatchObject({ state: 'arrived', sentBack: 1, clockName: 'reply', reply: null });
    expect(() => course([['police', 'scoreCall', { taskId: 't1', score: 5 }]], back)).toThrow();
    expect(() => course([['municipal', 'replyCall', { taskId: 't1', answer }]], back)).toThrow('guard_failed ownTask');
  });

  it('keeps by when each step was to be taken, so that "in time" can be counted', () => {
    const { tasks } = course(replied('t1', 'police'), whistled());
    expect(tasks[0]!.acceptDueAt! - tasks[0]!.calledAt).toBe(4 * HOUR + 90 * MINUTE);
    expect(tasks[0]!.repliedAt!).toBeLessThan(tasks[0]!.replyDueAt!);
  });

  it('refuses a unit that leads the matter or is on it already, and a task that is not there', () => {
    const input = { call: 'daily', note: '联合整治' } as const;
    for (const unitIds of [[], ['cleansing'], ['police', 'police']])
      expect(() => course([['leader', 'whistle', { ...input, unitIds }]], handling())).toThrow(
        'guard_failed unitsGiven',
      );
    expect(() => course([['leader', 'whistle', { ...input, unitIds: ['police'] }]], whistled())).toThrow(
      'guard_failed unitsGiven',
    );
    expect(() => course([['police', 'acceptCall', { taskId: 't9' }]], whistled())).toThrow('unknown_task');
  });
});

describe('a step that needs approval', () => {
  it('is asked for by the unit and decided by somebody else, who sees it at once', () => {
    const asked = course([['lead', 'extend', { reason: '等配件', limit }]], handling());
    expect(asked.clock?.extensions).toEqual([]);
    const offered = (who: Who) => decidable(caseFile, asked, factsAt(who, NOON + HOUR)).map(({ action }) => action.id);
    expect([offered('desk'), offered('leader'), offered('lead')]).toEqual([['extend'], ['extend'], []]);
    const granted = course([['desk', 'approve', { asked: 'extend' }]], asked);
    expect(granted.clock?.extensions).toMatchObject([{ limit, reason: '等配件' }]);
    expect(granted.dueAt).toBeGreaterThan(asked.dueAt!);
  });

  it('is taken at once by whoever may decide, and asked for only for the own unit', () => {
    expect(course([['desk', 'extend', { reason: '等配件', limit }]], handling()).clock?.extensions).toHaveLength(1);
    expect(() => course([['police', 'extend', { reason: '等配件', limit }]], handling())).toThrow(
      'guard_failed ownUnit',
    );
  });

  it('is never approved by whoever asked, whatever their other roles', () => {
    const asked = course([['lead', 'extend', { reason: '等配件', limit }]], handling());
    const both = { ...people.lead, permissions: new Set([...people.lead.permissions, 'matter.extend']) };
    const decided = decide(
      caseFile,
      asked,
      'approve',
      { asked: 'extend' },
      { ...factsAt('lead', NOON + HOUR), actor: both },
    );
    expect(decided).toMatchObject({ refusal: { code: 'own_request' } });
  });

  it('falls away when the matter has moved on, and what nobody asked for is not approved', () => {
    const moved = course(
      [
        ['lead', 'extend', { reason: '等配件', limit }],
        ['lead', 'respond', { answer }],
      ],
      handling(),
    );
    expect(moved.requests).toEqual([]);
    expect(() => course([['desk', 'approve', { asked: 'extend' }]], moved)).toThrow('not_asked');
  });

  it('holds the guards again when it is approved: yesterday’s date is no date any more', () => {
    const asked = course([['grid', 'suspend', { reason: '等产权', until: NOON + HOUR }]], handling());
    const late = decide(caseFile, asked, 'approve', { asked: 'suspend' }, factsAt('desk', NOON + 2 * HOUR));
    expect(late).toMatchObject({ refusal: { code: 'guard_failed', field: 'input.until' } });
  });
});

describe('a third return', () => {
  const back = (unit: string, who: Who): readonly (readonly [Who, string, ActionInput])[] => [
    [who, 'returnTask', { reason: '不归我们' }],
    ['desk', 'dispatch', { unitId: unit }],
  ];

  it('goes to an arbiter, whose word the unit can’t return', () => {
    const third = course(
      [...back('police', 'lead'), ...back('municipal', 'police'), ['municipal', 'returnTask', { reason: '不归我们' }]],
      handling(),
    );
    expect([third.state, third.returns]).toEqual(['arbitrating', 3]);
    expect(() => course([['desk', 'arbitrate', { unitId: 'police', reason: '路面归公安' }]], third)).toThrow(
      'forbidden',
    );
    const decided = course([['leader', 'arbitrate', { unitId: 'police', reason: '路面归公安' }]], third);
    expect([decided.state, decided.unitId, decided.clockName]).toEqual(['handling', 'police', 'handle']);
    expect(() => course([['police', 'returnTask', { reason: '还是不归' }]], decided)).toThrow(
      'guard_failed notArbitrated',
    );
  });
});

describe('joint handling, whatever is tried', () => {
  const tries = fc.array(
    fc.record({
      who: fc.constantFrom(...(Object.keys(people) as Who[])),
      action: fc.constantFrom(...caseFile.actions.map(({ id }) => id), 'approve', 'decline'),
      minutes: fc.integer({ min: 0, max: 600 }),
      taskId: fc.constantFrom('t1', 't2', 't3'),
      asked: fc.constantFrom('whistle', 'assist', 'extend', 'suspend'),
      unit: fc.constantFrom('police', 'municipal', 'cleansing'),
    }),
    { maxLength: 60 },
  );

  it('never leaves the loop with a task open, nor shows a step that is refused for its state', () => {
    fc.assert(
      fc.property(tries, (list) => {
        let matter = whistled();
        let now = NOON + HOUR;
        for (const { who, action, minutes, taskId, asked, unit } of list) {
          now += minutes * MINUTE;
          const input: ActionInput = {
            taskId,
            asked,
            unitIds: [unit],
            unitId: unit,
            call: 'hard',
            note: '联合办',
            reason: '说明',
            answer,
            publicAnswer: '已办',
            score: 3,
            limit,
            until: now + HOUR,
            position: { lng: 120, lat: 30 },
            grade: 'simple',
            verdict: 'unsolved',
            duplicateOf: 'm2',
          };
          const facts = factsAt(who, now);
          const offered = next(caseFile, matter, facts);
          const decided = decide(caseFile, matter, action, input, facts);
          if (decided.ok && action !== 'approve' && action !== 'decline')
            expect(offered.some((one) => one.action.id === action)).toBe(true);
          if (!decided.ok) continue;
          matter = decided.value.matter;
          if (['checked', 'closed', 'voided', 'merged'].includes(matter.state))
            expect(matter.tasks.some(isOpen)).toBe(false);
          expect(new Set(matter.tasks.map(({ id }) => id)).size).toBe(matter.tasks.length);
          for (const task of matter.tasks)
            expect(task.clockName !== null).toBe(isOpen(task) && task.state !== 'replied');
        }
      }),
    );
  });
});
