import { isStopWord } from './stop-words.ts';

/** Size of the table that features are hashed into. */
const BUCKET_BITS = 17;
export const BUCKETS: number = 2 ** BUCKET_BITS;

export interface Features {
  readonly words: readonly string[];
  /** `own[i]` is the bucket (0 ≤ b < BUCKETS) of `words[i]`. */
  readonly own: Int32Array;
  /** Buckets of all features, words and characters, as often as they occur. */
  readonly all: Int32Array;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const LONGEST_GRAM = 3;

// FNV-1a, ended by the mixer of MurmurHash3 so that the high bits depend on every character.
const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
const toBucket = (hash: number): number => {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> (32 - BUCKET_BITS);
};
const WORD_SEED = 0x811c9dc5;
const GRAM_SEED = 0x2f0b4a7d;

// Nearly every word: the common block of Han characters, where no pattern and no letter case needs a look.
const isPlainHan = (token: string): boolean => {
  const unit = token.charCodeAt(0);
  return unit >= 0x4e00 && unit <= 0x9fff;
};

/** Words that carry meaning: no punctuation, no stop words, letters in lower case. */
const contentWords = (tokens: readonly string[]): string[] => {
  const words: string[] = [];
  for (const token of tokens) {
    if (!isPlainHan(token) && !LETTER_OR_DIGIT.test(token)) continue;
    if (!isStopWord(token)) words.push(isPlainHan(token) ? token : token.toLowerCase());
  }
  return words;
};

/**
 * The words of a text, and the pairs and triples of neighbouring characters of these words run together. The latter are the
 * same however a segmenter cuts the text, so that texts from two segmenters can be compared.
 */
export const featuresOf = (tokens: readonly string[]): Features => {
  const words = contentWords(tokens);
  const own = new Int32Array(words.length);
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] as string;
    let hash = WORD_SEED;
    for (let at = 0; at < word.length; at += 1) hash = step(hash, word.charCodeAt(at));
    own[place] = toBucket(hash);
  }
  const run = words.join('');
  const all = new Int32Array(own.length + run.length * (LONGEST_GRAM - 1));
  all.set(own);
  let size = own.length;
  for (let start = 0; start < run.length; start += 1) {
    let hash = step(GRAM_SEED, run.charCodeAt(start));
    for (let length = 2; length <= LONGEST_GRAM && start + length <= run.length; length += 1) {
      hash = step(hash, run.charCodeAt(start + length - 1));
      all[size] = toBucket(hash);
      size += 1;
    }
  }
  return { words, own, all: all.slice(0, size) };
};
