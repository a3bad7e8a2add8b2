import type { OfficeCalendar } from '#domain/calendar/calendar.ts';
import type { CategoryKey } from '#domain/matters/category.ts';
import type { ActionInput, Actor, Channel, Grade } from '#domain/matters/matter.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { DeskClock } from '#domain/workflow/definition.ts';
import type { Course } from '#server/matters/commands/record.ts';
import { limitsOf } from '#server/offices/office.ts';
import type { Crew } from './crew.ts';
import type { Rng } from './random.ts';
import type { Corner, Spot } from './spots.ts';
import type { DemoMessage } from './texts.ts';
import { shareOf, workAfter } from './work-time.ts';

export type Step = Course['steps'][number];

/** A matter as it comes in, with the people and rules that it will meet. */
export interface Origin {
  readonly rng: Rng;
  readonly calendar: OfficeCalendar;
  readonly crew: Crew;
  /** Whom the routing rules name for it, best first; never empty, and all of them have handlers. */
  readonly units: readonly [string, ...string[]];
  readonly kind: 'city' | 'appeal' | 'letter';
  readonly channel: Channel;
  readonly category: CategoryKey;
  readonly corner: Corner;
  readonly spot: Spot;
  readonly message: DemoMessage;
  readonly reportedAt: Instant;
  readonly reporter: Actor;
  /** Who has a picture to show agrees more often to the wall. */
  readonly pictured: boolean;
}

/** Walks a matter through its procedure: time only moves forward, each step is put down when it happens. */
export class Walk {
  readonly steps: Step[] = [];
  at: Instant;
  unitId: string;
  grade: Grade | null = null;
  /** When the running clock began. */
  clockFrom: Instant;

  constructor(readonly origin: Origin) {
    this.at = origin.reportedAt;
    this.clockFrom = origin.reportedAt;
    [this.unitId] = origin.units;
  }

  chance(share: number): boolean {
    return this.origin.rng() < share;
  }

  take(action: string, actor: Actor, input: ActionInput = {}): void {
    this.steps.push({ action, at: this.at, actor, input });
  }

  /** To where a share of the running clock is used up, or stays where it is when that is past. */
  until(clock: DeskClock, share: number): void {
    const { calendar, category, reportedAt } = this.origin;
    const limit = limitsOf({ category, grade: this.grade, filedAt: null, reportedAt })[clock];
    this.at = Math.max(this.at, shareOf(calendar, this.clockFrom, limit, share));
  }

  work(ms: number): void {
    this.at = workAfter(this.origin.calendar, this.at, ms);
  }

  startClock(): void {
    this.clockFrom = this.at;
  }
}
