import type { OfficeCalendar } from '#domain/calendar/calendar.ts';
import { DAY, MINUTE } from '#domain/calendar/day.ts';
import { onDuty } from '#domain/notices/duty.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { Deps } from '#server/deps.ts';
import { uuidV7, type Ids } from '#server/ids.ts';
import { record, type Course } from '#server/matters/commands/record.ts';
import { tick } from '#server/notices/commands/tick.ts';
import { roles } from '#catalog/roles.ts';
import { kindCourses } from './kinds.ts';
import { belongsToDesk, deskStories } from './desk.ts';
import { between, pick, seededRng, type Rng } from './random.ts';
import { DEMO_PASSWORD, DEMO_TENANT, setUpDemo } from './setup.ts';
import { demoStaff } from './staff.ts';
import { retell, tell, type Stage, type Story } from './stories.ts';
import { storePictures } from './pictures.ts';
import { splitSome } from './life-split.ts';

export interface DemoOptions {
  readonly seed?: number;
  readonly matters?: number;
  readonly now: Instant;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface DemoSummary {
  readonly tenant: number;
  readonly matters: number;
  readonly pictures: number;
}

export interface DemoLogin {
  readonly role: string;
  readonly username: string;
  readonly password: string;
  readonly name: string;
}

/** One login of each role, for whoever tries the demo. */
export const demoLogins: readonly DemoLogin[] = roles.flatMap(({ id }) => {
  const person = demoStaff.find((one) => one.roles.some((role) => role === id));
  return person ? [{ role: id, username: person.username, password: DEMO_PASSWORD, name: person.name }] : [];
});

const BATCH = 200;
/** Far from the seeds that the desk's stories use. */
const HISTORY = 1_000_003;

/** Ids from the seed. @param time for the part of an id that sorts */
function seededIds(rng: Rng, time: () => Instant): Ids {
  const bytes = (count: number) => Uint8Array.from({ length: count }, () => between(rng, 0, 255));
  return {
    uuid: () => uuidV7(time(), bytes(10)),
    token: () => Buffer.from(bytes(24)).toString('base64url'),
  };
}

/** What happened in three months, without what still lies on the front desk. One in twenty is told by somebody else too. */
function history(seed: number, stage: Stage, count: number): Story[] {
  const stories: Story[] = [];
  for (let index = 0; stories.length < count; index++) {
    const rng = seededRng(seed * HISTORY + index);
    const first = rng() < 0.05 ? stories.at(-1) : undefined;
    const story = first ? retell(rng, stage, first) : tell(rng, stage);
    if (!belongsToDesk(story)) stories.push(story);
  }
  return stories;
}

const surnames = [...'沈陆邱董温汪江胡徐朱高叶余梁宋'];

function courseOf({ origin, steps, survivor }: Story, ids: Ids, told: ReadonlyMap<Story, string>): Course {
  const duplicateOf = survivor && told.get(survivor);
  const { rng, kind, channel, category, spot, message, reportedAt, reporter } = origin;
  const { lng, lat, address, placeId, gridId, communityId } = spot;
  const known = kind === 'city' && rng() < 0.8 ? { category } : {};
  const reachable = channel !== 'grid' && channel !== 'superior' && rng() < 0.55;
  return {
    draft: {
      id: ids.uuid(),
      kind,
      channel,
      title: message.title,
      ...known,
      lng,
      lat,
      address,
      placeId,
      gridId,
      communityId,
    },
    text: message.text,
    ...(reachable && {
      contact: { name: `${pick(rng, surnames)}某`, phone: `138000000${between(rng, 10, 99)}` },
    }),
    reportedAt,
    reporter,
    steps: duplicateOf ? steps.map((step) => ({ ...step, input: { ...step.input, duplicateOf } })) : steps,
    photosAfter: 1,
  };
}

/** What the machine told in the last days is still new to whoever comes in. */
const TOLD_DAYS = 4;

/** The last moment of duty, to the quarter of an hour. */
function lastDuty(calendar: OfficeCalendar, now: Instant): Instant {
  let at = now;
  while (!onDuty(calendar, at)) at -= 15 * MINUTE;
  return at;
}

/**
 * Loads 潮头街道, which does not exist, into an empty database: land, people and about 4,000 matters, all through the rules of
 * the engine. The same seed and the same `now` give the same office. Figures are rolled up by the caller.
 * @throws Error when the office is there already or the engine refuses a step
 */
export async function loadDemo(deps: Deps, options: DemoOptions): Promise<DemoSummary> {
  const { seed = 1, matters = 4000, onProgress } = options;
  const now = Math.floor(options.now / MINUTE) * MINUTE;
  let time = now;
  const ids = seededIds(seededRng(seed), () => time);
  const seeded: Deps = { ...deps, ids, clock: () => now };
  const stage = await setUpDemo(seeded, seed, now);
  const duty = lastDuty((await deps.offices.get(DEMO_TENANT)).calendar, now);

  // None at all: the office on its first morning.
  const open = matters === 0 ? [] : deskStories(seed, stage);
  const stories = [...history(seed, stage, Math.max(0, matters - open.length)), ...open].sort(
    (a, b) => a.origin.reportedAt - b.origin.reportedAt,
  );
  const idOf = new Map<Story, string>();
  const told = stories.map((story) => {
    time = story.origin.reportedAt;
    const course = courseOf(story, ids, idOf);
    idOf.set(story, course.draft.id);
    return { story, course };
  });
  const courses = [...told.map(({ course }) => course), ...(matters === 0 ? [] : kindCourses(stage, () => ids.uuid()))];
  for (let done = 0; done < courses.length; done += BATCH) {
    const batch = courses.slice(done, done + BATCH);
    const { refused } = await record(seeded, DEMO_TENANT, batch, duty - TOLD_DAYS * DAY);
    const [first] = refused;
    if (first) throw new Error(`the engine refused ${first.action ?? 'report'}: ${first.code} ${first.field ?? ''}`);
    onProgress?.(done + batch.length, courses.length);
  }
  if (matters > 0) await splitSome(seeded, DEMO_TENANT, stage.crew, now);
  const pictures = await storePictures(
    seeded,
    DEMO_TENANT,
    told.map(({ story, course }) => ({ story, matterId: course.draft.id })),
  );
  // As if the machine had looked after the clocks till now: who comes in finds what the last day told.
  const quiet = deps.log.child({}, { level: 'silent' });
  await tick({ ...seeded, clock: () => duty, log: quiet }, DEMO_TENANT);
  // Parts of what was split are matters too.
  const [written] = await deps.db
    .office(DEMO_TENANT)
    .query<{ matters: number }>('select count(*) as matters from matter where tenant_id = $1', [DEMO_TENANT]);
  return { tenant: DEMO_TENANT, matters: written?.matters ?? 0, pictures };
}
