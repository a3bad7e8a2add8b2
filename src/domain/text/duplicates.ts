import { searchTokens } from './bigrams.ts';

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0;
  for (const token of a) if (b.has(token)) shared += 1;
  return shared;
};

// Under this many tokens one text is contained in another by chance.
const ENOUGH_TOKENS = 8;

/**
 * Likeness of two token sets, 0 to 1: shared among all (Jaccard), or, where a short message repeats part of a long one,
 * nine tenths of how much of the shorter is shared. Symmetric; 1 for equal sets, 0 for an empty one.
 */
export const tokenSimilarity = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const smaller = Math.min(a.size, b.size);
  if (smaller === 0) return 0;
  const shared = overlap(a, b);
  const jaccard = shared / (a.size + b.size - shared);
  return smaller < ENOUGH_TOKENS ? jaccard : Math.max(jaccard, (0.9 * shared) / smaller);
};

/** Likeness of two texts by their characters in pairs and their words, 0 to 1. */
export const similarity = (a: string, b: string): number =>
  tokenSimilarity(new Set(searchTokens(a)), new Set(searchTokens(b)));

export type DuplicateReason = 'same-place' | 'near-place' | 'same-time' | 'same-words' | 'like-words' | 'same-category';

export interface DuplicateClues {
  /** Metres between the two places; null where one is unknown. */
  readonly distanceM: number | null;
  readonly hoursApart: number;
  /** 0 to 1, from `similarity`. */
  readonly wordSimilarity: number;
  readonly sameCategory: boolean;
}

// Each half-life is the distance or time at which a clue counts half.
const HALF_DISTANCE_M = 120;
const HALF_TIME_HOURS = 96;

/**
 * How likely two messages are about the same thing, 0 to 1, with what speaks for it. Nearer, sooner, more alike never scores less.
 * Place and words weigh alike, the category half of either; time only takes away: the same complaint a season later is a new matter.
 */
export const scoreDuplicate = (clues: DuplicateClues): { score: number; reasons: DuplicateReason[] } => {
  const { distanceM, wordSimilarity, sameCategory } = clues;
  const hours = Math.abs(clues.hoursApart);
  const place = distanceM === null ? 0.5 : 2 ** (-distanceM / HALF_DISTANCE_M);
  const time = 2 ** (-hours / HALF_TIME_HOURS);
  const likeness = 0.4 * place + 0.4 * wordSimilarity + (sameCategory ? 0.2 : 0);
  const reasons: DuplicateReason[] = [];
  if (distanceM !== null && distanceM <= 200) reasons.push(distanceM <= 50 ? 'same-place' : 'near-place');
  if (wordSimilarity >= 0.3) reasons.push(wordSimilarity >= 0.7 ? 'same-words' : 'like-words');
  if (sameCategory) reasons.push('same-category');
  if (hours <= 48) reasons.push('same-time');
  return { score: likeness * (0.4 + 0.6 * time), reasons };
};
