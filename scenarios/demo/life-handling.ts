import { addDays, dayOf } from '#domain/calendar/calendar.ts';
import { DAY, HOUR, MINUTE } from '#domain/calendar/day.ts';
import type { Actor, Answer } from '#domain/matters/matter.ts';
import * as words from './life-words.ts';
import { between, pick } from './random.ts';
import { demoReworkReason } from './texts.ts';
import type { Walk } from './walk.ts';

/** The four elements: the time of acceptance is when the matter reached the unit. */
export const answerOf = (walk: Walk): Answer => ({ acceptedAt: walk.clockFrom, ...walk.origin.message.answer });

const boss = (walk: Walk): Actor => walk.origin.crew.someone(walk.origin.rng, 'shiftSupervisor', 'leader');

/** How much of the limit handling takes: most in time, one in eight late or extended. */
const handlingShare = (walk: Walk): number =>
  walk.chance(0.13) ? 1.05 + walk.origin.rng() * 0.7 : 0.06 + walk.origin.rng() ** 1.7 * 0.88;

function paused(walk: Walk, reason: string, days: number): void {
  const { rng } = walk.origin;
  walk.take('suspend', boss(walk), { reason, until: walk.at + days * DAY });
  walk.at += Math.round((days - 0.5 * rng()) * DAY);
  walk.work(between(rng, 5, 50) * MINUTE);
  walk.take('resume', boss(walk), { note: '条件已具备，恢复办理。' });
}

/** What cannot be done yet: a plan within five days, its date waited for, then done. */
function planned(walk: Walk, handler: Actor): void {
  const { rng } = walk.origin;
  walk.until('handle', 0.3 + 0.5 * rng());
  const days = between(rng, 12, 40);
  const nextDay = addDays(dayOf(walk.at), days);
  walk.take('publishPlan', handler, { plan: { scheme: pick(rng, words.planSchemes), lead: handler.name, nextDay } });
  walk.at += Math.round((days - 0.5 * rng()) * DAY);
}

function extras(walk: Walk, handler: Actor, share: number): void {
  const { rng, crew, message } = walk.origin;
  if (walk.chance(0.18)) {
    walk.until('handle', 0.1);
    walk.take('note', handler, { note: message.note });
  }
  if (walk.chance(0.08)) {
    walk.until('handle', Math.min(0.15, share));
    walk.take('reply', handler, { publicAnswer: pick(rng, words.progressWords) });
  }
  if (share > 1 && walk.chance(0.6)) {
    walk.until('handle', 0.9);
    walk.take('urge', crew.someone(rng, 'shiftSupervisor', 'dispatcher'), { note: pick(rng, words.urgeWords) });
  }
}

/** From the unit's desk to its answer. */
export function handled(walk: Walk): void {
  const { rng, crew, message } = walk.origin;
  const handler = crew.handler(rng, walk.unitId);
  let share = handlingShare(walk);
  extras(walk, handler, share);
  if (walk.grade === 'notYet') {
    planned(walk, handler);
    walk.work(between(rng, 1, 10) * HOUR);
  } else if (walk.chance(0.045)) {
    walk.until('handle', 0.2 + 0.2 * rng());
    paused(walk, pick(rng, words.suspendReasons), between(rng, 2, 12));
    walk.work(between(rng, 1, 5) * HOUR);
  } else {
    if (share > 1 && walk.chance(0.4)) {
      walk.until('handle', 0.85);
      walk.take('extend', boss(walk), {
        reason: pick(rng, words.extendReasons),
        limit: { amount: 3, unit: 'workDay' },
      });
      share = 1.02;
    }
    walk.until('handle', share);
  }
  walk.take('respond', handler, { answer: answerOf(walk), publicAnswer: message.publicAnswer });
  walk.startClock();
}

/** From the answer to the end: somebody else looks, some is done again, then it is closed. */
export function checkedAndClosed(walk: Walk, reworks = 0): void {
  const { rng, crew, spot, channel, message } = walk.origin;
  const checker =
    channel === 'hotline' && walk.chance(0.5)
      ? crew.someone(rng, 'intakeOperator')
      : crew.local(rng, 'inspector', spot.communityId);
  walk.until('check', 0.08 + 0.5 * rng() + (walk.chance(0.05) ? 1 : 0));
  if (reworks < 2 && walk.chance(0.06)) {
    walk.take('rework', checker, { reason: demoReworkReason(rng) });
    walk.startClock();
    doneAgain(walk);
    return checkedAndClosed(walk, reworks + 1);
  }
  walk.take('check', checker);
  walk.until('check', 0.6 + 0.38 * rng());
  walk.take('close', crew.someone(rng, 'shiftSupervisor'), { publicAnswer: message.publicAnswer });
}

/** Once more without detours. What was settled on the spot has no unit: the grid itself does it again. */
export function doneAgain(walk: Walk): void {
  const { rng, crew, spot, message } = walk.origin;
  const onSite = walk.steps.some(({ action }) => action === 'settleOnSite');
  walk.until('handle', 0.2 + 0.6 * rng());
  const handler = onSite ? crew.local(rng, 'gridWorker', spot.communityId) : crew.handler(rng, walk.unitId);
  walk.take('respond', handler, { answer: answerOf(walk), publicAnswer: message.publicAnswer });
  walk.startClock();
}
