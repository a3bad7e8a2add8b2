import { BUCKETS } from './features.ts';

/** A sparse vector of length 1 (or empty). */
export interface Vector {
  readonly bucket: Int32Array;
  readonly value: Float32Array;
}

// Below this many texts every feature is kept; above, one that fewer than three texts have is noise.
const MANY_TEXTS = 500;

/** Inverse document frequency by bucket, `ln((n + 1) / df) + 1`; 0 where a feature is too rare to be trusted. */
export const inverseFrequencies = (texts: readonly Int32Array[]): Float32Array => {
  const frequency = new Int32Array(BUCKETS);
  const seenIn = new Int32Array(BUCKETS).fill(-1);
  texts.forEach((buckets, at) => {
    for (const bucket of buckets) {
      if (seenIn[bucket] === at) continue;
      seenIn[bucket] = at;
      frequency[bucket] = (frequency[bucket] ?? 0) + 1;
    }
  });
  const rarest = texts.length > MANY_TEXTS ? 3 : 1;
  return Float32Array.from(frequency, (count) => (count < rarest ? 0 : Math.log((texts.length + 1) / count) + 1));
};

// A table of its own for each text, twice as large as the text: counting 700 features takes a few microseconds.
const countInto = (buckets: Int32Array): { keys: Int32Array; counts: Int32Array } => {
  const size = 2 ** Math.ceil(Math.log2(buckets.length * 2 + 1));
  const keys = new Int32Array(size).fill(-1);
  const counts = new Int32Array(size);
  for (const bucket of buckets) {
    let place = bucket & (size - 1);
    while (keys[place] !== -1 && keys[place] !== bucket) place = (place + 1) & (size - 1);
    keys[place] = bucket;
    counts[place] = (counts[place] as number) + 1;
  }
  return { keys, counts };
};

/** Sublinear tf × idf, scaled to length 1. */
export const vectorOf = (buckets: Int32Array, idf: Float32Array): Vector => {
  const { keys, counts } = countInto(buckets);
  const bucket = new Int32Array(buckets.length);
  const value = new Float32Array(buckets.length);
  let size = 0;
  let squares = 0;
  for (let place = 0; place < keys.length; place += 1) {
    const at = keys[place] as number;
    if (at === -1 || idf[at] === 0) continue;
    const count = counts[place] as number;
    const weight = (count === 1 ? 1 : 1 + Math.log(count)) * (idf[at] as number);
    bucket[size] = at;
    value[size] = weight;
    squares += weight * weight;
    size += 1;
  }
  const length = Math.sqrt(squares) || 1;
  for (let k = 0; k < size; k += 1) value[k] = (value[k] as number) / length;
  // Copies: a view would keep the longer array alive for each text.
  return { bucket: bucket.slice(0, size), value: value.slice(0, size) };
};
