import { dayOf, startOfDay } from '#domain/calendar/calendar.ts';
import { DAY, HOUR, MINUTE } from '#domain/calendar/day.ts';
import type { Channel, Verdict } from '#domain/matters/matter.ts';
import { resident } from '#server/matters/machine.ts';
import { atTheDesk } from './life-desk.ts';
import { checkedAndClosed, doneAgain, handled } from './life-handling.ts';
import { jointly } from './life-joint.ts';
import { reopenReasons, whatWasLeft } from './life-words.ts';
import { between, pick, pickWeighted } from './random.ts';
import { demoVerdictComment } from './texts.ts';
import { type Origin, type Step, Walk } from './walk.ts';

/** Somebody waits for an answer: not so for what patrols find and what comes from above. */
const byResident = (channel: Channel): boolean => channel !== 'grid' && channel !== 'superior';

const firstVerdicts: readonly { readonly verdict: Verdict; readonly weight: number }[] = [
  { verdict: 'solved', weight: 86 },
  { verdict: 'half', weight: 5 },
  { verdict: 'unsolved', weight: 5 },
  { verdict: 'notYours', weight: 4 },
];

/** Residents answer in the evening or the next days, not at night. */
function whenTheyLook(walk: Walk): void {
  const { rng } = walk.origin;
  const later = walk.at + between(rng, 20, 60 * 44) * MINUTE;
  const hour = (later - startOfDay(dayOf(later))) / HOUR;
  walk.at = hour < 7.5 ? later + 8 * HOUR : hour > 22.5 ? later + 10 * HOUR : later;
}

/** The reporter's word; what is not solved is taken up again, done, checked and answered once more. */
function echoed(walk: Walk, reopen: () => void): void {
  const { rng, channel, pictured } = walk.origin;
  if (!byResident(channel) || !walk.chance(0.78)) return;
  whenTheyLook(walk);
  const { verdict } = pickWeighted(rng, firstVerdicts);
  // Who says half is asked what is left.
  const comment = walk.chance(0.4) || verdict === 'half' ? { comment: demoVerdictComment(rng, verdict) } : {};
  const satisfied = walk.chance(0.6) ? { satisfied: walk.chance(verdict === 'solved' ? 0.94 : 0.35) } : {};
  const consentWall = walk.chance(pictured ? 0.75 : 0.3);
  const again = verdict === 'unsolved';
  walk.take(again ? 'rateUnsolved' : 'rate', resident, { verdict, ...comment, ...satisfied, consentWall });
  if (verdict === 'half' && walk.chance(0.94)) {
    walk.work(between(rng, 1, 3) * DAY);
    const publicAnswer = pick(rng, whatWasLeft);
    walk.take('answerAgain', walk.origin.crew.handler(rng, walk.unitId), { publicAnswer });
    if (walk.chance(0.6)) {
      whenTheyLook(walk);
      walk.take('rate', resident, { verdict: 'solved', satisfied: true, consentWall });
    }
  }
  if (!again) return;
  walk.startClock();
  reopen();
  if (!walk.chance(0.7)) return;
  whenTheyLook(walk);
  walk.take('rate', resident, { verdict: 'solved', satisfied: true, consentWall });
}

function letterAnswered(walk: Walk): void {
  const { rng, crew, message } = walk.origin;
  walk.until('handle', 0.1 + 0.75 * rng());
  walk.take('answer', crew.handler(rng, walk.unitId), { publicAnswer: message.publicAnswer });
  walk.work(between(rng, 10, 240) * MINUTE);
  walk.take('close', crew.someone(rng, 'shiftSupervisor'));
}

function letterLife(walk: Walk): void {
  const { rng, crew, category } = walk.origin;
  walk.until('accept', 0.1 + 0.7 * rng());
  walk.take('file', crew.someone(rng, 'dispatcher'), { category, unitId: walk.unitId });
  walk.startClock();
  letterAnswered(walk);
  echoed(walk, () => letterAnswered(walk));
}

function caseLife(walk: Walk): void {
  const went = atTheDesk(walk);
  if (went === 'ended') return;
  if (went === 'settled') walk.startClock();
  else {
    jointly(walk);
    handled(walk);
  }
  checkedAndClosed(walk);
  echoed(walk, () => {
    doneAgain(walk);
    checkedAndClosed(walk);
  });
  if (walk.steps.at(-1)?.action === 'close' && went === 'dispatched' && walk.chance(0.015)) lookedBack(walk);
}

/** 回头看: weeks later the office looks once more by itself. */
function lookedBack(walk: Walk): void {
  const { rng, crew } = walk.origin;
  walk.at += between(rng, 5, 20) * DAY;
  walk.work(between(rng, 5, 200) * MINUTE);
  walk.take('reopen', crew.someone(rng, 'shiftSupervisor', 'leader'), { reason: pick(rng, reopenReasons) });
  walk.startClock();
  handled(walk);
  checkedAndClosed(walk);
}

/** Everything that will ever happen to a matter, in order; who tells the story cuts it off at the present. */
export function lifeOf(origin: Origin): readonly Step[] {
  const walk = new Walk(origin);
  if (origin.kind === 'letter') letterLife(walk);
  else caseLife(walk);
  return walk.steps;
}
