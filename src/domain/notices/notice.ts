import type { Matter, MatterEvent } from '#domain/matters/matter.ts';
import type { Task } from '#domain/matters/task.ts';
import type { Definition } from '#domain/workflow/definition.ts';
import type { Crossing, Ladder, LadderRole } from './crossings.ts';

/** What people are told of, in the order in which it presses. */
export const NOTICE_KINDS = ['over', 'due', 'amber', 'call', 'approval', 'arbiter', 'urge', 'machine'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** A notice is no record: the history is. It leaves with what is read of it. */
export const NOTICES_KEPT_DAYS = 14;

/** Whoever holds the permission over the matter, in the unit where one is named. */
export interface Audience {
  readonly unitId: string | null;
  readonly permission: string;
}

/** Something that is told once. */
export interface Notice extends Audience {
  readonly kind: NoticeKind;
  /** Of the ladder, from 1; 0 for everything else. */
  readonly step: number;
  readonly taskId: string | null;
  /** Told at night, too. */
  readonly urgent: boolean;
}

/** Whoever takes the usual next step of a state: the unit that has the matter, else those who may. */
export function holderOf(
  { states, actions }: Definition,
  { state, unitId }: Pick<Matter, 'state' | 'unitId'>,
): Audience {
  const leaving = actions.filter((action) => action.from.includes(state) && !action.task && !action.auto);
  const usual = leaving.find(({ primary }) => primary) ?? leaving.find(({ to }) => to !== 'same');
  return {
    unitId: states[state]?.phase === 'handling' ? unitId : null,
    permission: usual?.permission ?? 'matter.read',
  };
}

/** Whoever does a called unit's part. */
export const callOf = ({ unitId }: Pick<Task, 'unitId'>): Audience => ({ unitId, permission: 'matter.handle' });

/** Those who answer for the desk are the ones who may close; the leader is who may approve. */
const ABOVE: Readonly<Record<Exclude<LadderRole, 'parent'>, Audience>> = {
  desk: { unitId: null, permission: 'matter.close' },
  leader: { unitId: null, permission: 'matter.approve' },
};

/**
 * Who is told of a crossing: first whoever must act, then up the organisation.
 * @param parentOf the unit above a unit, null at the top
 */
export function audienceOf(
  { kind, step }: Pick<Crossing, 'kind' | 'step'>,
  holder: Audience,
  ladder: Ladder,
  parentOf: (unitId: string) => string | null,
): Audience {
  if (kind !== 'over') return holder;
  const to = ladder[step - 1]?.to ?? 'desk';
  if (to !== 'parent') return ABOVE[to];
  const parent = holder.unitId === null ? null : parentOf(holder.unitId);
  return parent === null ? ABOVE.desk : { unitId: parent, permission: 'matter.read' };
}

const plain = { step: 0, taskId: null, urgent: false } as const;

/** Whom the lines of one write concern: a call, a step that waits for approval, an urge, arbitration, a machine's step. */
export function noticesOf(
  definition: Definition,
  before: Pick<Matter, 'tasks' | 'requests'>,
  after: Matter,
  events: readonly Pick<MatterEvent, 'action' | 'actorKind' | 'from' | 'to'>[],
): Notice[] {
  const notices: Notice[] = [];
  const known = new Set(before.tasks.map(({ id }) => id));
  for (const task of after.tasks.filter(({ id }) => !known.has(id)))
    notices.push({ ...plain, ...callOf(task), kind: 'call', taskId: task.id, urgent: task.call === 'emergency' });
  for (const { action: id, input } of after.requests.filter((request) => !before.requests.includes(request))) {
    const permission = definition.actions.find((action) => action.id === id)?.approval?.permission;
    if (permission !== undefined)
      notices.push({ ...plain, kind: 'approval', unitId: null, permission, urgent: input.call === 'emergency' });
  }
  for (const event of events) {
    const action = definition.actions.find(({ id }) => id === event.action);
    const holder = holderOf(definition, { state: event.to, unitId: after.unitId });
    if (event.action === 'urge') notices.push({ ...plain, ...holder, kind: 'urge' });
    if (action?.turns && event.to === action.turns.to && event.from !== event.to)
      notices.push({ ...plain, ...holder, kind: 'arbiter' });
    if (action?.auto && event.actorKind === 'machine') notices.push({ ...plain, ...holder, kind: 'machine' });
  }
  return notices;
}
