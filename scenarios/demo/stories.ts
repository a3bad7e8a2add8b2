import { routingRules } from '#catalog/routing.ts';
import { workflowOf, kindOf } from '#catalog/kinds.ts';
import { addDays, dayOf, isWorkingDay, startOfDay, type OfficeCalendar } from '#domain/calendar/calendar.ts';
import { HOUR, MINUTE } from '#domain/calendar/day.ts';
import { parseCategoryKey, type CategoryKey } from '#domain/matters/category.ts';
import type { Actor, Channel } from '#domain/matters/matter.ts';
import { route, unitsFor } from '#domain/matters/routing.ts';
import type { Instant } from '#domain/shared/result.ts';
import { resident } from '#server/matters/machine.ts';
import type { Office } from '#server/offices/office.ts';
import type { Crew } from './crew.ts';
import { lifeOf } from './life.ts';
import { between, type Rng } from './random.ts';
import { sceneOf } from './scenes.ts';
import type { Spot, Spots } from './spots.ts';
import { demoCategory, demoChannel, demoMessage } from './texts.ts';
import type { Origin, Step } from './walk.ts';
import { workAfter } from './work-time.ts';

/** The stage on which matters happen. */
export interface Stage {
  readonly office: Office;
  readonly crew: Crew;
  readonly spots: Spots;
  readonly now: Instant;
}

/** A matter with everything that has happened to it up to now. */
export interface Story {
  readonly origin: Origin;
  readonly steps: readonly Step[];
  readonly state: string;
  readonly paused: boolean;
  /** The one that it was merged into; its last step names it once that has an id. */
  readonly survivor?: Story;
}

const DAYS = 92;

/** When people speak up: before work, at noon, and most of all after supper. Weights of the hours from 06:00 to 22:00. */
const hourWeights = [2, 5, 9, 10, 9, 7, 6, 5, 6, 7, 7, 8, 9, 10, 9, 6, 3] as const;
const WEIGHT = hourWeights.reduce((sum, weight) => sum + weight, 0);

function timeOfDay(rng: Rng): number {
  let left = rng() * WEIGHT;
  const hour = hourWeights.findIndex((weight) => (left -= weight) < 0);
  return (6 + hour + rng()) * HOUR;
}

const atWork = (channel: Channel): boolean => ['grid', 'visit', 'superior'].includes(channel);

/** Some time in the three months before now; patrols, visits and files from above keep working hours. */
function whenReported(rng: Rng, calendar: OfficeCalendar, channel: Channel, now: Instant): Instant {
  for (;;) {
    const day = addDays(dayOf(now), -between(rng, 0, DAYS - 1));
    if (!isWorkingDay(calendar, day) && (atWork(channel) || rng() < 0.4)) continue;
    const at = Math.round(startOfDay(day) + timeOfDay(rng));
    const moved = atWork(channel) ? workAfter(calendar, at, between(rng, 1, 90) * MINUTE) : at;
    if (moved < now) return moved;
  }
}

function unitsAt(rng: Rng, stage: Stage, category: CategoryKey, channel: Channel, spot: Spot): [string, ...string[]] {
  const { office, crew } = stage;
  const code = parseCategoryKey(category);
  const proposals = route(routingRules, {
    kind: code?.kind ?? null,
    categoryMajor: code?.major ?? null,
    category,
    channel,
    topicMajor: null,
    placeLevel: 'grid',
    place: [spot.gridId, spot.communityId],
    words: '',
  });
  const named = proposals
    .flatMap(({ unitRole }) => unitsFor([...office.units.values()], unitRole, [spot.gridId, spot.communityId]))
    .map((unit) => unit.id)
    .filter((id) => crew.handles(id));
  const [first = 'urban-management', second, ...rest] = [...new Set(named)];
  // A dispatcher who knows the spot prefers the second proposal now and then.
  const others = second === undefined ? rest : [second, ...rest];
  if (second !== undefined && rng() < 0.15) return [second, first, ...rest];
  return [first, ...others];
}

function reporterOf(rng: Rng, crew: Crew, channel: Channel, communityId: string): Actor {
  if (channel === 'hotline' || channel === 'superior') return crew.someone(rng, 'intakeOperator');
  if (channel === 'grid') return crew.local(rng, 'gridWorker', communityId);
  if (channel === 'visit') return crew.local(rng, 'communityWorker', communityId);
  return resident;
}

function kindFor(rng: Rng, channel: Channel): Origin['kind'] {
  if (channel === 'web' && rng() < 0.2) return 'letter';
  return !atWork(channel) && rng() < 0.12 ? 'appeal' : 'city';
}

interface Given {
  readonly reportedAt?: Instant;
  readonly letter?: boolean;
  /** The same thing told by somebody else. */
  readonly like?: Origin;
}

type Where = Pick<Origin, 'category' | 'corner' | 'channel'>;

/** Words and the point that they mean. A twin has other words, but not those of the school beside the first one's estate. */
function toldAt(rng: Rng, spots: Spots, where: Where, address: string | undefined): Pick<Origin, 'message' | 'spot'> {
  for (let tries = 1; ; tries++) {
    const message = demoMessage(rng, where.category, where.corner.words, where.channel);
    const spot = spots.pin(rng, where.corner, message.title);
    if (address === undefined || spot.address === address || tries === 20) return { message, spot };
  }
}

/** Tells one matter from its report up to now. */
export function tell(rng: Rng, stage: Stage, { reportedAt, like, letter = false }: Given = {}): Story {
  const { office, crew, spots, now } = stage;
  const channel = letter ? 'web' : demoChannel(rng);
  const category = like?.category ?? demoCategory(rng);
  const corner = like?.corner ?? spots.corner(rng);
  const { message, spot } = toldAt(rng, spots, { category, corner, channel }, like?.spot.address);
  const origin: Origin = {
    rng,
    calendar: office.calendar,
    crew,
    channel,
    category,
    corner,
    spot,
    message,
    units: unitsAt(rng, stage, category, channel, spot),
    kind: letter ? 'letter' : kindFor(rng, channel),
    reportedAt: reportedAt ?? whenReported(rng, office.calendar, channel, now),
    reporter: reporterOf(rng, crew, channel, spot.communityId),
    pictured: sceneOf(category) !== undefined,
  };
  const steps = lifeOf(origin).filter((step) => step.at <= now);
  return { origin, steps, ...standing(origin, steps) };
}

/** Where the steps so far have led. */
function standing(origin: Origin, steps: readonly Step[]): Pick<Story, 'state' | 'paused'> {
  const definition = workflowOf(kindOf(origin.kind)?.workflow ?? '');
  if (!definition) throw new Error(`the catalog has no kind ${origin.kind}`);
  const count = (action: string, list = steps) => list.filter((step) => step.action === action).length;
  const moves = steps.map(({ action }, i) => {
    const { to = 'same', turns } = definition.actions.find((one) => one.id === action) ?? {};
    return turns && 'at' in turns && count(action, steps.slice(0, i + 1)) >= turns.at ? turns.to : to;
  });
  return {
    state: moves.findLast((to) => to !== 'same') ?? definition.initial,
    paused: count('suspend') > count('resume'),
  };
}

/** Somebody else about the same thing, within hours. */
export function retell(rng: Rng, stage: Stage, story: Story): Story {
  const { origin } = story;
  const later = Math.min(between(rng, 4, 420) * MINUTE, Math.round(rng() * (stage.now - origin.reportedAt)));
  const again = tell(rng, stage, { like: origin, reportedAt: origin.reportedAt + later });
  return merged(again, story, stage) ?? again;
}

/** States in which a dispatcher still finds the first report on the desk or in hand. */
const WORKED_ON: readonly string[] = ['reported', 'verifying', 'filed', 'handling'];

/** What the dispatcher does who sees that two told the same; null where the first is through, or they run by other rules. */
function merged({ origin, ...rest }: Story, first: Story, { crew, now }: Stage): Story | null {
  const { rng, reportedAt } = origin;
  const at = reportedAt + between(rng, 6, 50) * MINUTE;
  const before = first.steps.filter((step) => step.at <= at);
  const alike = origin.kind !== 'letter' && first.origin.kind !== 'letter' && first.survivor === undefined;
  if (at > now || !alike || !WORKED_ON.includes(standing(first.origin, before).state)) return null;
  const actor = crew.someone(rng, 'dispatcher', 'shiftSupervisor');
  const steps = [{ action: 'merge', at, actor, input: { note: '同一处，同一件事。' } }];
  return { ...rest, origin, steps, ...standing(origin, steps), survivor: first };
}
