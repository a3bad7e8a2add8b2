import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { MINUTE } from '#domain/calendar/day.ts';
import type { Instant } from '#domain/shared/result.ts';
import { groupBy } from '#domain/shared/group-by.ts';
import type { Deps } from '#server/deps.ts';
import { storeFile } from '#server/files/commands/store-file.ts';
import { act } from '#server/matters/commands/act.ts';
import { between } from './random.ts';
import { drawScene, sceneOf, type SceneName } from './scenes.ts';
import type { Story } from './stories.ts';

/** A story that has been written down. */
export interface Told {
  readonly story: Story;
  readonly matterId: string;
}

type Role = 'before' | 'after';

interface Shot {
  readonly matterId: string;
  readonly scene: SceneName;
  readonly variant: number;
  readonly role: Role;
  readonly at: Instant;
  readonly owner: string;
}

const VARIANTS = 3;
const AT_ONCE = 4;
/** The newest cards of the wall, and as many open matters: what people see first. */
const PAIRS = 48;
const OPEN = 24;
const DONE = ['responded', 'checked'];

const lastStep = ({ steps }: Story, ...actions: readonly string[]) =>
  steps.findLast((one) => actions.includes(one.action));
const onWall = (story: Story) =>
  story.state === 'closed' &&
  (story.steps.some((one) => one.input.consentWall === true) || story.origin.channel === 'grid') &&
  story.origin.kind !== 'letter';

function shotsOf({ story, matterId }: Told): Shot[] {
  const { category, rng, reportedAt, reporter } = story.origin;
  const scene = sceneOf(category);
  if (!scene) return [];
  const shot = { matterId, scene, variant: between(rng, 0, VARIANTS - 1) };
  const answer = lastStep(story, 'respond', 'settleOnSite');
  // What residents send belongs to nobody's account; see the public door.
  const owner = reporter.kind === 'person' ? reporter.id : 'public';
  const before: Shot = { ...shot, role: 'before', at: reportedAt - MINUTE, owner };
  const finished = story.state === 'closed' || DONE.includes(story.state);
  return answer && finished
    ? [before, { ...shot, role: 'after', at: answer.at - 4 * MINUTE, owner: answer.actor.id }]
    : [before];
}

/** The matters whose pictures are worth their bytes, newest first. */
function chosen(told: readonly Told[]): readonly Told[] {
  const drawn = told.filter(({ story }) => sceneOf(story.origin.category) !== undefined).toReversed();
  const answeredAt = ({ story }: Told) => lastStep(story, 'close')?.at ?? 0;
  const wall = drawn.filter(({ story }) => onWall(story)).sort((a, b) => answeredAt(b) - answeredAt(a));
  const done = drawn.filter(({ story }) => DONE.includes(story.state));
  const open = drawn.filter(({ story }) => ['reported', 'verifying', 'filed', 'handling'].includes(story.state));
  return [...wall.slice(0, PAIRS), ...done, ...open.slice(0, OPEN)];
}

/** Draws before and after, and stores them like uploaded photos. @returns how many */
export async function storePictures(deps: Deps, tenant: number, told: readonly Told[]): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'huiyin-demo-'));
  const drawn = new Map<string, Promise<string>>();
  const draw = async (name: string, svg: string): Promise<string> => {
    const file = path.join(folder, `${name}.jpg`);
    await sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toFile(file);
    return file;
  };
  const fileOf = ({ scene, variant, role }: Shot): Promise<string> => {
    const name = `${scene}-${variant}-${role}`;
    const file = drawn.get(name) ?? draw(name, drawScene(scene, variant, role === 'after'));
    drawn.set(name, file);
    return file;
  };
  try {
    const shots = chosen(told).flatMap(shotsOf);
    const store = async (shot: Shot, id: string): Promise<void> => {
      const { matterId, role, owner, at } = shot;
      const stored = await storeFile(
        { ...deps, clock: () => at },
        { tenant, owner, role, matterId, id, name: `${role}.jpg`, source: { path: await fileOf(shot) } },
      );
      if (!stored.ok) throw new Error(`a drawn picture was refused: ${stored.refusal.code}`);
    };
    // Ids are drawn in order and beforehand: pictures that are made side by side finish in any order.
    const work = shots.map((shot) => ({ shot, id: deps.ids.uuid() }));
    for (let next = 0; next < work.length; next += AT_ONCE)
      await Promise.all(work.slice(next, next + AT_ONCE).map(({ shot, id }) => store(shot, id)));
    await showOnWall(deps, tenant, told, work);
    return shots.length;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whoever checked a settled matter looked at its pictures too: drawn ones show nobody. */
async function showOnWall(
  deps: Deps,
  tenant: number,
  told: readonly Told[],
  work: readonly { readonly shot: Shot; readonly id: string }[],
): Promise<void> {
  const idsOf = groupBy(work, ({ shot }) => shot.matterId);
  for (const { story, matterId } of told) {
    const pictureIds = (idsOf.get(matterId) ?? []).map(({ id }) => id);
    const checker = lastStep(story, 'check')?.actor;
    const last = story.steps.at(-1);
    if (story.state !== 'closed' || pictureIds.length === 0 || !checker || !last) continue;
    const context = { tenant, matterId, actorOn: () => checker };
    const shown = await act({ ...deps, clock: () => last.at + MINUTE }, context, 'showPictures', { pictureIds });
    if (!shown.ok) throw new Error(`pictures were not let onto the wall: ${shown.refusal.code}`);
  }
}
