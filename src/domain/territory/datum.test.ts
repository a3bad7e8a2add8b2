import { assert, constantFrom, double, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertPolygon, convertPosition, datums } from './datum.ts';
import { metresBetween } from './distance.ts';
import type { MultiPolygon, Position } from './geometry.ts';

const inChina = tuple(double({ min: 98, max: 122, noNaN: true }), double({ min: 22, max: 42, noNaN: true }));

const rounded = (position: Position) => position.map((degrees) => degrees.toFixed(6));

describe('coordinates from other maps', () => {
  it('come back to within a metre from any datum to any other', () =>
    assert(
      property(inChina, constantFrom(...datums), constantFrom(...datums), (position, from, to) => {
        const back = convertPosition(convertPosition(position, from, to), to, from);
        return metresBetween(position, back) < 1;
      }),
    ));

  it('shift by hundreds of metres between WGS-84, GCJ-02 and BD-09: a point from 高德 must not be taken as it is', () =>
    assert(
      property(inChina, (position) => {
        const [gcj, bd] = [convertPosition(position, 'wgs84', 'gcj02'), convertPosition(position, 'wgs84', 'bd09')];
        return metresBetween(position, gcj) > 20 && metresBetween(position, bd) > 20 && metresBetween(gcj, bd) > 400;
      }),
    ));

  it('agree with the figures that the coordtransform package publishes for one point', () => {
    expect(rounded(convertPosition([116.404, 39.915], 'wgs84', 'gcj02'))).toEqual(['116.410244', '39.916404']);
    expect(rounded(convertPosition([116.404, 39.915], 'gcj02', 'bd09'))).toEqual(['116.410369', '39.921337']);
  });

  it('are left alone between CGCS2000 and WGS-84, and the given polygon is never changed', () => {
    const polygon: MultiPolygon = [
      [
        [
          [120, 30],
          [120.1, 30],
          [120.1, 30.1],
          [120, 30],
        ],
      ],
    ];
    const before = structuredClone(polygon);
    expect(convertPolygon(polygon, 'cgcs2000', 'wgs84')).toEqual(polygon);
    expect(convertPolygon(polygon, 'gcj02', 'wgs84')).not.toEqual(polygon);
    expect(polygon).toEqual(before);
  });
});
