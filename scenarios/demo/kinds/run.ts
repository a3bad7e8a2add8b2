import { DAY, HOUR } from '#domain/calendar/day.ts';
import type { ActionInput, Actor, Channel } from '#domain/matters/matter.ts';
import type { Course } from '#server/matters/commands/record.ts';
import { seededRng } from '../random.ts';
import type { Stage } from '../stories.ts';
import { workAfter } from '../work-time.ts';

export type Who = 'dispatcher' | 'supervisor' | 'inspector' | 'grid' | 'handler';

/** One matter of a kind: what was said, and who did what so many milliseconds of time later. */
export interface Script {
  readonly title: string;
  readonly text: string;
  readonly channel: Channel;
  readonly category?: string;
  readonly facts?: ActionInput['facts'];
  /** Days ago that it came in. */
  readonly ago: number;
  /** Who handles it. */
  readonly unit: string;
  readonly acts: readonly (readonly [who: Who, action: string, after: number, input?: ActionInput])[];
}

/** Scripts played by the demo's own people; what would lie in the future has not happened. */
export function play(
  kind: string,
  scripts: readonly Script[],
  { crew, spots, office: { calendar }, now }: Stage,
  uuid: () => string,
): Course[] {
  const rng = seededRng(kind.length * 31 + scripts.length);
  return scripts.map(({ title, text, channel, category, facts, ago, unit, acts }) => {
    const { placeId: _, ...spot } = spots.pin(rng, spots.corner(rng), title);
    const people: Record<Who, Actor> = {
      dispatcher: crew.someone(() => 0, 'dispatcher'),
      supervisor: crew.someone(() => 0, 'shiftSupervisor'),
      inspector: crew.someone(() => 0, 'inspector'),
      grid: crew.local(() => 0, 'gridWorker', spot.communityId),
      handler: crew.handler(rng, unit),
    };
    const reportedAt = workAfter(calendar, now - ago * DAY, HOUR);
    let at = reportedAt;
    const steps = acts.map(([who, action, after, input = {}]) => {
      at = workAfter(calendar, at + after, HOUR);
      return { action, at, actor: people[who], input };
    });
    return {
      draft: {
        id: uuid(),
        kind,
        channel,
        title,
        ...spot,
        ...(category && { category }),
        ...(facts && { facts }),
      },
      text,
      reportedAt,
      reporter: channel === 'grid' ? people.grid : people.dispatcher,
      steps: steps.filter((step) => step.at <= now),
      photosAfter: 1,
    };
  });
}
