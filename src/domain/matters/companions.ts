import { stopClock } from '#domain/calendar/clock.ts';
import type { Label } from '#domain/workflow/definition.ts';
import { decision, type Decision, type Facts } from './decide.ts';
import { PARTED } from './guards.ts';
import type { Link, Matter, Relation, Watcher } from './matter.ts';

/** Lines that a step on one matter writes on another, in the same commit; no person takes them by themselves. */
export const companionLines = {
  absorb: { zh: '并入一件', en: 'Another merged in' },
  release: { zh: '并入的一件改为单独办', en: 'One taken apart again' },
  linked: { zh: '关联', en: 'Linked' },
  unlinked: { zh: '取消关联', en: 'Link removed' },
  partReopened: { zh: '其中一部分重新办', en: 'A part was taken up again' },
  splitUndone: { zh: '拆分撤销', en: 'Split taken back' },
} as const satisfies Readonly<Record<string, Label>>;

const JOINED: Label = {
  zh: '又有人反映了同一件事，一起办',
  en: 'Reported by someone else too; both are handled together',
};

/** The units that hold a matter or watch it: they go on reading what it is handled as. */
const held = ({ id, unitId, watchers }: Matter): Watcher[] =>
  [...(unitId ? [unitId] : []), ...watchers.map((one) => one.unitId)].map((unit) => ({ unitId: unit, from: id }));

/** What the matter that goes on says of one that was merged into it: its reporter is told, too. */
export function absorb(survivor: Matter, merged: Matter, facts: Facts): Decision {
  const watchers = held(merged).filter(({ unitId }) => unitId !== survivor.unitId);
  const patch = watchers.length > 0 ? { watchers: [...survivor.watchers, ...watchers] } : {};
  return decision(survivor, 'absorb', about(merged), patch, facts, JOINED);
}

/** What was merged is handled by itself again. */
export function release(survivor: Matter, apart: Matter, facts: Facts): Decision {
  const watchers = survivor.watchers.filter(({ from }) => from !== apart.id);
  const patch = watchers.length < survivor.watchers.length ? { watchers } : {};
  return decision(survivor, 'release', about(apart), patch, facts);
}

const about = ({ id, no }: Matter) => ({ linkTo: id, linkNo: no });

const OTHER_SIDE: Readonly<Record<Relation, Relation>> = {
  related: 'related',
  causedBy: 'causes',
  causes: 'causedBy',
};

/** The same link from the other end. */
export function linkBack(other: Matter, matter: Matter, relation: Relation, facts: Facts): Decision {
  const back: Link = { id: matter.id, relation: OTHER_SIDE[relation] };
  const links = [...other.links.filter(({ id }) => id !== matter.id), back];
  return decision(other, 'linked', { ...about(matter), relation: back.relation }, { links }, facts);
}

export function unlinkBack(other: Matter, matter: Matter, facts: Facts): Decision {
  const links = other.links.filter(({ id }) => id !== matter.id);
  return decision(other, 'unlinked', about(matter), { links }, facts);
}

/**
 * A part that was over is worked on again: what it is part of waits for it again. Written also where that waits already, so
 * that closing it at the same moment meets another version.
 */
export function partReopened(whole: Matter, part: Matter, facts: Facts): Decision {
  const patch = whole.state === PARTED ? {} : { state: PARTED, closedAt: null, answeredAt: null };
  return decision(whole, 'partReopened', about(part), patch, facts, {
    zh: '其中一部分重新办理',
    en: 'A part is taken up again',
  });
}

/** A part that nobody has touched goes with the split that is taken back. */
export function splitUndone(part: Matter, facts: Facts): Decision {
  const stopped = part.clock && stopClock(part.clock, facts.now);
  const clock = stopped?.ok ? stopped.value : part.clock;
  const patch = {
    state: 'voided',
    closedAt: facts.now,
    partOf: null,
    clock,
    clockName: null,
    dueAt: null,
    amberAt: null,
  };
  return decision(part, 'splitUndone', {}, patch, facts);
}
