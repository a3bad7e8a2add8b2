/** Standardised features, their products among the first `multiplied`, and a weight for each. */
export interface LogisticModel {
  readonly means: readonly number[];
  readonly spreads: readonly number[];
  readonly multiplied: number;
  /** The bias, then features, then products. */
  readonly weights: readonly number[];
}

export interface WeighedExample {
  readonly features: readonly number[];
  readonly isPositive: boolean;
  readonly weight: number;
}

type Scale = Pick<LogisticModel, 'means' | 'spreads' | 'multiplied'>;

const termsOf = ({ means, spreads, multiplied }: Scale, features: readonly number[]): Float64Array => {
  const size = means.length;
  const terms = new Float64Array(1 + size + (multiplied * (multiplied + 1)) / 2);
  terms[0] = 1;
  for (let d = 0; d < size; d += 1) terms[d + 1] = (features[d]! - means[d]!) / spreads[d]!;
  let at = size + 1;
  for (let a = 1; a <= multiplied; a += 1) {
    for (let b = a; b <= multiplied; b += 1) {
      terms[at] = terms[a]! * terms[b]!;
      at += 1;
    }
  }
  return terms;
};

const product = (one: ArrayLike<number>, other: ArrayLike<number>): number => {
  let sum = 0;
  for (let d = 0; d < one.length; d += 1) sum += one[d]! * other[d]!;
  return sum;
};

/** Log-odds. */
export const scoreOf = (model: LogisticModel, features: readonly number[]): number =>
  product(termsOf(model, features), model.weights);

const probability = (score: number): number => 1 / (1 + Math.exp(-score));

const scaleOf = (examples: readonly WeighedExample[], multiplied: number): Scale => {
  const size = examples[0]?.features.length ?? 0;
  const means = Array.from({ length: size }, () => 0);
  const squares = Array.from({ length: size }, () => 0);
  for (const { features } of examples) for (let d = 0; d < size; d += 1) means[d]! += features[d]! / examples.length;
  for (const { features } of examples)
    for (let d = 0; d < size; d += 1) squares[d]! += (features[d]! - means[d]!) ** 2 / examples.length;
  return { means, spreads: squares.map((square) => Math.sqrt(square) || 1), multiplied };
};

/** Solves `rows · x = right` in place (Gauss–Jordan with pivots); the last column of each row is the right side. */
const solve = (rows: Float64Array[]): Float64Array => {
  const size = rows.length;
  for (let at = 0; at < size; at += 1) {
    let pivot = at;
    for (let row = at + 1; row < size; row += 1)
      if (Math.abs(rows[row]![at]!) > Math.abs(rows[pivot]![at]!)) pivot = row;
    const chosen = rows[pivot]!;
    rows[pivot] = rows[at]!;
    rows[at] = chosen;
    for (let row = 0; row < size; row += 1) {
      const other = rows[row]!;
      const factor = other[at]! / chosen[at]!;
      if (row === at || factor === 0) continue;
      for (let column = at; column <= size; column += 1) other[column]! -= factor * chosen[column]!;
    }
  }
  return Float64Array.from(rows, (row, at) => row[size]! / row[at]!);
};

const ROUNDS = 7;
const ENOUGH = 1e-3;

/** Ridge logistic regression by Newton's method. */
export const fitLogistic = (
  examples: readonly WeighedExample[],
  { ridge, multiplied }: { readonly ridge: number; readonly multiplied: number },
): LogisticModel => {
  const scale = scaleOf(examples, multiplied);
  const rows = examples.map(({ features }) => termsOf(scale, features));
  const size = rows[0]?.length ?? 1;
  const weights = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round += 1) {
    const system = Array.from({ length: size }, (_, d) => {
      const row = new Float64Array(size + 1);
      row[d] = d === 0 ? 1e-6 : ridge;
      row[size] = d === 0 ? 0 : -ridge * weights[d]!;
      return row;
    });
    examples.forEach(({ isPositive, weight }, at) => {
      const row = rows[at]!;
      const p = probability(product(row, weights));
      const slope = weight * ((isPositive ? 1 : 0) - p);
      const bend = weight * p * (1 - p);
      for (let d = 0; d < size; d += 1) {
        const line = system[d]!;
        line[size]! += slope * row[d]!;
        const scaled = bend * row[d]!;
        for (let e = 0; e <= d; e += 1) line[e]! += scaled * row[e]!;
      }
    });
    // Symmetric: the upper half is the lower.
    for (let d = 0; d < size; d += 1) for (let e = 0; e < d; e += 1) system[e]![d] = system[d]![e]!;
    const step = solve(system);
    let largest = 0;
    for (let d = 0; d < size; d += 1) {
      weights[d]! += step[d]!;
      largest = Math.max(largest, Math.abs(step[d]!));
    }
    if (largest < ENOUGH) break;
  }
  return { ...scale, weights: [...weights] };
};

/** Chance that a positive scores above a negative (ties half): area under the ROC curve, by ranks. */
export const areaUnderCurve = (positives: readonly number[], negatives: readonly number[]): number => {
  const all = [...positives.map((score) => ({ score, own: 1 })), ...negatives.map((score) => ({ score, own: 0 }))].sort(
    (a, b) => a.score - b.score,
  );
  let ranks = 0;
  for (let at = 0; at < all.length;) {
    let end = at;
    while (end < all.length && all[end]!.score === all[at]!.score) end += 1;
    const rank = (at + end + 1) / 2;
    for (; at < end; at += 1) ranks += all[at]!.own * rank;
  }
  const count = positives.length;
  return (ranks - (count * (count + 1)) / 2) / (count * negatives.length);
};
