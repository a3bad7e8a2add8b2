import { MINUTE } from '#domain/calendar/day.ts';
import { ARBITRATED } from '#domain/matters/guards.ts';
import type { Grade } from '#domain/matters/matter.ts';
import * as words from './life-words.ts';
import { between, pick } from './random.ts';
import { answerOf } from './life-handling.ts';
import { demoReturnReason } from './texts.ts';
import type { Walk } from './walk.ts';

/** How much of its limit a desk takes: it is quick on most days and slow on some. */
const deskShare = (walk: Walk): number => 0.04 + walk.origin.rng() ** 2 * (walk.chance(0.1) ? 1.6 : 0.7);

const grades: readonly Grade[] = ['simple', 'simple', 'difficult', 'notYet'];

/** Small things that a grid worker finds and settles on the spot. */
function settledOnSite(walk: Walk): boolean {
  const { rng, channel, category, crew, spot } = walk.origin;
  if (channel !== 'grid' || !/^matter:0[69]/.test(category) || !walk.chance(0.3)) return false;
  walk.work(between(rng, 6, 40) * MINUTE);
  walk.take('settleOnSite', crew.local(rng, 'gridWorker', spot.communityId), {
    category,
    answer: { ...answerOf(walk), by: '当场办结' },
  });
  return true;
}

function left(walk: Walk): boolean {
  const { rng, crew, channel } = walk.origin;
  if (channel !== 'grid' && walk.chance(0.025)) {
    walk.until('accept', deskShare(walk));
    const at = between(rng, 0, words.refuseReasons.length - 1);
    walk.take('refuse', crew.someone(rng, 'dispatcher', 'shiftSupervisor'), {
      reason: words.refuseReasons[at]!,
      publicAnswer: words.refusalAnswers[at]!,
    });
    return true;
  }
  if (!walk.chance(0.01)) return false;
  walk.until('accept', deskShare(walk));
  walk.take('void', crew.someone(rng, 'shiftSupervisor'), { reason: pick(rng, words.voidReasons) });
  return true;
}

function verified(walk: Walk): void {
  const { rng, crew, channel, spot } = walk.origin;
  if (channel === 'grid' || channel === 'superior' || !walk.chance(0.14)) return;
  walk.until('accept', 0.05 + 0.2 * rng());
  walk.take('verify', crew.someone(rng, 'dispatcher', 'shiftSupervisor'), { note: '位置请网格到现场看一下。' });
  walk.until('accept', 0.35 + 0.5 * rng());
  walk.take('verified', crew.local(rng, 'gridWorker', spot.communityId), { note: '现场属实。' });
}

/** To the unit, and with some to the next one when the first sends it back with a reason. */
function dispatched(walk: Walk): void {
  const { rng, crew, units } = walk.origin;
  const dispatcher = crew.someone(rng, 'dispatcher', 'dispatcher', 'shiftSupervisor');
  const wrong = walk.chance(0.07) ? (walk.chance(0.2) ? 2 : 1) : 0;
  // The best unit comes last: those before it are the ones that send it back.
  const order = [...units.slice(1, wrong + 1), units[0]];
  for (const [turn, unitId] of order.entries()) {
    walk.unitId = unitId;
    walk.take('dispatch', dispatcher, { unitId });
    walk.startClock();
    if (turn === order.length - 1) return;
    walk.until('handle', 0.05 + 0.3 * rng());
    walk.take('returnTask', crew.handler(rng, unitId), { reason: demoReturnReason(rng) });
    walk.startClock();
    walk.until('dispatch', deskShare(walk));
  }
}

/** One matter in so many that nobody wants. */
const UNWANTED = 53;

/** Sent back until the third time, then the leader decides after a look of some days; without the dice, as joint handling. */
function passedAround(walk: Walk): void {
  const { crew, units, reportedAt } = walk.origin;
  if (Math.floor(reportedAt / MINUTE) % UNWANTED !== 0) return;
  const first = () => 0;
  let returns = walk.steps.filter(({ action }) => action === 'returnTask').length;
  for (;;) {
    walk.work((20 + (reportedAt % 40)) * MINUTE);
    walk.take('returnTask', crew.handler(first, walk.unitId), { reason: '不在我单位职责范围，请明确牵头单位。' });
    if (++returns === ARBITRATED) break;
    walk.work(30 * MINUTE);
    walk.take('dispatch', crew.someone(first, 'dispatcher'), { unitId: walk.unitId });
  }
  walk.work(26 * 60 * MINUTE);
  [walk.unitId] = units;
  const reason = '按权属由你单位牵头，其他单位配合。';
  walk.take('arbitrate', crew.someone(first, 'leader'), { unitId: walk.unitId, reason });
  walk.startClock();
}

/**
 * From the report to the unit's desk.
 * @returns where it went: out of the loop, done on the spot, or to a unit
 */
export function atTheDesk(walk: Walk): 'ended' | 'settled' | 'dispatched' {
  const { rng, crew, category } = walk.origin;
  if (settledOnSite(walk)) return 'settled';
  if (left(walk)) return 'ended';
  verified(walk);
  walk.until('accept', deskShare(walk));
  const clerk = crew.someone(rng, 'dispatcher', 'dispatcher', 'shiftSupervisor');
  walk.take('file', clerk, { category });
  walk.startClock();
  if (walk.chance(0.12)) {
    walk.grade = pick(rng, grades);
    walk.take('grade', clerk, { grade: walk.grade });
  }
  // Filing and dispatching are one key for what is plain; the rest is looked at again.
  if (walk.chance(0.45)) walk.until('dispatch', deskShare(walk));
  dispatched(walk);
  passedAround(walk);
  return 'dispatched';
}
