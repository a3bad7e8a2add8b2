import type { AnswerText } from './answer-text.ts';

/** In how many messages and answers each term stands: what is rare, and what any two texts share. */
export interface TermFrequencies {
  /** Pairs of a message and its answer that were counted. */
  readonly pairs: number;
  /** `[messages, answers]` by term. */
  readonly counts: ReadonlyMap<string, readonly [number, number]>;
}

interface QuestionAndAnswer {
  readonly question: AnswerText;
  readonly answer: AnswerText;
}

export const countTerms = (pairs: readonly QuestionAndAnswer[]): TermFrequencies => {
  const counts = new Map<string, [number, number]>();
  const add = (text: AnswerText, side: 0 | 1): void => {
    for (const terms of text.terms) {
      for (const term of terms.keys()) {
        const known = counts.get(term);
        if (known) known[side] += 1;
        else counts.set(term, side === 0 ? [1, 0] : [0, 1]);
      }
    }
  };
  for (const { question, answer } of pairs) {
    add(question, 0);
    add(answer, 1);
  }
  return { pairs: pairs.length, counts };
};

/** Texts that were counted and are to be left out again, so that a pair is not judged by counts that saw it. */
export type LeftOut = readonly [messages: readonly AnswerText[], answers: readonly AnswerText[]];

/** `[messages, answers]` that have the term, those left out not among them. */
export const holdersOf = (
  { counts }: TermFrequencies,
  term: string,
  size: 0 | 1,
  leftOut: LeftOut | null,
): [number, number] => {
  const [messages, answers] = counts.get(term) ?? [0, 0];
  if (leftOut === null) return [messages, answers];
  const having = (texts: readonly AnswerText[]): number => {
    let holders = 0;
    for (const { terms } of texts) if (terms[size].has(term)) holders += 1;
    return holders;
  };
  return [messages - having(leftOut[0]), answers - having(leftOut[1])];
};

/** Inverse document frequency, ≥ 0: `ln((texts + 1) / (texts with the term + 0.5))`. A term never seen is the rarest. */
export const rarity = (pairs: number, [messages, answers]: readonly [number, number]): number =>
  Math.max(0, Math.log((2 * pairs + 1) / (messages + answers + 0.5)));
