import { plainOverlap } from './answer-features.ts';
import { findNegatives, type ReadMessage } from './answer-negatives.ts';
import { buildCases, fitOn, type Case } from './answer-training.ts';
import { areaUnderCurve, scoreOf, type LogisticModel } from './logistic.ts';
import { nearDuplicateGroups } from './near-duplicate-groups.ts';
import { seeded, shuffle } from './random.ts';

const FOLDS = 5;

interface Area {
  readonly shuffled: number;
  readonly hard: number;
}

export interface AnswerEvaluation {
  readonly pairs: number;
  readonly folds: number;
  readonly auc: Area;
  /** The overlap of pairs of characters weighed by rarity alone, over the same negatives. */
  readonly plainOverlap: Area;
  readonly passedOver: number;
  /** Score under which one right answer in twenty lies. */
  readonly lowestTwentieth: number;
}

/**
 * Folds are made of whole groups of near-duplicate messages. A pair is judged by weights that saw neither the fold of the
 * message nor that of the answer, and the right answer by the very same weights as the wrong one; counts leave out both.
 */
export const evaluateAnswers = (messages: readonly ReadMessage[], seed: number): AnswerEvaluation => {
  const negatives = findNegatives(messages);
  const groups = nearDuplicateGroups(messages.map(({ question }) => question.text));
  const order = shuffle([...new Set(groups)], seeded(seed));
  const place = new Map(order.map((group, at) => [group, at % FOLDS]));
  const fold = groups.map((group) => place.get(group) ?? 0);
  const cases = buildCases(messages, groups, negatives, seed);
  const models = new Map<string, LogisticModel>();
  const modelFor = (asked: number, answered: number): LogisticModel => {
    const out = [fold[asked]!, fold[answered]!].sort((a, b) => a - b);
    const known = models.get(out.join()) ?? fitOn(cases, (at) => !out.includes(fold[at]!));
    models.set(out.join(), known);
    return known;
  };
  const lows: number[] = [];
  const measure = (wrong: readonly (Case | undefined)[]) => {
    const scores = { model: [[], []] as [number[], number[]], plain: [[], []] as [number[], number[]] };
    wrong.forEach((other, at) => {
      const own = cases.right[at];
      if (!other || !own || other.answered === at) return;
      const model = modelFor(at, other.answered);
      [own, other].forEach(({ features }, side) => {
        scores.model[side]!.push(scoreOf(model, features));
        scores.plain[side]!.push(plainOverlap(features));
      });
      lows.push(scores.model[0].at(-1) ?? 0);
    });
    return { model: areaUnderCurve(...scores.model), plain: areaUnderCurve(...scores.plain) };
  };
  const shuffled = measure(cases.any);
  const hard = measure(cases.like.map(([nearest]) => nearest));
  lows.sort((a, b) => a - b);
  return {
    pairs: messages.length,
    folds: FOLDS,
    auc: { shuffled: shuffled.model, hard: hard.model },
    plainOverlap: { shuffled: shuffled.plain, hard: hard.plain },
    passedOver: negatives.passedOver,
    lowestTwentieth: lows[Math.floor(lows.length / 20)] ?? 0,
  };
};
