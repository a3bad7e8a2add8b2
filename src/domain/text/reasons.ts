import type { Model } from './classifier.ts';
import type { Features } from './features.ts';

const MOST_REASONS = 5;

/** Places of the largest positive values, the largest first. */
const strongest = (values: Float64Array): number[] => {
  const best: number[] = [];
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place] as number;
    let at = best.length;
    while (at > 0 && value > (values[best[at - 1] as number] as number)) at -= 1;
    if (value <= 0 || at === MOST_REASONS) continue;
    best.splice(at, 0, place);
    if (best.length > MOST_REASONS) best.pop();
  }
  return best;
};

/** For each label, the words that weigh most for it, a word that comes twice with the weight of both. */
export const reasonsFor = (model: Model, { words, own }: Features, labels: readonly number[]): string[][] => {
  const count = model.labels.length;
  const placeOf = new Map<number, number>();
  const distinct: string[] = [];
  const spoken = labels.map(() => new Float64Array(words.length));
  for (let at = 0; at < words.length; at += 1) {
    const bucket = own[at] as number;
    const trust = model.idf[bucket] as number;
    const text = words[at] as string;
    // A single character says nothing to a reader.
    if (trust === 0 || text.length === 1) continue;
    const place = placeOf.get(bucket) ?? distinct.length;
    if (place === distinct.length) {
      placeOf.set(bucket, place);
      distinct.push(text);
    }
    for (let row = 0; row < labels.length; row += 1) {
      const parts = spoken[row] as Float64Array;
      const weight = model.weights[bucket * count + (labels[row] as number)] as number;
      parts[place] = (parts[place] as number) + trust * weight;
    }
  }
  return spoken.map((parts) => strongest(parts).map((place) => distinct[place] as string));
};
