import { groupBy } from '../shared/group-by.ts';
import { answerFeatures, MULTIPLIED, weigh } from './answer-features.ts';
import { countTerms, type TermFrequencies } from './answer-frequencies.ts';
import { findNegatives, type Negatives, type ReadMessage } from './answer-negatives.ts';
import { fitLogistic, type LogisticModel, type WeighedExample } from './logistic.ts';
import { nearDuplicateGroups } from './near-duplicate-groups.ts';
import { seeded, shuffle } from './random.ts';

const RIDGE = 30;
/** Some of them are in the folds that are held back. */
const WRONG_KEPT = 5;
/** Like messages whose answers a model learns to refuse, for each right one. */
const WRONG_LIKE = 3;

export interface AnswerModel {
  readonly table: TermFrequencies;
  readonly logistic: LogisticModel;
}

/** A message and an answer that is its own or not, seen with counts that leave out both and whatever is nearly the same. */
export interface Case {
  readonly asked: number;
  readonly answered: number;
  readonly features: readonly number[];
}

interface Cases {
  readonly right: readonly Case[];
  /** The most similar messages' answers, most similar first. */
  readonly like: readonly (readonly Case[])[];
  readonly any: readonly Case[];
}

export const buildCases = (
  messages: readonly ReadMessage[],
  groups: readonly number[],
  negatives: Negatives,
  seed: number,
): Cases => {
  const table = countTerms(messages);
  const members = groupBy([...messages.keys()], (at) => groups[at] ?? at);
  const build = (asked: number, answered: number): Case => {
    const out = [...new Set([asked, answered].flatMap((at) => members.get(groups[at] ?? at) ?? [at]))];
    const leftOut = [out.map((at) => messages[at]!.question), out.map((at) => messages[at]!.answer)] as const;
    const { title, question } = messages[asked]!;
    return {
      asked,
      answered,
      features: answerFeatures({
        title: weigh(title, table, 1, leftOut),
        question: weigh(question, table, 1, leftOut),
        answer: weigh(messages[answered]!.answer, table, 0, leftOut),
      }),
    };
  };
  const order = shuffle([...messages.keys()], seeded(seed));
  const next = new Map(order.map((at, place) => [at, order[(place + 1) % order.length] ?? at]));
  return {
    right: messages.map((_, at) => build(at, at)),
    like: negatives.nearest.map((others, at) => others.slice(0, WRONG_KEPT).map((other) => build(at, other))),
    any: messages.map((_, at) => build(at, next.get(at) ?? at)),
  };
};

/** Weights from the cases whose message and answer both are among the known. */
export const fitOn = ({ right, like, any }: Cases, known: (at: number) => boolean): LogisticModel => {
  const example = ({ features, asked, answered }: Case, weight: number): WeighedExample => ({
    features,
    isPositive: asked === answered,
    weight,
  });
  const examples = right.flatMap((own, at) => {
    if (!known(at)) return [];
    const wrong = (like[at] ?? []).filter(({ answered }) => known(answered)).slice(0, WRONG_LIKE);
    const random = [any[at]!].filter(({ answered }) => answered !== at && known(answered));
    return [
      example(own, 2),
      ...wrong.map((one) => example(one, 1.4 / wrong.length)),
      ...random.map((one) => example(one, 0.6)),
    ];
  });
  return fitLogistic(examples, { ridge: RIDGE, multiplied: MULTIPLIED });
};

/** Learns from all of these messages. */
export const trainAnswers = (messages: readonly ReadMessage[], seed: number): AnswerModel => {
  const groups = nearDuplicateGroups(messages.map(({ question }) => question.text));
  const cases = buildCases(messages, groups, findNegatives(messages), seed);
  return { table: countTerms(messages), logistic: fitOn(cases, () => true) };
};
