import type { Matter } from '#domain/matters/matter.ts';
import type { Task } from '#domain/matters/task.ts';
import type { CrossingFacts } from '#domain/notices/crossings.ts';
import { nextTick, passed, stillTold, type Watched } from '#domain/notices/tick.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { AutoAt } from '#domain/workflow/definition.ts';
import type { Office } from '../offices/office.ts';

/** What the columns `tick_at` and `told` of a matter or a task are to hold. */
export interface Tick {
  readonly at: Instant | null;
  readonly told: number;
}

export const crossingFacts = ({ calendar, settings }: Office): CrossingFacts => ({
  calendar,
  ladder: settings.ladder.steps,
});

/** What of a matter decides when a machine has to look at it. */
export type Clocked = Pick<Matter, 'workflow' | 'workflowRevision' | 'state' | 'clock' | 'clockName'>;

const NONE: ReadonlySet<AutoAt> = new Set();

/** The steps that the machine may take in the matter's state. */
const autosOf = (office: Office, matter: Clocked): ReadonlySet<AutoAt> => {
  const actions = office.definitions.of(matter)?.actions ?? [];
  const found = actions.flatMap(({ auto, from }) => (auto && from.includes(matter.state) ? [auto.at] : []));
  return found.length > 0 ? new Set(found) : NONE;
};

export const watchedMatter = (
  office: Office,
  matter: Clocked,
  told: number,
  until: Instant | null = null,
): Watched => ({
  clock: matter.clock,
  clockName: matter.clockName,
  auto: autosOf(office, matter),
  told,
  until,
});

export const watchedTask = ({ clock, clockName }: Task, told: number): Watched => ({
  clock,
  clockName,
  auto: NONE,
  told,
});

/** A clock that is seen for the first time: what it crossed before `since` is told to nobody. */
export function firstTick(office: Office, watched: Watched, since: Instant): Tick {
  const facts = crossingFacts(office);
  const told = watched.clock ? passed(watched.clock, { ...facts, now: since }) : 0;
  return { told, at: nextTick({ ...watched, told }, facts) };
}

/** A tick after a step; null when the step left clock and state alone. `told` then is the most that may stay told. */
export function changedTick(
  office: Office,
  before: Clocked,
  after: Clocked,
  { told, now }: { readonly told: number; readonly now: Instant },
): Tick | null {
  if (before.clock === after.clock && before.clockName === after.clockName && before.state === after.state) return null;
  const facts = crossingFacts(office);
  const most = stillTold(before.clock, after.clock, { ...facts, now });
  return { told: most, at: nextTick(watchedMatter(office, after, Math.min(told, most)), facts) };
}
