/** One figure of the bench; `aim` is what the issue asks for, absent where it is told for comparison. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly aim?: string;
}

export type Report = (measure: Measure) => void;

/** @param share 0.5 is the median; sorts a copy */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const round = (value: number, digits = 1): number => Number(value.toFixed(digits));

/** How long each of `count` runs took, in milliseconds, `workers` of them at once. */
export async function timings(
  count: number,
  workers: number,
  work: (index: number) => Promise<unknown>,
): Promise<number[]> {
  const taken: number[] = [];
  let next = 0;
  const one = async () => {
    for (let index = next++; index < count; index = next++) {
      const begin = performance.now();
      await work(index);
      taken.push(performance.now() - begin);
    }
  };
  await Promise.all(Array.from({ length: workers }, one));
  return taken;
}
