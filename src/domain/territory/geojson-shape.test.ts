import { describe, expect, it } from 'vitest';
import { convertPolygon } from './datum.ts';
import { metresBetween } from './distance.ts';
import { shapeOf } from './geojson-shape.ts';
import type { MultiPolygon } from './geometry.ts';

const polygon: MultiPolygon = [
  [
    [
      [120, 30],
      [120.1, 30],
      [120.1, 30.1],
      [120, 30.1],
      [120, 30],
    ],
  ],
];

describe('a border out of a GeoJSON file', () => {
  it('is closed and turned', () => {
    const clockwise = polygon[0]!.map((ring) => ring.slice(0, -1).toReversed());
    const read = shapeOf({ type: 'Polygon', coordinates: clockwise }, 'wgs84');
    const ring = read.ok && 'polygon' in read.value ? read.value.polygon[0]![0]! : [];
    expect(ring).toHaveLength(5);
    expect(ring[0]).toEqual(ring[4]);
  });

  it('lands where it belongs when it was drawn on 高德 or 百度', () => {
    for (const datum of ['gcj02', 'bd09'] as const) {
      const shifted = convertPolygon(polygon, 'wgs84', datum);
      const read = shapeOf({ type: 'MultiPolygon', coordinates: shifted }, datum);
      const corner = read.ok && 'polygon' in read.value ? read.value.polygon[0]![0]![0]! : ([0, 0] as const);
      expect(metresBetween(corner, [120, 30])).toBeLessThan(1);
    }
  });

  it('is a point without its height where it is one', () => {
    expect(shapeOf({ type: 'Point', coordinates: [120, 30, 12] }, 'wgs84')).toEqual({
      ok: true,
      value: { point: [120, 30] },
    });
  });

  it('holds all the polygons of a collection, as map programs wrap them', () => {
    const one = { type: 'Polygon', coordinates: polygon[0] };
    const read = shapeOf({ type: 'GeometryCollection', geometries: [one, one] }, 'cgcs2000');
    expect(read.ok && 'polygon' in read.value && read.value.polygon).toHaveLength(2);
  });

  it.each([
    [null, 'unknown_geometry'],
    ['nonsense', 'unknown_geometry'],
    [{ type: 'LineString', coordinates: [[0, 0]] }, 'unknown_geometry'],
    [{ type: 'Point', coordinates: [30, 120] }, 'bad_coordinates'],
    [{ type: 'Polygon', coordinates: [] }, 'bad_coordinates'],
    [{ type: 'Polygon', coordinates: [[[500_000, 3_300_000]]] }, 'bad_coordinates'],
  ])('is refused as %j', (geometry, code) =>
    expect(shapeOf(geometry, 'wgs84')).toMatchObject({ ok: false, refusal: { code } }),
  );
});
