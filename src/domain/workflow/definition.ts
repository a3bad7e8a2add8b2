import type { Limit } from '#domain/calendar/calendar.ts';
import type { TaskState } from '#domain/matters/task.ts';

/** A text for people in both languages of the product. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** What a state means across all definitions: rings, lists and figures speak of phases, never of one kind's states. */
export type Phase = 'received' | 'filed' | 'handling' | 'responded' | 'checked' | 'answered' | 'ended';

/** The clocks that every class of matter has limits for. */
export const DESK_CLOCKS = ['accept', 'dispatch', 'handle', 'check'] as const;
export type DeskClock = (typeof DESK_CLOCKS)[number];

/** And those that only some kinds have, by their own limits. */
export const CLOCK_NAMES = [
  ...DESK_CLOCKS,
  'tell',
  'apply',
  'review',
  'secondReview',
  'callBack',
  'rectify',
  'lookBack',
  'plan',
  'deliver',
  'watch',
  'objection',
  'extension',
] as const;
export type ClockName = (typeof CLOCK_NAMES)[number];

export type Limits = Readonly<Record<DeskClock, Limit>> & Readonly<Partial<Record<ClockName, Limit>>>;

export interface StateDefinition {
  readonly label: Label;
  /** The same state in plain speech to residents. */
  readonly resident: Label;
  readonly phase: Phase;
  /** No action need lead out of it. */
  readonly final?: boolean;
  /** Falls away with the steps that lead to it, where an office does without them. */
  readonly optional?: true;
}

export const GUARDS = [
  'reasonGiven',
  'unitGiven',
  'categoryGiven',
  'answerComplete',
  'publicAnswerGiven',
  'afterPhoto',
  'anotherPerson',
  'running',
  'paused',
  'untilGiven',
  'limitGiven',
  'gradeGiven',
  'regradeOnce',
  'planGiven',
  'planAhead',
  'notYetGraded',
  'firstPlan',
  'planned',
  'unitHolds',
  'cardInOrder',
  'supervised',
  'carded',
  'anotherThanGave',
  'ownUnit',
  'verdictGiven',
  'survivorGiven',
  'noneMerged',
  'notArbitrated',
  'noOpenTask',
  'callGiven',
  'unitsGiven',
  'askGiven',
  'ownTask',
  'onSite',
  'arrivedFirst',
  'scoreGiven',
  'callersWord',
  'partsGiven',
  'notPart',
  'partsOver',
  'linkGiven',
  'notLinked',
  'linked',
  'leftSaid',
  'consentGiven',
  'flaggedReason',
  'halfSolved',
  'newAnswerGiven',
  'picturesGiven',
  'notTakenDown',
  'takenDown',
  'materialsComplete',
  'materialsMissing',
  'askedOnce',
  'appraisalOpen',
  'documentKept',
  'originalsNew',
  'originalsKnown',
  'originalsBack',
  'moneyThere',
  'moneyExact',
  'moneySettled',
  'noErrand',
  'errandBack',
  'codeOfClass',
  'watchOver',
  'writtenAnswer',
  'accusedNamed',
  'accusedGiven',
  'notAccused',
  'objectionInTime',
  'inTime',
  'overdue',
  'extendOnce',
  'extensionWithin',
  'extendByTwo',
] as const;
/** A condition that the law, the standard or the office sets on an action; see `guards.ts`. */
export type Guard = (typeof GUARDS)[number];

export const INPUT_FIELDS = [
  'reason',
  'category',
  'topic',
  'placeId',
  'unitId',
  'answer',
  'publicAnswer',
  'note',
  'until',
  'limit',
  'grade',
  'plan',
  'verdict',
  'comment',
  'consentWall',
  'satisfied',
  'pictureIds',
  'duplicateOf',
  'call',
  'unitIds',
  'score',
  'position',
  'parts',
  'linkTo',
  'relation',
] as const;
export type InputField = (typeof INPUT_FIELDS)[number];

/** What an office may decide of a step for itself. Whatever is not named here stays: the step's source is why. */
export interface Freedom {
  /** It may do without the step. */
  readonly optional?: true;
  /** Permissions that may take the step instead of the one that it comes with. */
  readonly permissions?: readonly string[];
  /** Fields that may be made required, or needed no more where no guard needs them. */
  readonly fields?: readonly InputField[];
  /** Permissions that may decide on the step; `none`: nobody need decide. */
  readonly approval?: { readonly by: readonly string[]; readonly none?: true };
}

/** The instants at which a machine may take a step. */
export type AutoAt = 'until' | 'due';

export type ClockChange =
  /** `since`: counts from the newest entry of that name, or from the report where there is none; else from the step. */
  { readonly start: ClockName; readonly since?: string } | 'stop' | 'pause' | 'resume' | 'extend';

/** Where a step leads when it was taken often enough, or when its kind has no further limit for a clock. */
export type Turn = { readonly to: string; readonly clock?: ClockChange } & (
  | { readonly count: 'returns' | 'reworks'; readonly at: number }
  | { readonly spent: ClockName }
  /** What the step's own form says. */
  | { readonly answered: string; readonly among: readonly string[] }
);

export interface ActionDefinition<Action extends string = string> {
  readonly id: Action;
  readonly label: Label;
  /** The same step of a unit that was asked to assist: nobody whistled for it. */
  readonly assistLabel?: Label;
  /** Keyboard key on the desk. */
  readonly key?: string;
  readonly from: readonly string[];
  /** `same` keeps the state: a note, a pause, an extension. */
  readonly to: string;
  /** The same step too often, or for the last time, leads elsewhere: the third return goes to an arbiter. */
  readonly turns?: Turn;
  /** What the step's form says is kept as an entry of this name, once more each time; else it becomes facts of the matter. */
  readonly entry?: string;
  /** A step of one task of the matter (`input.taskId`), not of the matter itself. */
  readonly task?: { readonly from: readonly TaskState[]; readonly to: TaskState };
  readonly permission: string;
  /**
   * Whoever has only `permission` asks for the step, and somebody with this one decides. `guards` hold for the asker
   * beside those of the step: a unit asks for its own matters, the desk decides over all.
   */
  readonly approval?: {
    readonly permission: string;
    readonly guards: readonly Guard[];
    /** The office lets whoever asks take the step at once; `guards` still hold for them. */
    readonly waived?: true;
  };
  readonly guards: readonly Guard[];
  readonly asks: readonly InputField[];
  /** Fields that the office wants filled in, beyond what a guard needs. */
  readonly requires?: readonly InputField[];
  /** What happens to the deadline: the running clock is stopped first where another starts. */
  readonly clock?: ClockChange;
  /** What the reporter is told, in the catalog's words. */
  readonly tells?: Label;
  /**
   * Whoever took the step may take it back for a short while. `tells` corrects what residents were told by it;
   * an answer given to them is never taken back.
   */
  readonly undo?: { readonly tells?: Label };
  /**
   * The machine takes the step by itself: when the pause ends that the matter was suspended for (`until`), or when the
   * clock of its state runs out (`due`). People may take it before. Its guards must hold without anything filled in.
   */
  readonly auto?: { readonly at: AutoAt; /** What its line of history says. */ readonly says: Label };
  /** The usual next step of its state; at most one a state. */
  readonly primary?: boolean;
  readonly office?: Freedom;
  /** Why the edge exists: law, standard, seed report. */
  readonly source: string;
}

/** A procedure as data. One file in `catalog/workflows` each; checked by `check.ts` at start. */
export interface Definition<Action extends string = string> {
  readonly id: string;
  readonly version: number;
  /** Which decision of the office changed it; absent where the office has changed nothing. */
  readonly revision?: number;
  readonly title: Label;
  readonly initial: string;
  /** The clock that runs from its report; `accept` where none is named. */
  readonly begins?: ClockName;
  /** The entries that its steps write, by name. */
  readonly entries?: Readonly<Record<string, Label>>;
  readonly states: Readonly<Record<string, StateDefinition>>;
  readonly actions: readonly ActionDefinition<Action>[];
  readonly source: string;
}
