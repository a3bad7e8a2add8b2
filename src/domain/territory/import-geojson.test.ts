import { describe, expect, it } from 'vitest';
import { convertPolygon } from './datum.ts';
import { metresBetween } from './distance.ts';
import type { MultiPolygon } from './geometry.ts';
import { importGeoJson } from './import-geojson.ts';

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
const feature = (properties: unknown, geometry: unknown) => ({ type: 'Feature', properties, geometry });
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const options = { datum: 'wgs84', nameField: '名称', codeField: '编码' } as const;
const named = (code: string) => ({ 名称: `网格 ${code}`, 编码: code });

describe('a GeoJSON file of borders', () => {
  it('is read with names, codes and geometry, rings closed and turned', () => {
    const clockwise = polygon[0]!.map((ring) => ring.slice(0, -1).toReversed());
    const read = importGeoJson(
      collection(
        feature(named('001'), { type: 'Polygon', coordinates: clockwise }),
        feature({ 名称: '点', 编码: 7 }, { type: 'Point', coordinates: [120, 30, 12] }),
      ),
      options,
    );
    expect(read).toMatchObject({
      ok: true,
      value: [
        { name: '网格 001', code: '001', geometrySource: 'import', datum: 'wgs84' },
        { name: '点', code: '7', point: [120, 30] },
      ],
    });
    const ring = read.ok ? read.value[0]!.polygon![0]![0]! : [];
    expect(ring).toHaveLength(5);
    expect(ring[0]).toEqual(ring[4]);
  });

  it('lands where it belongs when it was drawn on 高德 or 百度', () => {
    for (const datum of ['gcj02', 'bd09'] as const) {
      const shifted = convertPolygon(polygon, 'wgs84', datum);
      const read = importGeoJson(collection(feature(named('1'), { type: 'MultiPolygon', coordinates: shifted })), {
        ...options,
        datum,
      });
      const corner = read.ok ? read.value[0]!.polygon![0]![0]![0]! : ([0, 0] as const);
      expect(metresBetween(corner, [120, 30])).toBeLessThan(1);
    }
  });

  it('is refused whole, each bad feature named by its index', () => {
    const read = importGeoJson(
      collection(
        feature(named('1'), { type: 'Polygon', coordinates: polygon[0] }),
        feature({ 名称: '无编码' }, { type: 'Point', coordinates: [120, 30] }),
        feature(named('2'), {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [2, 2],
              [2, 0],
              [0, 2],
              [0, 0],
            ],
          ],
        }),
        feature(named('1'), { type: 'Point', coordinates: [120, 30] }),
        feature(named('3'), { type: 'LineString', coordinates: [[0, 0]] }),
        feature(named('4'), { type: 'Point', coordinates: [30, 120] }),
        feature(named('5'), {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 1],
              [0, 0],
            ],
          ],
        }),
        feature(named('6'), null),
        'nonsense',
      ),
      options,
    );
    expect(read.ok ? [] : read.refusals.map(({ code, params }) => [params!['index'], code])).toEqual([
      [1, 'missing_property'],
      [2, 'self_crossing'],
      [3, 'duplicate_code'],
      [4, 'unknown_geometry'],
      [5, 'bad_coordinates'],
      [6, 'ring_without_area'],
      [7, 'unknown_geometry'],
      [8, 'not_a_feature'],
    ]);
  });

  it.each([null, 'text', [], { type: 'Feature' }, { type: 'FeatureCollection' }])('is not %j', (input) =>
    expect(importGeoJson(input, options)).toMatchObject({
      ok: false,
      refusals: [{ code: 'not_a_feature_collection' }],
    }),
  );
});
