import { temperature } from './calibration.ts';
import { featuresOf } from './features.ts';
import { scoreInto, separate, type Planes } from './linear-svm.ts';
import { reasonsFor } from './reasons.ts';
import { seeded, shuffle } from './random.ts';
import { inverseFrequencies, vectorOf } from './vectors.ts';

export interface Example {
  /** Words of the text from a segmenter, punctuation and stop words allowed. */
  readonly tokens: readonly string[];
  readonly label: string;
}

export interface Model extends Planes {
  readonly labels: readonly string[];
  /** Texts that it was trained on. */
  readonly texts: number;
  /** By bucket; 0 for a feature that it does not know. */
  readonly idf: Float32Array;
  /** What a score is multiplied by to make its softmax a probability. */
  readonly scale: number;
}

/** `low`: a person should choose; `mid`: one of the top three; `high`: at least nine in ten are right. */
export type Bar = 'low' | 'mid' | 'high';

export interface Prediction {
  readonly label: string;
  /** Share of such proposals that are right, 0 to 1. */
  readonly confidence: number;
  readonly bar: Bar;
  /** Words of the text that spoke most for the label, the strongest first. */
  readonly reasons: readonly string[];
}

export const barOf = (confidence: number): Bar => (confidence >= 0.9 ? 'high' : confidence >= 0.6 ? 'mid' : 'low');

const HELD_OUT = 5;
const ROUNDS = 10;
// The scale of the scores settles long before their order.
const TRIAL_ROUNDS = 4;

const pick = <T>(list: readonly T[], places: readonly number[]): T[] => places.map((place) => list[place] as T);

/**
 * Learns from labelled texts: a linear support vector machine over hashed words and characters. The same examples, in the same
 * order, with the same seed give the same model. One text in five is held out first to learn how far its confidence can be trusted.
 */
export const train = (examples: readonly Example[], seed: number): Model => {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const count = labels.length;
  const classes = examples.map(({ label }) => labels.indexOf(label));
  const features = examples.map(({ tokens }) => featuresOf(tokens).all);
  const idf = inverseFrequencies(features);
  const vectors = features.map((buckets) => vectorOf(buckets, idf));
  const order = shuffle([...vectors.keys()], seeded(seed));
  const held = order.filter((_, place) => place % HELD_OUT === 0);
  const kept = order.filter((_, place) => place % HELD_OUT !== 0);
  const trial = separate({
    vectors: pick(vectors, kept),
    classes: pick(classes, kept),
    count,
    seed,
    rounds: TRIAL_ROUNDS,
  });
  const scale = temperature(
    pick(vectors, held).map((vector) => scoreInto(trial, vector, new Float64Array(labels.length))),
    pick(classes, held),
  );
  return { labels, texts: examples.length, idf, scale, ...separate({ vectors, classes, count, seed, rounds: ROUNDS }) };
};

const softmax = (scores: Float64Array, scale: number): Float64Array => {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp((score - top) * scale));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
};

/** The top three labels, the likeliest first; none where the model has no labels. */
export const predict = (model: Model, tokens: readonly string[]): Prediction[] => {
  const features = featuresOf(tokens);
  const vector = vectorOf(features.all, model.idf);
  const shares = softmax(scoreInto(model, vector, new Float64Array(model.labels.length)), model.scale);
  const best = [...shares.keys()].sort((a, b) => (shares[b] as number) - (shares[a] as number)).slice(0, 3);
  const reasons = reasonsFor(model, features, best);
  return best.map((label, row) => {
    const confidence = shares[label] as number;
    return {
      label: model.labels[label] as string,
      confidence,
      bar: barOf(confidence),
      reasons: reasons[row] as string[],
    };
  });
};
