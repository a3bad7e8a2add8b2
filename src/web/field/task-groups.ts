import type { MatterRow } from '#contract/matters.ts';
import { officeClock, officeDay } from '#web/ui/format.ts';

export const GROUPS = ['overdue', 'noon', 'today', 'later', 'paused', 'none'] as const;
export type Group = (typeof GROUPS)[number];

/** Where a task stands in the day, by what the server says of its deadline. */
export const groupOf = ({ deadline }: Pick<MatterRow, 'deadline'>, now: Date): Group => {
  if (deadline.lamp === 'paused') return 'paused';
  if (deadline.lamp === 'red') return 'overdue';
  if (deadline.dueAt === null) return 'none';
  if (officeDay(new Date(deadline.dueAt)) > officeDay(now)) return 'later';
  return officeClock(deadline.dueAt) <= '12:00' ? 'noon' : 'today';
};

export const KINDS = ['handle', 'check', 'other'] as const;
export type Kind = (typeof KINDS)[number];

/** What is to be done, by the phase that the matter is in; a called unit has its own part to do in any. */
export const kindOf = ({ phase, call }: Pick<MatterRow, 'phase' | 'call'>): Kind => {
  if (phase === 'handling' || call) return 'handle';
  return phase === 'responded' || phase === 'checked' ? 'check' : 'other';
};
