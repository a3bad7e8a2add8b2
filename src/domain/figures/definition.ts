import type { FactValue, FactValues } from '#domain/forms/form.ts';
import type { Verdict } from '#domain/matters/matter.ts';
import type { CallKind, TaskState } from '#domain/matters/task.ts';
import type { Label, Phase } from '#domain/workflow/definition.ts';

/** Times of a matter that a period can mean and that sums are kept by. */
export const ROLLED_PERIODS = ['reportedAt', 'dispatchedAt', 'closedAt', 'answeredAt'] as const;
export type RolledPeriod = (typeof ROLLED_PERIODS)[number];
/** And those that only some kinds are counted by. */
export type PeriodField = RolledPeriod | 'filedAt' | 'respondedAt' | 'checkedAt' | 'ratedAt';
type TimeField = PeriodField | 'handleDueAt' | 'dueAt';

/** What a matter must be to count, as data: the same condition becomes the number and the rows behind it. */
export type Condition =
  | { readonly field: TimeField | 'unitId' | 'duplicateOf' | 'partOf' | 'grade' | 'plan'; readonly is: 'set' | 'unset' }
  | { readonly field: TimeField; readonly notAfter: TimeField }
  /** Natural days: the day after `of` is the first, the last one counts until its midnight. */
  | { readonly field: TimeField; readonly withinDays: number; readonly of: TimeField }
  | { readonly field: TimeField; readonly before: 'now' }
  | { readonly phaseNot: Phase }
  | { readonly kinds: readonly string[] }
  /** Of what its kind's forms asked for; a list holds what it contains. */
  | { readonly fact: string; readonly is: FactValue }
  | { readonly fact: string; readonly isNot: FactValue }
  | { readonly fact: string; readonly given: true }
  /** By the beginning of the keys of classes. */
  | { readonly classes: readonly string[] }
  /** Something that happened to it at least once, and what was said then; `not` never. */
  | { readonly entry: string; readonly facts?: FactValues; readonly not?: true }
  | { readonly states: readonly string[] }
  /** The reporter's newest word. */
  | { readonly lastVerdict: readonly Verdict[] }
  | { readonly flag: 'satisfied' | 'answerFlagged'; readonly is: 'known' | 'true' };

/** Matters that fulfil all conditions, in the period of one of their times. */
export interface CountMeasure {
  readonly type: 'count';
  readonly period: PeriodField;
  readonly where: readonly Condition[];
}

/** Percentage of the matters of `whole` that are in `part` too; both name counts over the same period. */
export interface RatioMeasure {
  readonly type: 'ratio';
  readonly part: string;
  readonly whole: string;
}

/** Days from one time to another, of the matters that the count `of` names; `share` 0.5 is the median. */
export interface PercentileMeasure {
  readonly type: 'percentile';
  readonly share: number;
  readonly from: TimeField;
  readonly to: TimeField;
  readonly of: string;
}

/** A number that the forms ask for, added up over the matters of the count `of`. */
export interface SumMeasure {
  readonly type: 'sum';
  readonly fact: string;
  readonly of: string;
}

/** Mean of percentages, each with a weight that the office sets; a rate of no matter is left out. */
export interface IndexMeasure {
  readonly type: 'index';
  /** Ratio by the name of its weight. */
  readonly rates: Readonly<Record<RateName, string>>;
}
export const RATE_NAMES = ['responded', 'solved', 'satisfied'] as const;
export type RateName = (typeof RATE_NAMES)[number];

/**
 * The mean of the rates that can be told, by weight; null where none can.
 * @param rates percentages 0–100
 */
export function weightedIndex(
  rates: Readonly<Record<RateName, number | null>>,
  weights: Readonly<Record<RateName, number>>,
): number | null {
  const told = RATE_NAMES.filter((name) => rates[name] !== null && weights[name] > 0);
  const weight = told.reduce((sum, name) => sum + weights[name], 0);
  return weight === 0 ? null : told.reduce((sum, name) => sum + weights[name] * (rates[name] ?? 0), 0) / weight;
}

/** Times of one unit's part in a matter, with the limits as they stood when each step was taken. */
export type CallTime =
  | 'calledAt'
  | 'acceptedAt'
  | 'arrivedAt'
  | 'repliedAt'
  | 'acceptDueAt'
  | 'arriveDueAt'
  | 'replyDueAt';

/** What a call must be to count. */
export type CallCondition =
  | { readonly calls: readonly CallKind[] }
  | { readonly statesNot: readonly TaskState[] }
  | { readonly statesOnly: readonly TaskState[] }
  | { readonly time: CallTime; readonly is: 'set' | 'unset' }
  | { readonly time: CallTime; readonly notAfter: CallTime }
  /** Done, or its time is over. */
  | { readonly settled: CallTime }
  | { readonly sentBack: true }
  | { readonly everReplied: true }
  | { readonly scored: true };

/** Over the calls of units, in the period of the call: how many, which share is `part` too, how long, how good. */
export interface CallMeasure {
  readonly type: 'calls';
  readonly show: 'count' | 'share' | 'minutes' | 'score';
  readonly where: readonly CallCondition[];
  readonly part?: readonly CallCondition[];
  /** Minutes from the call until then. */
  readonly until?: CallTime;
}

export type Measure = CountMeasure | RatioMeasure | PercentileMeasure | SumMeasure | IndexMeasure | CallMeasure;

export interface FigureDefinition<M extends Measure = Measure> {
  readonly id: string;
  readonly label: Label;
  readonly unit: Label;
  /** What is counted and what is not, in words for whoever reads the number. */
  readonly definition: Label;
  /** The room whose records are counted. */
  readonly source: 'matter' | 'call';
  readonly measure: M;
}

export type CountDefinition = FigureDefinition<CountMeasure>;

export const isCount = (figure: FigureDefinition): figure is CountDefinition => figure.measure.type === 'count';

/** A count over a time that sums are kept by. */
export type RolledCount = FigureDefinition<CountMeasure & { readonly period: RolledPeriod }>;

const isSeldom = (condition: Condition): boolean =>
  'before' in condition ||
  'kinds' in condition ||
  'fact' in condition ||
  'entry' in condition ||
  'classes' in condition ||
  ('field' in condition && (condition.field === 'grade' || condition.field === 'plan'));

/**
 * A count that sums are kept of. What depends on the hour of asking can't be kept; what only one kind has is few matters,
 * counted from its own index, and would make every matter's sums longer.
 */
export const isRolled = (figure: CountDefinition): figure is RolledCount =>
  ROLLED_PERIODS.some((period) => period === figure.measure.period) && !figure.measure.where.some(isSeldom);

/** Faults of the figures, each one sentence; empty when they are sound. */
export function checkFigures(figures: readonly FigureDefinition[]): string[] {
  const faults: string[] = [];
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  if (byId.size < figures.length) faults.push('a figure is defined twice');
  for (const { id, measure } of figures) {
    if (measure.type === 'index') {
      const wrong = Object.values(measure.rates).find((rate) => byId.get(rate)?.measure.type !== 'ratio');
      if (wrong) faults.push(`${id}: ${wrong} is not a ratio`);
      continue;
    }
    const named =
      measure.type === 'ratio'
        ? [measure.part, measure.whole]
        : measure.type === 'count' || measure.type === 'calls'
          ? []
          : [measure.of];
    const counts = named.map((name) => byId.get(name));
    for (const [i, count] of counts.entries())
      if (!count || !isCount(count)) faults.push(`${id}: ${named[i]} is not a count`);
    const periods = new Set(counts.map((count) => count && isCount(count) && count.measure.period));
    if (periods.size > 1) faults.push(`${id}: its parts mean different periods`);
  }
  return faults;
}
