import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOver, clustersOf, MOST_TOLD, type Bin, type CellSize } from './clusters.ts';
import type { BBox } from './geometry.ts';

interface Spot {
  readonly id: string;
  readonly lng: number;
  readonly lat: number;
  readonly late: boolean;
}

/** Bins as the database makes them. */
function binsOf(spots: readonly Spot[], cell: CellSize): Bin<string>[] {
  const byCell = new Map<string, Spot[]>();
  for (const spot of spots) {
    const key = `${Math.floor(spot.lng / cell.lng)},${Math.floor(spot.lat / cell.lat)}`;
    byCell.set(key, [...(byCell.get(key) ?? []), spot]);
  }
  return [...byCell.values()].map((inside) => {
    const [lngs, lats] = [inside.map(({ lng }) => lng), inside.map(({ lat }) => lat)];
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    return {
      count: inside.length,
      late: inside.filter(({ late }) => late).length,
      near: 0,
      lng: mean(lngs),
      lat: mean(lats),
      bbox: [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)],
      told: inside.map(({ id }) => id).slice(0, MOST_TOLD),
    };
  });
}

/** Spots in a town, some of them at one address. */
const spots = fc
  .array(
    fc.record({
      lng: fc.oneof(fc.double({ min: 120, max: 120.1, noNaN: true }), fc.constant(120.05)),
      lat: fc.oneof(fc.double({ min: 30.5, max: 30.6, noNaN: true }), fc.constant(30.55)),
      late: fc.boolean(),
    }),
    { maxLength: 120 },
  )
  .map((all) => all.map((spot, index) => ({ ...spot, id: String(index) })));
const zoom = fc.double({ min: 0, max: 24, noNaN: true });
const TOWN: BBox = [120, 30.5, 120.1, 30.6];
const sum = (clusters: readonly Bin<string>[], of: 'count' | 'late') =>
  clusters.reduce((total, cluster) => total + cluster[of], 0);

describe('matters on the map', () => {
  it('are each counted once at any zoom, and the overdue ones as overdue', () => {
    fc.assert(
      fc.property(spots, zoom, (all, at) => {
        const { cell } = cellsOver(TOWN, at);
        const clusters = clustersOf(binsOf(all, cell), cell);
        expect(sum(clusters, 'count')).toBe(all.length);
        expect(sum(clusters, 'late')).toBe(all.filter(({ late }) => late).length);
        const told = clusters.flatMap((cluster) => cluster.told);
        expect(new Set(told).size).toBe(told.length);
        for (const cluster of clusters) expect(cluster.told.length).toBe(Math.min(cluster.count, MOST_TOLD));
      }),
    );
  });

  it('stand so far apart that no count covers another', () => {
    fc.assert(
      fc.property(spots, zoom, (all, at) => {
        const { cell } = cellsOver(TOWN, at);
        const clusters = clustersOf(binsOf(all, cell), cell);
        for (const [index, a] of clusters.entries())
          for (const b of clusters.slice(index + 1))
            expect(
              Math.abs(a.lng - b.lng) >= cell.lng * 0.8 || Math.abs(a.lat - b.lat) >= cell.lat * 0.8,
              `${a.lng},${a.lat} and ${b.lng},${b.lat}`,
            ).toBe(true);
      }),
    );
  });

  it('lie inside the box of their cluster, so that a press on it shows them all', () => {
    fc.assert(
      fc.property(spots, zoom, (all, at) => {
        const { cell } = cellsOver(TOWN, at);
        const bins = binsOf(all, cell);
        const clusters = clustersOf(bins, cell);
        for (const { bbox } of bins)
          expect(
            clusters.some(
              ({ bbox: [west, south, east, north] }) =>
                west <= bbox[0] && south <= bbox[1] && east >= bbox[2] && north >= bbox[3],
            ),
          ).toBe(true);
      }),
    );
  });
});

describe('the cells of a view', () => {
  it('cover it wholly, are few, and stay where they are when the map is moved a little', () => {
    const inTown = fc.record({
      west: fc.double({ min: 119, max: 121, noNaN: true }),
      south: fc.double({ min: 29.6, max: 30.3, noNaN: true }),
      width: fc.double({ min: 0.0001, max: 3, noNaN: true }),
      moved: fc.double({ min: 0, max: 0.05, noNaN: true }),
    });
    fc.assert(
      fc.property(inTown, zoom, ({ west, south, width, moved }, at) => {
        const view = (by: number): BBox => [west + by, south, west + width + by, south + 0.1];
        const { cell, bbox } = cellsOver(view(0), at);
        const [left, bottom, right, top] = bbox;
        const [, , east, north] = view(0);
        expect(left <= west && bottom <= south && right > east && top > north).toBe(true);
        const cells = ((right - left) / cell.lng) * ((top - bottom) / cell.lat);
        expect(cells).toBeLessThan(4200);
        // A move may change the number of cells by one column, and with it the size at the very edge of what is allowed.
        if (cells < 3900) expect(cellsOver(view(moved), at).cell).toEqual(cell);
      }),
    );
  });
});
