import type { Model } from './classifier.ts';
import type { Features } from './features.ts';

const MOST_REASONS = 5;

/** Places of the largest positive values, the largest first. */
const strongest = (values: Float64Array): number[] => {
  const best: number[] = [];
  values.forEach((value, place) => {
    if (value <= 0 || (best.length === MOST_REASONS && value <= (values[best.at(-1) as number] as number))) return;
    let at = best.length;
    while (at > 0 && value > (values[best[at - 1] as number] as number)) at -= 1;
    best.splice(at, 0, place);
    best.length = Math.min(best.length, MOST_REASONS);
  });
  return best;
};

/** For each label, the words that weigh most for it, a word that comes twice with the weight of both. */
export const reasonsFor = (model: Model, { words, own }: Features, labels: readonly number[]): string[][] => {
  const count = model.labels.length;
  const times = new Map<string, { bucket: number; count: number }>();
  words.forEach((text, at) => {
    const known = times.get(text);
    if (known) known.count += 1;
    // A single character says nothing to a reader.
    else if (text.length > 1) times.set(text, { bucket: own[at] as number, count: 1 });
  });
  const distinct = [...times];
  return labels.map((label) => {
    const spoken = Float64Array.from(
      distinct,
      ([, word]) =>
        word.count * (model.idf[word.bucket] as number) * (model.weights[word.bucket * count + label] as number),
    );
    return strongest(spoken).map((place) => (distinct[place] as [string, unknown])[0]);
  });
};
