import { isStopWord } from './stop-words.ts';

/** Size of the table that features are hashed into. */
export const BUCKET_BITS = 18;
export const BUCKETS: number = 2 ** BUCKET_BITS;

/** Features of a text as they occur: `bucket[i]` (0 ≤ b < BUCKETS) comes from `words[word[i]]`. */
export interface Features {
  readonly words: readonly string[];
  readonly bucket: Int32Array;
  readonly word: Int32Array;
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

/** Words that carry meaning: no punctuation, no stop words, letters in lower case. */
export const contentWords = (tokens: readonly string[]): string[] =>
  tokens.filter((token) => LETTER_OR_DIGIT.test(token) && !isStopWord(token)).map((token) => token.toLowerCase());

/**
 * The words of a text, and the pairs and triples of neighbouring characters of these words run together. The latter are the
 * same however a segmenter cuts the text, so that texts from two segmenters can be compared.
 */
export const featuresOf = (tokens: readonly string[]): Features => {
  const words = contentWords(tokens);
  const run = words.join('');
  const bucket = new Int32Array(words.length + run.length * (LONGEST_GRAM - 1));
  const word = new Int32Array(bucket.length);
  let size = 0;
  let start = 0;
  words.forEach((text, at) => {
    let whole = WORD_SEED;
    for (const end = start + text.length; start < end; start += 1) {
      whole = step(whole, run.charCodeAt(start));
      let gram = step(GRAM_SEED, run.charCodeAt(start));
      for (let length = 2; length <= LONGEST_GRAM && start + length <= run.length; length += 1) {
        gram = step(gram, run.charCodeAt(start + length - 1));
        bucket[size] = toBucket(gram);
        word[size] = at;
        size += 1;
      }
    }
    bucket[size] = toBucket(whole);
    word[size] = at;
    size += 1;
  });
  return { words, bucket: bucket.slice(0, size), word: word.slice(0, size) };
};
