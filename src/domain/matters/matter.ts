import type { Clock } from '#domain/calendar/clock.ts';
import type { Limit } from '#domain/calendar/calendar.ts';
import type { Entry, FactValues } from '#domain/forms/form.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { AnswerVerdict } from '#domain/text/answer-check.ts';
import type { CallKind, Task } from './task.ts';
import type { ClockName, Label } from '#domain/workflow/definition.ts';

/** How a matter came in; the registry of channels extends this list. */
export const CHANNELS = [
  'web',
  'qr',
  'wechat',
  'hotline',
  'grid',
  'visit',
  'superior',
  'import',
  'open311',
  'device',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const VERDICTS = ['solved', 'half', 'unsolved', 'notYours'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** 1-3-5 clear-off grades (135 销号制, seed 0). */
export const GRADES = ['simple', 'difficult', 'notYet'] as const;
export type Grade = (typeof GRADES)[number];

/** The reply that passes quality check: when accepted, with whom it spoke, what is done, by when (宜兴“应哨”). */
export interface Answer {
  readonly acceptedAt: Instant;
  readonly contacted: string;
  readonly measures: string;
  readonly by: string;
}

/** A preliminary plan for what can't be solved yet: scheme, lead, next date. */
export interface Plan {
  readonly scheme: string;
  readonly lead: string;
  readonly nextDay: string;
}

/** How one matter stands to another; `causes` is the other side of `causedBy`. */
export const RELATIONS = ['related', 'causedBy', 'causes'] as const;
export type Relation = (typeof RELATIONS)[number];

export interface Link {
  readonly id: string;
  readonly relation: Relation;
}

/** A unit that held a matter which was merged into this one: it may go on reading. */
export interface Watcher {
  readonly unitId: string;
  /** The matter that was merged. */
  readonly from: string;
}

/** One of several things in a report, as a matter of its own. Its words are kept with it, not in the history of the whole. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly category?: string;
  readonly unitId?: string;
}

/** The current state of a matter: the projection of its history. No personal data of the reporter. */
export interface Matter {
  readonly id: string;
  /** Number that people use, e.g. `CT-2026-11-0917`; given by the writer. */
  readonly no: string;
  readonly kind: string;
  readonly workflow: string;
  readonly workflowVersion: number;
  /** The office's decision on its procedures under which the matter came in; 0 is the catalog's own. */
  readonly workflowRevision: number;
  readonly state: string;
  readonly channel: Channel;
  /** The outside channel's own number; unique with the channel. */
  readonly sourceNo: string | null;
  readonly title: string;
  readonly category: string | null;
  readonly topic: string | null;
  readonly communityId: string | null;
  readonly gridId: string | null;
  readonly placeId: string | null;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly address: string | null;
  readonly unitId: string | null;
  readonly grade: Grade | null;
  readonly regraded: boolean;
  readonly plan: Plan | null;
  readonly clock: Clock | null;
  readonly clockName: ClockName | null;
  /** Projections of the clock for lists; null while paused or without a clock. */
  readonly dueAt: Instant | null;
  readonly amberAt: Instant | null;
  /** The handling limit as it stood when handling ended, so that "on time" can be counted. */
  readonly handleDueAt: Instant | null;
  readonly reportedAt: Instant;
  readonly filedAt: Instant | null;
  readonly dispatchedAt: Instant | null;
  readonly respondedAt: Instant | null;
  readonly respondedBy: string | null;
  readonly checkedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly answer: Answer | null;
  readonly publicAnswer: string | null;
  readonly answeredAt: Instant | null;
  readonly consentWall: boolean;
  /** The reporter's word on the answer that stands; null again once there is a new one. */
  readonly verdict: Verdict | null;
  /** Their newest word, on whichever answer: a new answer does not wipe it from the figures. */
  readonly lastVerdict: Verdict | null;
  /** Whether they were content with how it was handled; null where they did not say. */
  readonly satisfied: boolean | null;
  readonly ratedAt: Instant | null;
  /** The answer checker thought that the answer which stands does not answer. */
  readonly answerFlagged: boolean;
  /** Files that somebody looked at and found fit to be shown to everybody. */
  readonly wallPictures: readonly string[];
  /** Taken off the wall by the office, whatever the reporter agreed to. */
  readonly wallDown: boolean;
  readonly returns: number;
  readonly reworks: number;
  readonly reopens: number;
  readonly votesUp: number;
  readonly votesDown: number;
  readonly duplicateOf: string | null;
  /** The matter that it was split from, whose reporter is its own. */
  readonly partOf: string | null;
  readonly links: readonly Link[];
  readonly watchers: readonly Watcher[];
  /** The other units' parts, in the order in which they were called. */
  readonly tasks: readonly Task[];
  /** Steps that wait for somebody's approval, one of a kind. */
  readonly requests: readonly StepRequest[];
  /** What its kind's forms asked for. */
  readonly facts: FactValues;
  /** What happened to it again and again, oldest first. */
  readonly entries: readonly Entry[];
  /** What the source said and the model has no field for. */
  readonly attributes: Readonly<Record<string, string | number | boolean | null>>;
}

/** A step that was asked for and is not taken yet. */
export interface StepRequest {
  readonly action: string;
  readonly input: ActionInput;
  readonly by: string;
  readonly byName: string;
  readonly at: Instant;
}

/** Who acts. The reporter and the machine are actors too: history names them. */
export interface Actor {
  readonly kind: 'person' | 'reporter' | 'machine';
  readonly id: string;
  readonly name: string;
  readonly unitIds: readonly string[];
  readonly permissions: ReadonlySet<string>;
}

export interface ActionInput {
  readonly reason?: string;
  readonly category?: string;
  readonly topic?: string;
  readonly placeId?: string;
  readonly communityId?: string | null;
  readonly gridId?: string | null;
  readonly unitId?: string;
  readonly answer?: Answer;
  readonly publicAnswer?: string;
  /** What the answer checker thought of `publicAnswer` when it was given: the machine's, never the writer's. */
  readonly answerCheck?: AnswerVerdict;
  readonly note?: string;
  readonly until?: Instant;
  readonly limit?: Limit;
  readonly grade?: Grade;
  readonly plan?: Plan;
  readonly verdict?: Verdict;
  readonly comment?: string;
  readonly consentWall?: boolean;
  /** What the step's form was filled in with. */
  readonly facts?: FactValues;
  readonly satisfied?: boolean;
  /** Pictures that may be shown on the wall: all of them, each time. */
  readonly pictureIds?: readonly string[];
  /** The matter that this one is merged into. */
  readonly duplicateOf?: string;
  /** Which whistle. */
  readonly call?: CallKind;
  /** Units that are called to help. */
  readonly unitIds?: readonly string[];
  /** The task that a step is of. */
  readonly taskId?: string;
  /** The caller's word on a reply, 1 to 5. */
  readonly score?: number;
  /** Where somebody said "I am here", given once and on purpose; degrees. */
  readonly position?: { readonly lng: number; readonly lat: number };
  /** What a matter is split into. */
  readonly parts?: readonly Part[];
  /** The matter that a line is about besides its own, and how it stands to it. */
  readonly linkTo?: string;
  readonly relation?: Relation;
  /** Its number, as the history shows it. */
  readonly linkNo?: string;
  /** The step that was asked for, in the lines that ask, approve or decline. */
  readonly asked?: string;
  /** Lines of the history that this one takes back; see `undo.ts`. */
  readonly undoes?: readonly number[];
}

/** One link of the history before it is chained. `patch` is what changed: folding the patches gives the matter again. */
export interface MatterEvent {
  readonly action: string;
  readonly at: Instant;
  readonly actorKind: Actor['kind'];
  readonly actorId: string;
  readonly actorName: string;
  readonly from: string | null;
  readonly to: string;
  readonly input: ActionInput;
  readonly patch: Partial<Matter>;
  /** What the reporter was told; null for what stays inside. */
  readonly told: Label | null;
}
