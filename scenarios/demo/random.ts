/** A source of chance in [0, 1). Scenarios pass a seeded one, so that the same seed gives the same office. */
export type Rng = () => number;

/** mulberry32: small, fast and the same on every machine; good enough for demo data, never for secrets. */
export function seededRng(seed: number): Rng {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from `low` to `high`, both included. */
export const between = (rng: Rng, low: number, high: number): number => low + Math.floor(rng() * (high - low + 1));

/** One of the list, each as likely as the other; the list must not be empty. */
export function pick<T>(rng: Rng, list: readonly T[]): T {
  const one = list[between(rng, 0, list.length - 1)];
  if (one === undefined) throw new RangeError('pick: the list is empty');
  return one;
}

/** One of the list, as likely as its weight. */
export function pickWeighted<T extends { readonly weight: number }>(rng: Rng, list: readonly T[]): T {
  let left = rng() * list.reduce((sum, one) => sum + one.weight, 0);
  return list.find((one) => (left -= one.weight) < 0) ?? pick(rng, list);
}
