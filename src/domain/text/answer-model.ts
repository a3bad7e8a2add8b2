import { answerFeatures, weigh } from './answer-features.ts';
import type { TermFrequencies } from './answer-frequencies.ts';
import { readText } from './answer-text.ts';
import type { AnswerModel } from './answer-training.ts';
import { scoreOf } from './logistic.ts';

/** A model as data: numbers and terms in strings, so that a file of it stays short. */
export interface WrittenAnswerModel {
  readonly pairs: number;
  /** `term messages answers`, with spaces between, terms of one or two characters. */
  readonly terms: string;
  readonly means: string;
  readonly spreads: string;
  readonly weights: string;
  readonly multiplied: number;
}

/** Rarer terms are many and all the same: without a line they count as never seen. */
const FEWEST_HOLDERS = 5;

const numbers = (list: readonly number[]): string => list.map((one) => Number(one.toPrecision(5))).join(' ');
const numbersOf = (list: string): number[] => list.trim().split(/\s+/).map(Number);

export const writeAnswerModel = ({ table, logistic }: AnswerModel): WrittenAnswerModel => ({
  pairs: table.pairs,
  terms: [...table.counts]
    .filter(([, [messages, answers]]) => messages + answers >= FEWEST_HOLDERS)
    .map(([term, held]) => [term, ...held].join(' '))
    .join(' '),
  means: numbers(logistic.means),
  spreads: numbers(logistic.spreads),
  weights: numbers(logistic.weights),
  multiplied: logistic.multiplied,
});

export const readAnswerModel = (written: WrittenAnswerModel): AnswerModel => {
  const words = written.terms.split(/\s+/);
  const counts = new Map<string, readonly [number, number]>();
  for (let at = 0; at + 2 < words.length; at += 3) {
    counts.set(words[at] ?? '', [Number(words[at + 1]), Number(words[at + 2])]);
  }
  const table: TermFrequencies = { pairs: written.pairs, counts };
  const { multiplied } = written;
  const [means, spreads] = [numbersOf(written.means), numbersOf(written.spreads)];
  return { table, logistic: { means, spreads, multiplied, weights: numbersOf(written.weights) } };
};

/** Log-odds that the answer is to this message; it takes about a millisecond. */
export const scoreAnswer = (
  { table, logistic }: AnswerModel,
  message: { readonly title: string; readonly text: string; readonly answer: string },
): number =>
  scoreOf(
    logistic,
    answerFeatures({
      title: weigh(readText(message.title), table, 1),
      question: weigh(readText(`${message.title}\n${message.text}`), table, 1),
      answer: weigh(readText(message.answer), table, 0),
    }),
  );
