import type { Example, Model } from './classifier.ts';
import { featuresOf } from './features.ts';
import { turnPlanes, scoreInto } from './linear-svm.ts';
import { vectorOf } from './vectors.ts';

const withLabel = (model: Model, label: string): Model => {
  if (model.labels.includes(label)) return model;
  const before = model.labels.length;
  const count = before + 1;
  const weights = new Float32Array(model.idf.length * count);
  for (let bucket = 0; bucket < model.idf.length; bucket += 1) {
    weights.set(model.weights.subarray(bucket * before, (bucket + 1) * before), bucket * count);
  }
  return { ...model, labels: [...model.labels, label], weights, bias: Float32Array.from([...model.bias, -1]) };
};

// One step of the descent that trained the model, from a multiplier of 0: 1 for the text, 0.5 for the cost. The bias says how
// common a label is, which one choice does not tell.
const STEP = 1 / 1.5;

/**
 * The model after a person's choices, each one step towards the chosen label and away from the others. A new label is added, a
 * word that the model did not know becomes one that it knows. The given model stays as it was.
 */
export const learn = (model: Model, examples: readonly Example[]): Model => {
  const grown = examples.reduce((known, { label }) => withLabel(known, label), model);
  const { labels } = grown;
  const learnt = { weights: grown.weights.slice(), bias: grown.bias };
  const idf = grown.idf.slice();
  const rare = Math.log((grown.texts + 1) / 3) + 1;
  for (const { tokens, label: chosen } of examples) {
    const buckets = featuresOf(tokens).all;
    for (const at of buckets) if (idf[at] === 0) idf[at] = Math.max(rare, 1);
    const vector = vectorOf(buckets, idf);
    const scores = scoreInto(learnt, vector, new Float64Array(labels.length));
    const moves = scores.map((score, column) => {
      const sign = labels[column] === chosen ? 1 : -1;
      return Math.max(1 - sign * score, 0) * STEP * sign;
    });
    turnPlanes(learnt, vector, moves);
  }
  return { ...grown, texts: grown.texts + examples.length, ...learnt, idf };
};
