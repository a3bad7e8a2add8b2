import type { Limit, OfficeCalendar } from '#domain/calendar/calendar.ts';
import { reading, startClock, stopClock, type Clock } from '#domain/calendar/clock.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { ActionInput, Answer } from './matter.ts';

/** Help that a desk asks of a second unit, and the three whistles (日常哨、攻坚哨、应急哨; domain.md §4.4). */
export const CALL_KINDS = ['assist', 'daily', 'hard', 'emergency'] as const;
export type CallKind = (typeof CALL_KINDS)[number];

export const TASK_STATES = ['called', 'accepted', 'arrived', 'replied', 'done', 'declined', 'withdrawn'] as const;
export type TaskState = (typeof TASK_STATES)[number];

const ENDED: ReadonlySet<TaskState> = new Set(['done', 'declined', 'withdrawn']);

/** What a called unit has to do in time: say that it comes, be there, reply. */
export const TASK_CLOCKS = ['accept', 'arrive', 'reply'] as const;
export type TaskClock = (typeof TASK_CLOCKS)[number];

/** What a kind of call asks of the called unit. */
export interface CallRule {
  readonly limits: Readonly<Record<TaskClock, Limit>>;
  /** Somebody must be on site and show it: by a position given once, or by a picture. */
  readonly onSite: boolean;
}
/** The rule of a kind of call as it held when the unit was called: a later decision never shortens what was asked before it. */
export type CallRules = (call: CallKind, calledAt: Instant) => CallRule;

/** One unit's part in a matter that another unit leads. Its steps are lines of the matter's own history. */
export interface Task {
  /** Unique in its matter: `t1`, `t2` … */
  readonly id: string;
  readonly call: CallKind;
  readonly unitId: string;
  readonly state: TaskState;
  /** What this unit is asked to do. */
  readonly ask: string;
  readonly calledAt: Instant;
  readonly calledBy: string;
  readonly clock: Clock | null;
  readonly clockName: TaskClock | null;
  /** The limits as they stood when the step was taken: "in time" is counted against them. */
  readonly acceptDueAt: Instant | null;
  /** Absent from calls that were made before it was kept. */
  readonly arriveDueAt?: Instant | null;
  readonly replyDueAt: Instant | null;
  readonly acceptedAt: Instant | null;
  readonly arrivedAt: Instant | null;
  readonly repliedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly reply: Answer | null;
  /** The caller's word on the reply, 1 to 5 (评哨). */
  readonly score: number | null;
  readonly sentBack: number;
}

export interface TaskFacts {
  readonly now: Instant;
  readonly calendar: OfficeCalendar;
  readonly calls: CallRules;
}

export const isOpen = ({ state }: Pick<Task, 'state'>): boolean => !ENDED.has(state);

const running = (name: TaskClock, { call, calledAt }: Pick<Task, 'call' | 'calledAt'>, { now, calls }: TaskFacts) =>
  ({ clock: startClock(name, calls(call, calledAt).limits[name], now), clockName: name }) as const;

const still = ({ clock }: Task, now: Instant) => {
  const stopped = clock && stopClock(clock, now);
  return { clock: stopped?.ok ? stopped.value : clock, clockName: null } as const;
};

/** When what is running now was to be done. */
const dueOf = ({ clock }: Task, { calendar, now }: TaskFacts): Instant | null =>
  clock && reading(calendar, clock, now).dueAt;

/** New tasks for units that are called together, after those that the matter has. */
export function callUnits(
  tasks: readonly Task[],
  call: CallKind,
  input: ActionInput,
  calledBy: string,
  facts: TaskFacts,
): readonly Task[] {
  const clock = running('accept', { call, calledAt: facts.now }, facts);
  const called = (input.unitIds ?? []).map((unitId, i): Task => ({
    id: `t${tasks.length + i + 1}`,
    call,
    unitId,
    state: 'called',
    ask: input.note ?? '',
    calledAt: facts.now,
    calledBy,
    ...clock,
    acceptDueAt: null,
    replyDueAt: null,
    acceptedAt: null,
    arrivedAt: null,
    repliedAt: null,
    endedAt: null,
    reply: null,
    score: null,
    sentBack: 0,
  }));
  return [...tasks, ...called];
}

/** A task in its next state, with the stamps and the clock that belong to it. */
export function moveTask(task: Task, to: TaskState, input: ActionInput, facts: TaskFacts): Task {
  const { now } = facts;
  const replying = running('reply', task, facts);
  const moved = { ...task, state: to };
  // Sent back: whoever was on site need not come again to mend a reply.
  if (to === 'accepted' && task.state === 'replied') {
    const state = task.arrivedAt === null ? 'accepted' : 'arrived';
    return {
      ...moved,
      state,
      ...replying,
      repliedAt: null,
      replyDueAt: null,
      reply: null,
      sentBack: task.sentBack + 1,
    };
  }
  if (to === 'accepted') {
    const { onSite } = facts.calls(task.call, task.calledAt);
    const next = onSite ? running('arrive', task, facts) : replying;
    return { ...moved, ...next, acceptedAt: now, acceptDueAt: dueOf(task, facts) };
  }
  if (to === 'arrived') return { ...moved, ...replying, arrivedAt: now, arriveDueAt: dueOf(task, facts) };
  const stopped = { ...moved, ...still(task, now) };
  if (to === 'replied')
    return { ...stopped, repliedAt: now, replyDueAt: dueOf(task, facts), reply: input.answer ?? null };
  return { ...stopped, endedAt: now, ...(to === 'done' && { score: input.score ?? null }) };
}
