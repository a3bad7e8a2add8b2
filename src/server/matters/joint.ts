import { calls } from '#catalog/calls.ts';
import type { RequestView, TaskView } from '#contract/joint.ts';
import type { MatterRow } from '#contract/matters.ts';
import { limitText } from '#domain/calendar/explain-text.ts';
import { reading } from '#domain/calendar/clock.ts';
import { overdueText, timeLeftText, whenText } from '#domain/calendar/words.ts';
import type { ActionInput, Matter } from '#domain/matters/matter.ts';
import { isOpen, type CallKind, type Task, type TaskClock, type TaskState } from '#domain/matters/task.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { ActionDefinition, Label } from '#domain/workflow/definition.ts';
import type { Office } from '../offices/office.ts';
import { pick, presentRow, wireTime, wireTimeOrNull, type Lang } from './present.ts';
import type { FoundMatter, HistoryRow } from './reader.ts';

const STATES: Readonly<Record<TaskState, Label>> = {
  called: { zh: '待应哨', en: 'Called' },
  accepted: { zh: '已应哨', en: 'Accepted' },
  arrived: { zh: '已到场', en: 'On site' },
  replied: { zh: '已回复，待评', en: 'Replied, to be assessed' },
  done: { zh: '已办好', en: 'Done' },
  declined: { zh: '不归该单位', en: 'Not theirs' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

/** A unit that helps was not whistled for. */
const ASSIST_STATES: Readonly<Partial<Record<TaskState, Label>>> = {
  called: { zh: '待接', en: 'To be taken on' },
  accepted: { zh: '已接，在办', en: 'Taken on' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

const stateLabel = ({ call, state }: Pick<Task, 'call' | 'state'>, lang: Lang): string =>
  pick((call === 'assist' ? ASSIST_STATES[state] : undefined) ?? STATES[state], lang);

const STEPS: Readonly<Record<TaskClock, Label>> = {
  accept: { zh: '应哨', en: 'to accept' },
  arrive: { zh: '到场', en: 'to arrive' },
  reply: { zh: '回复', en: 'to reply' },
};
const ASSIST_ACCEPT: Label = { zh: '接下', en: 'to take it on' };

const clockLabel = (name: TaskClock, call: CallKind): Label =>
  call === 'assist' && name === 'accept' ? ASSIST_ACCEPT : STEPS[name];

/** The name of a step in the words of its task: whoever was asked to assist was not whistled for. */
export const stepLabel = (
  { label, assistLabel }: ActionDefinition,
  task: Pick<Task, 'call'> | null | undefined,
): Label => (task?.call === 'assist' ? assistLabel : undefined) ?? label;

const unitName = (office: Office, id: string, lang: Lang): string => {
  const unit = office.units.get(id);
  return unit ? (lang === 'zh' ? unit.name : unit.nameEn) : id;
};

function dueOf(office: Office, { call, clock, clockName }: Task, now: Instant, lang: Lang) {
  if (!clock || !clockName) return { clock: null, lamp: 'none', dueAt: null, usedShare: 0, words: '' } as const;
  const { dueAt, lamp, usedShare, remainingMs, overdueMs } = reading(office.calendar, clock, now);
  const time = overdueMs > 0 ? overdueText(lang, overdueMs) : timeLeftText(lang, remainingMs ?? 0);
  const step = pick(clockLabel(clockName, call), lang);
  return { clock: clockName, lamp, dueAt: wireTimeOrNull(dueAt), usedShare, words: `${step} ${time}` } as const;
}

/** The called units' parts, in the order in which they were called. */
export const presentTasks = (office: Office, { tasks }: Matter, now: Instant, lang: Lang): TaskView[] =>
  tasks.map((task) => ({
    id: task.id,
    call: task.call,
    callLabel: pick(calls[task.call].label, lang),
    unitId: task.unitId,
    unitName: unitName(office, task.unitId, lang),
    state: task.state,
    stateLabel: stateLabel(task, lang),
    ask: task.ask,
    calledAt: wireTime(task.calledAt),
    ...dueOf(office, task, now, lang),
    acceptedAt: wireTimeOrNull(task.acceptedAt),
    arrivedAt: wireTimeOrNull(task.arrivedAt),
    repliedAt: wireTimeOrNull(task.repliedAt),
    reply: task.reply && { ...task.reply, acceptedAt: wireTime(task.reply.acceptedAt) },
    score: task.score,
    sentBack: task.sentBack,
  }));

/**
 * A row as people of these units see it: where another unit leads and theirs is called, the lamp and the time are those of
 * their own part.
 */
export function presentRowFor(
  office: Office,
  units: readonly string[],
  found: FoundMatter,
  now: Instant,
  lang: Lang,
): MatterRow {
  const row = presentRow(office, found, now, lang);
  const { unitId, tasks } = found.matter;
  const task = tasks.find((one) => isOpen(one) && units.includes(one.unitId));
  if (!task || (unitId !== null && units.includes(unitId))) return row;
  const state = stateLabel(task, lang);
  const due = dueOf(office, task, now, lang);
  return {
    ...row,
    deadline: { ...due, words: due.words || state },
    call: { label: pick(calls[task.call].label, lang), stateLabel: state },
  };
}

/** What was asked for, in words: how long, until when, whom. */
function requestWords(office: Office, { limit, until, call, unitIds, grade }: ActionInput, lang: Lang): string {
  return [
    limit && limitText(lang, limit),
    until && `${lang === 'zh' ? '到 ' : 'until '}${whenText(lang, until, until)}`,
    call && pick(calls[call].label, lang),
    unitIds?.map((id) => unitName(office, id, lang)).join(lang === 'zh' ? '、' : ', '),
    grade,
  ]
    .filter(Boolean)
    .join(' · ');
}

export const presentRequests = (office: Office, matter: Matter, lang: Lang): RequestView[] =>
  matter.requests.map(({ action, input, byName, at }) => ({
    action,
    label: pick(office.definitions.of(matter)?.actions.find(({ id }) => id === action)?.label, lang),
    byName,
    at: wireTime(at),
    words: requestWords(office, input, lang),
    reason: input.reason ?? input.note ?? null,
  }));

/** Which unit a line of history is about, where it is one of several. */
export function taskWords(office: Office, { tasks }: Matter, { input }: HistoryRow, lang: Lang): string {
  const ids = input.taskId ? tasks.filter(({ id }) => id === input.taskId).map((task) => task.unitId) : input.unitIds;
  if (!ids || ids.length === 0) return '';
  return `${lang === 'zh' ? '：' : ': '}${ids.map((id) => unitName(office, id, lang)).join(lang === 'zh' ? '、' : ', ')}`;
}
