import { BUCKETS } from './features.ts';
import { seeded, shuffle } from './random.ts';
import type { Vector } from './vectors.ts';

/** One plane a class. */
export interface Planes {
  /** `weights[bucket * classes + class]`: what a text looks up lies side by side in memory. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

const COST = 1;
const TOLERANCE = 0.1;

/** Score of each class for a text, written into `scores`. */
export const scoreInto = ({ weights, bias }: Planes, { bucket, value }: Vector, scores: Float64Array): Float64Array => {
  const count = bias.length;
  scores.set(bias);
  for (let k = 0; k < bucket.length; k += 1) {
    const from = (bucket[k] as number) * count;
    const by = value[k] as number;
    for (let label = 0; label < count; label += 1) {
      scores[label] = (scores[label] as number) + (weights[from + label] as number) * by;
    }
  }
  return scores;
};

/** Turns the plane of each class by `moves[class]` times the text; the bias stays. */
export const turnPlanes = ({ weights, bias }: Planes, { bucket, value }: Vector, moves: Float64Array): void => {
  const count = bias.length;
  for (let k = 0; k < bucket.length; k += 1) {
    const from = (bucket[k] as number) * count;
    const by = value[k] as number;
    for (let label = 0; label < count; label += 1) {
      weights[from + label] = (weights[from + label] as number) + (moves[label] as number) * by;
    }
  }
};

export interface Task {
  readonly vectors: readonly Vector[];
  /** `classes[i]` is the class of text i, from 0 to `count` - 1. */
  readonly classes: readonly number[];
  readonly count: number;
  readonly seed: number;
  readonly rounds: number;
}

const dot = (plane: Float32Array, { bucket, value }: Vector): number => {
  let sum = 0;
  for (let k = 0; k < bucket.length; k += 1) sum += (plane[bucket[k] as number] as number) * (value[k] as number);
  return sum;
};

const add = (plane: Float32Array, { bucket, value }: Vector, factor: number): void => {
  for (let k = 0; k < bucket.length; k += 1) {
    const at = bucket[k] as number;
    plane[at] = (plane[at] as number) + factor * (value[k] as number);
  }
};

/** One class against the rest: the weights by bucket and, last, the bias. `slack[class]` is half the reciprocal of its cost. */
const separateOne = (task: Task, own: number, slack: Float64Array): Float32Array => {
  const { vectors, classes } = task;
  const plane = new Float32Array(BUCKETS + 1);
  const dual = new Float64Array(vectors.length);
  const order = Int32Array.from(vectors.keys());
  const random = seeded(task.seed + own);
  for (let round = 0; round < task.rounds; round += 1) {
    shuffle(order, random);
    let worst = 0;
    for (const at of order) {
      const vector = vectors[at] as Vector;
      const sign = classes[at] === own ? 1 : -1;
      const give = slack[classes[at] as number] as number;
      const before = dual[at] as number;
      const gradient = sign * ((plane[BUCKETS] as number) + dot(plane, vector)) - 1 + give * before;
      if (before === 0 && gradient >= 0) continue;
      worst = Math.max(worst, Math.abs(gradient));
      // A vector has length 1, the bias adds 1.
      const after = Math.max(before - gradient / (2 + give), 0);
      dual[at] = after;
      const move = (after - before) * sign;
      add(plane, vector, move);
      plane[BUCKETS] = (plane[BUCKETS] as number) + move;
    }
    if (worst < TOLERANCE) break;
  }
  return plane;
};

/**
 * Each class against the rest, squared hinge loss, by dual coordinate descent (Hsieh et al., ICML 2008, algorithm 1 with L2 loss).
 * Each class costs the same in all, however many texts it has: the mix of classes differs from office to office.
 */
export const separate = (task: Task): Planes => {
  const { classes, count } = task;
  const sizes = new Float64Array(count);
  for (const label of classes) sizes[label] = (sizes[label] as number) + 1;
  const slack = sizes.map((size) => (0.5 * count * size) / (COST * classes.length));
  const planes: Planes = { weights: new Float32Array(BUCKETS * count), bias: new Float32Array(count) };
  for (let label = 0; label < count; label += 1) {
    // A class at a time: its plane fits the cache, all of them do not.
    const plane = separateOne(task, label, slack);
    for (let at = 0; at < BUCKETS; at += 1) planes.weights[at * count + label] = plane[at] as number;
    planes.bias[label] = plane[BUCKETS] as number;
  }
  return planes;
};
