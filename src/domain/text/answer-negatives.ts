import { countTerms, rarity, type TermFrequencies } from './answer-frequencies.ts';
import { readText, type AnswerText } from './answer-text.ts';

export interface AnsweredMessage {
  readonly title: string;
  readonly text: string;
  readonly reply: string;
  /** Who wrote, where it is known: the same question asked twice by one person is no wrong pair. */
  readonly author: string | null;
}

export interface ReadMessage {
  readonly title: AnswerText;
  readonly question: AnswerText;
  readonly answer: AnswerText;
  readonly author: string | null;
}

export const readMessages = (messages: readonly AnsweredMessage[]): ReadMessage[] =>
  messages.map(({ title, text, reply, author }) => ({
    title: readText(title),
    question: readText(`${title}\n${text}`),
    answer: readText(reply),
    author,
  }));

/** Terms that more texts have say nothing of likeness and make the comparison of all with all slow. */
const MOST_COMMON = 500;
const NEIGHBOURS = 12;
/** Cosines from which two answers say the same, and two messages ask the same. */
const SAME_ANSWER = 0.7;
const SAME_QUESTION = 0.55;

/** Cosine of each text with each other by pairs of characters weighed by rarity, row by row. */
const likeness = (texts: readonly AnswerText[], table: TermFrequencies): Float32Array[] => {
  const holders = new Map<string, { at: number; weight: number }[]>();
  texts.forEach((text, at) => {
    const terms = [...text.terms[1]].map(([term, count]) => ({
      term,
      weight: (1 + Math.log(count)) * rarity(table.pairs, table.counts.get(term) ?? [0, 0]),
    }));
    const length = Math.sqrt(terms.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
    for (const { term, weight } of terms) {
      const list = holders.get(term) ?? [];
      list.push({ at, weight: weight / length });
      holders.set(term, list);
    }
  });
  const rows = texts.map(() => new Float32Array(texts.length));
  for (const list of holders.values()) {
    if (list.length > MOST_COMMON) continue;
    for (const one of list) for (const other of list) rows[one.at]![other.at]! += one.weight * other.weight;
  }
  return rows;
};

export interface Negatives {
  /** For each message the most similar others, best first, whose answers would be wrong here. */
  readonly nearest: readonly (readonly number[])[];
  /** Messages whose most similar other was passed over: the same answer was given to both, or one person asked twice. */
  readonly passedOver: number;
}

/** Whose answer is put in place of the right one. */
export const findNegatives = (messages: readonly ReadMessage[]): Negatives => {
  const table = countTerms(messages);
  const questions = likeness(
    messages.map(({ question }) => question),
    table,
  );
  const answers = likeness(
    messages.map(({ answer }) => answer),
    table,
  );
  let passedOver = 0;
  const nearest = messages.map(({ author }, at) => {
    const row = questions[at]!;
    const order = [...row.keys()]
      .filter((other) => other !== at)
      .sort((a, b) => row[b]! - row[a]!)
      .slice(0, NEIGHBOURS);
    const isRight = (other: number): boolean =>
      answers[at]![other]! > SAME_ANSWER ||
      (row[other]! > SAME_QUESTION && author !== null && author === messages[other]?.author);
    if (order[0] !== undefined && isRight(order[0])) passedOver += 1;
    return order.filter((other) => !isRight(other));
  });
  return { nearest, passedOver };
};
