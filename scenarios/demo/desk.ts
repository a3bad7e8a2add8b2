import { addLimit } from '#domain/calendar/calendar.ts';
import { HOUR } from '#domain/calendar/day.ts';
import type { Instant } from '#domain/shared/result.ts';
import { limitsOf } from '#server/offices/office.ts';
import { pick, seededRng } from './random.ts';
import { retell, tell, type Stage, type Story } from './stories.ts';
import { shareOf, workBefore } from './work-time.ts';

type Lamp = 'green' | 'amber' | 'red';

/** So many matters that stand at one point now, reported within the last working hours. */
interface Wanted {
  readonly count: number;
  readonly hours: readonly [least: number, most: number];
  readonly letter?: boolean;
  readonly fits: (story: Story, lamp: Lamp | undefined) => boolean;
}

const returned = (story: Story) => story.steps.some((step) => step.action === 'returnTask');

const inState = (state: string, lamp?: Lamp) => (story: Story, shown: Lamp | undefined) =>
  story.origin.kind !== 'letter' && story.state === state && !returned(story) && (!lamp || shown === lamp);

/** What a duty desk finds in the morning: mostly in time, some nearly due, a few late. */
const wanted: readonly Wanted[] = [
  { count: 14, hours: [0, 1.6], fits: inState('reported', 'green') },
  { count: 4, hours: [1.6, 2], fits: inState('reported', 'amber') },
  { count: 2, hours: [2, 2.8], fits: inState('reported', 'red') },
  { count: 4, hours: [0, 2], fits: inState('verifying') },
  { count: 15, hours: [0, 2], fits: inState('filed', 'green') },
  { count: 5, hours: [0.9, 2], fits: inState('filed', 'amber') },
  { count: 1, hours: [1.1, 2.5], fits: inState('filed', 'red') },
  { count: 2, hours: [2, 20], fits: (story) => story.state === 'filed' && returned(story) },
  { count: 10, hours: [1, 12], fits: (story) => story.state === 'handling' && !story.paused },
  { count: 5, hours: [4, 60], fits: (story) => story.state === 'handling' && story.paused },
  { count: 6, hours: [2, 24], fits: inState('responded') },
  { count: 5, hours: [2, 24], fits: inState('checked') },
  { count: 2, hours: [2, 30], letter: true, fits: (story) => story.state === 'answered' },
  { count: 2, hours: [3, 12], fits: (story) => story.state === 'arbitrating' },
];

/** The front desk's states are filled by hand, so that what comes of itself must stay out of them. */
export const belongsToDesk = ({ origin, state }: Story): boolean =>
  state === 'reported' || state === 'verifying' || (state === 'filed' && origin.kind !== 'letter');

function lampOf({ office, now }: Stage, { origin, steps, state }: Story): Lamp | undefined {
  const clock = state === 'filed' ? 'dispatch' : 'accept';
  const from: Instant =
    state === 'filed' ? (steps.findLast((one) => one.action === 'file')?.at ?? 0) : origin.reportedAt;
  const limit = limitsOf({ category: origin.category, grade: null, filedAt: null, reportedAt: from })[clock];
  if (now > addLimit(office.calendar, from, limit)) return 'red';
  return now >= shareOf(office.calendar, from, limit, 0.8) ? 'amber' : 'green';
}

const TRIES = 100_000;

/** The open matters of the last hours: lives are told until each place on the desk is taken. */
export function deskStories(seed: number, stage: Stage): readonly Story[] {
  const kept: Story[] = [];
  let tries = 0;
  for (const {
    count,
    hours: [least, most],
    letter = false,
    fits,
  } of wanted) {
    for (let found = 0; found < count;) {
      if (++tries > TRIES) throw new Error('the demo’s lives never lead to what the desk should show');
      const rng = seededRng(seed + tries);
      const twin = !letter && kept.length > 0 && rng() < 0.12 ? pick(rng, kept) : undefined;
      const worked = Math.round((least + rng() * (most - least)) * HOUR);
      const reportedAt = workBefore(stage.office.calendar, stage.now, worked) - 1;
      const story = twin ? retell(rng, stage, twin) : tell(rng, stage, { reportedAt, letter });
      if (!fits(story, lampOf(stage, story))) continue;
      kept.push(story);
      found += 1;
    }
  }
  return kept;
}
