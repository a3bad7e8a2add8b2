import { predict, train, type Example, type Model } from './classifier.ts';
import { nearDuplicateGroups } from './near-duplicate-groups.ts';
import { seeded, shuffle } from './random.ts';

export interface Outcome {
  readonly actual: string;
  readonly predicted: string;
}

export interface Evaluation {
  readonly accuracy: number;
  /** Mean of the F1 of each label, every label alike however many texts it has. */
  readonly macroF1: number;
  /** `rows[actual][predicted]`, counts of texts, both in the order of `labels`. */
  readonly confusion: { readonly labels: readonly string[]; readonly rows: readonly (readonly number[])[] };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Counts right and wrong; labels are all that occur on either side. An empty list gives zeros. */
export const scoreOutcomes = (outcomes: readonly Outcome[]): Evaluation => {
  const labels = [...new Set(outcomes.flatMap(({ actual, predicted }) => [actual, predicted]))].sort();
  const place = new Map(labels.map((label, at) => [label, at]));
  const rows = labels.map(() => labels.map(() => 0));
  for (const { actual, predicted } of outcomes) {
    const row = rows[place.get(actual) ?? 0] ?? [];
    const column = place.get(predicted) ?? 0;
    row[column] = (row[column] ?? 0) + 1;
  }
  const hit = (at: number): number => rows[at]?.[at] ?? 0;
  const f1 = labels.map((_, at) => (2 * hit(at)) / (sum(rows[at] ?? []) + sum(rows.map((row) => row[at] ?? 0))));
  return {
    accuracy: sum(labels.map((_, at) => hit(at))) / Math.max(outcomes.length, 1),
    macroF1: sum(f1) / Math.max(labels.length, 1),
    confusion: { labels, rows },
  };
};

/** Holds a model against labelled texts that it has not seen. */
export const evaluate = (model: Model, examples: readonly Example[]): Evaluation =>
  scoreOutcomes(
    examples.map(({ tokens, label }) => ({ actual: label, predicted: predict(model, tokens)[0]?.label ?? '' })),
  );

/** Fold of each example; near-duplicates of one message share a fold, so that none is tested by its own double. */
export const foldsOf = (examples: readonly Example[], folds: number, seed: number): number[] => {
  const groups = nearDuplicateGroups(examples.map(({ tokens }) => tokens.join(' ')));
  const order = shuffle([...new Set(groups)], seeded(seed));
  const foldOf = new Map(order.map((group, place) => [group, place % folds]));
  return groups.map((group) => foldOf.get(group) ?? 0);
};

/** Trains `folds` times on all but one fold and tests on that one; the outcomes of all folds are counted together. */
export const crossValidate = (examples: readonly Example[], folds: number, seed: number): Evaluation => {
  const fold = foldsOf(examples, folds, seed);
  const outcomes = Array.from({ length: folds }, (_, held) => {
    const model = train(
      examples.filter((_example, at) => fold[at] !== held),
      seed,
    );
    return examples
      .filter((_example, at) => fold[at] === held)
      .map(({ tokens, label }) => ({ actual: label, predicted: predict(model, tokens)[0]?.label ?? '' }));
  });
  return scoreOutcomes(outcomes.flat());
};
