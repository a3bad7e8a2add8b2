/**
 * Edges between the buckets that days are counted in, ascending: a quarter of an hour to a year and more, each eighth of
 * a doubling. Bucket 0 lies below the first edge, the last one from the last edge on; an edge belongs to the bucket above.
 */
export const EDGES: readonly number[] = Array.from({ length: 16 * 8 + 1 }, (_, i) => 2 ** (i / 8) / 96);

/**
 * The value at `share` of sorted values, between its two neighbours where it falls between them; as `percentile_cont`.
 * @param below the value at the rank `floor(share * (n - 1))` from 0
 * @param above the value at the rank `ceil(share * (n - 1))`
 */
export function between(share: number, n: number, below: number, above: number): number {
  const at = share * (n - 1);
  return below + (at - Math.floor(at)) * (above - below);
}
