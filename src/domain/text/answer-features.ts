import { holdersOf, rarity, type LeftOut, type TermFrequencies } from './answer-frequencies.ts';
import { longestShared, type AnswerText } from './answer-text.ts';

/** A text with the weight of its terms under one table of frequencies; made once, used against many. */
export interface Weighed {
  readonly text: AnswerText;
  /** Single characters, then pairs. */
  readonly sides: readonly [WeighedTerms, WeighedTerms];
}

interface WeighedTerms {
  readonly weights: ReadonlyMap<string, number>;
  /** Sum of rarities, sum of their cubes, and length of the vector of damped count × rarity. */
  readonly sum: number;
  readonly cubes: number;
  readonly length: number;
  /** Cosine with the mean text of the other side: what it shares with anything. */
  readonly withAny: number;
}

const damped = (count: number): number => 1 + Math.log(count);

/** @param other the side that it is compared with: 0 messages, 1 answers */
export const weigh = (
  text: AnswerText,
  table: TermFrequencies,
  other: 0 | 1,
  leftOut: LeftOut | null = null,
): Weighed => {
  const side = (size: 0 | 1): WeighedTerms => {
    const weights = new Map<string, number>();
    let sum = 0;
    let cubes = 0;
    let squares = 0;
    let shared = 0;
    for (const [term, count] of text.terms[size]) {
      const holders = holdersOf(table, term, size, leftOut);
      const rare = rarity(table.pairs, holders);
      const weight = damped(count) * rare;
      weights.set(term, rare);
      sum += rare;
      cubes += rare ** 3;
      squares += weight * weight;
      shared += (weight * rare * holders[other]) / Math.max(1, table.pairs);
    }
    const length = Math.sqrt(squares) || 1;
    return { weights, sum: sum || 1, cubes: cubes || 1, length, withAny: shared / length };
  };
  return { text, sides: [side(0), side(1)] };
};

const overlap = (one: Weighed, other: Weighed, size: 0 | 1) => {
  const [a, b] = [one.text.terms[size], other.text.terms[size]];
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  const { weights } = one.sides[size];
  let product = 0;
  let sum = 0;
  let rarest = 0;
  let cubes = 0;
  for (const [term, count] of small) {
    const there = large.get(term);
    if (there === undefined) continue;
    const rare = weights.get(term) ?? 0;
    product += damped(count) * damped(there) * rare * rare;
    sum += rare;
    cubes += rare ** 3;
    if (rare > rarest) rarest = rare;
  }
  const [left, right] = [one.sides[size], other.sides[size]];
  return {
    cosine: product / (left.length * right.length),
    coversOne: sum / left.sum,
    coversOther: sum / right.sum,
    sum: Math.log1p(sum),
    rarest,
    rareOther: cubes / right.cubes,
    rareOne: cubes / left.cubes,
  };
};

const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((one) => b.has(one)).length;
const yes = (holds: boolean): number => (holds ? 1 : 0);

/** Two sets of names: both name the same, both name and differ, the answer names one that the message has not. */
const named = (question: ReadonlySet<string>, answer: ReadonlySet<string>): number[] => {
  const shared = meets(question, answer);
  const both = question.size > 0 && answer.size > 0;
  return [yes(shared > 0), yes(both && shared === 0), yes(answer.size > shared), shared / Math.max(1, answer.size)];
};

export interface AskedAndAnswered {
  readonly title: Weighed;
  /** Title and words together. */
  readonly question: Weighed;
  readonly answer: Weighed;
}

const lengthOf = ({ text }: Weighed): number => Math.log1p(text.text.length);
const SMALL = 0.002;
const above = (value: number, usual: number): number => Math.log((value + SMALL) / (usual + SMALL));

const shared = ({ title, question, answer }: AskedAndAnswered, size: 0 | 1) => {
  const whole = overlap(question, answer, size);
  const short = overlap(title, answer, size);
  const [asks, answers] = [question.sides[size].withAny, answer.sides[size].withAny];
  return {
    cosine: whole.cosine,
    root: Math.sqrt(whole.cosine),
    covered: whole.coversOne,
    covers: whole.coversOther,
    both: Math.sqrt(whole.coversOne * whole.coversOther),
    sum: whole.sum,
    rarest: whole.rarest,
    rareCovered: whole.rareOne,
    rareCovers: whole.rareOther,
    titleCosine: short.cosine,
    titleRoot: Math.sqrt(short.cosine),
    titleCovered: short.coversOne,
    titleRareCovered: short.rareOne,
    titleSum: short.sum,
    titleRarest: short.rarest,
    asksAny: asks,
    answersAny: answers,
    aboveAsked: above(whole.cosine, asks),
    aboveAnswered: above(whole.cosine, answers),
  };
};

/** What speaks for and against an answer being to this message; the order is part of a model. */
export const answerFeatures = (pair: AskedAndAnswered): number[] => {
  const { title, question, answer } = pair;
  const [characters, pairs] = [shared(pair, 0), shared(pair, 1)];
  const [q, t, a] = [question.text, title.text, answer.text];
  const cities = named(q.cities, a.cities);
  const places = meets(q.places, a.places);
  const numbers = meets(q.numbers, a.numbers);
  // These first: their products with each other are features too.
  return [
    lengthOf(answer),
    pairs.aboveAnswered,
    pairs.aboveAsked,
    characters.aboveAnswered,
    pairs.covered,
    pairs.covers,
    pairs.titleCovered,
    pairs.sum,
    pairs.rarest,
    cities[0] ?? 0,
    cities[2] ?? 0,
    ...Object.values(pairs),
    ...Object.values(characters),
    longestShared(t.text, a.text) / 10,
    Math.log1p(longestShared(q.text, a.text)),
    ...named(q.districts, a.districts),
    ...named(t.districts, a.districts),
    ...cities,
    yes(a.districts.size > 0),
    Math.log1p(places),
    places / Math.max(1, a.places.size),
    yes(places === 0 && a.places.size > 0),
    meets(t.places, a.places) / Math.max(1, t.places.size),
    Math.log1p(numbers),
    yes(numbers === 0 && q.numbers.size > 0 && a.numbers.size > 0),
    lengthOf(question),
    lengthOf(title),
    yes(a.text.length < 60),
  ];
};

/** How many of the first features are multiplied with each other. */
export const MULTIPLIED = 11;
/** The plain overlap of pairs of characters weighed by rarity: what the model must beat. */
export const plainOverlap = (features: readonly number[]): number => features[MULTIPLIED] ?? 0;
