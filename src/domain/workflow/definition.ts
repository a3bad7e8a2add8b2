/** A text for people in both languages of the product. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** What a state means across all definitions: rings, lists and figures speak of phases, never of one kind's states. */
export type Phase = 'received' | 'filed' | 'handling' | 'responded' | 'checked' | 'answered' | 'ended';

export type ClockName = 'accept' | 'dispatch' | 'handle' | 'check';

export interface StateDefinition {
  readonly label: Label;
  /** The same state in plain speech to residents. */
  readonly resident: Label;
  readonly phase: Phase;
  /** No action need lead out of it. */
  readonly final?: boolean;
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
  'ownUnit',
  'verdictGiven',
  'survivorGiven',
  'noneMerged',
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
  'duplicateOf',
] as const;
export type InputField = (typeof INPUT_FIELDS)[number];

export interface ActionDefinition<Action extends string = string> {
  readonly id: Action;
  readonly label: Label;
  /** Keyboard key on the desk. */
  readonly key?: string;
  readonly from: readonly string[];
  /** `same` keeps the state: a note, a pause, an extension. */
  readonly to: string;
  readonly permission: string;
  readonly guards: readonly Guard[];
  readonly asks: readonly InputField[];
  /** What happens to the deadline: the running clock is stopped first where another starts. */
  readonly clock?: { readonly start: ClockName } | 'stop' | 'pause' | 'resume' | 'extend';
  /** What the reporter is told, in the catalog's words. */
  readonly tells?: Label;
  /**
   * Whoever took the step may take it back for a short while. `tells` corrects what residents were told by it;
   * an answer given to them is never taken back.
   */
  readonly undo?: { readonly tells?: Label };
  /** The usual next step of its state; at most one a state. */
  readonly primary?: boolean;
  /** Why the edge exists: law, standard, seed report. */
  readonly source: string;
}

/** A procedure as data. One file in `catalog/workflows` each; checked by `check.ts` at start. */
export interface Definition<Action extends string = string> {
  readonly id: string;
  readonly version: number;
  readonly title: Label;
  readonly initial: string;
  readonly states: Readonly<Record<string, StateDefinition>>;
  readonly actions: readonly ActionDefinition<Action>[];
  readonly source: string;
}
