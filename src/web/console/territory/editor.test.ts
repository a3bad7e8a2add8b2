import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroundView } from '#contract/territory.ts';
import type { MultiPolygon, Position } from '#domain/territory/geometry.ts';
import { areaOf } from '#domain/territory/polygon.ts';
import { coordinatesText, parseCoordinates } from './coordinates.ts';
import { back, edited, findingsOf, forth, nextCode, put, retire, step, stepsOf } from './edit-state.ts';
import { drawn, merge, split } from './operations.ts';
import { keyOfRing, ringsOf, withoutRing, withRings } from './rings.ts';

const box = (west: number, south: number, east: number, north: number): MultiPolygon => [
  [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
];
const community = '990101001001';
const view: GroundView = [
  {
    id: 's',
    version: 1,
    place: { parentId: null, level: 'subdistrict', name: '潮头街道', aliases: [], code: '990101001000' },
  },
  {
    id: 'c',
    version: 1,
    place: {
      parentId: 's',
      level: 'community',
      name: '桥东社区',
      aliases: [],
      code: community,
      polygon: box(120, 30, 120.02, 30.01),
    },
  },
  {
    id: 'a',
    version: 4,
    place: {
      parentId: 'c',
      level: 'grid',
      name: '一网格',
      aliases: [],
      code: `${community}001`,
      polygon: box(120, 30, 120.01, 30.01),
    },
  },
];
const standing = (edits: Parameters<typeof edited>[1] = []) => {
  const places = edited(view, edits);
  return {
    view,
    edits,
    parent: places.find(({ id }) => id === 'c')!,
    parts: places.filter(({ parentId }) => parentId === 'c'),
  };
};
const nameOf = (name: string, n: number) => `${name}${n}`;

describe('the territory’s editor', () => {
  it('takes each step back and forth again', () => {
    const first = put(view, [], 'a', { ...view[2]!.place, name: '甲' });
    const steps = step(stepsOf([]), first);
    expect(back(steps).edits).toEqual([]);
    expect(forth(back(steps)).edits).toEqual(first);
    expect(back(stepsOf([])).edits).toEqual([]);
  });

  it('draws a new part to its neighbours, with the next code, against no version', () => {
    const made = drawn(standing(), box(120.01001, 30, 120.01999, 30.01), null, '新网格');
    expect(made.id).toBe(`${community}002`);
    expect(made.edits).toMatchObject([
      { op: 'put', base: null, place: { level: 'grid', parentId: 'c', geometrySource: 'drawn' } },
    ]);
    expect(findingsOf(view, made.edits)).toEqual([]);
  });

  it('parts a place in two, keeps the larger as it was known, and merges them back', () => {
    const grid = standing().parts[0]!;
    const parted = split(standing(), grid, [[120.004, 29], [120.004, 31]], nameOf); // prettier-ignore
    if (!parted.ok) throw new Error(parted.refusal.code);
    expect(parted.value).toMatchObject([
      { id: 'a', base: 4 },
      { id: `${community}002`, base: null, place: { name: '一网格2' } },
    ]);
    const merged = merge(standing(parted.value), ['a', `${community}002`]);
    if (!merged.ok) throw new Error(merged.refusal.code);
    // The piece was never saved: nothing of it remains to be retired.
    expect(merged.value.edits.map(({ op, id }) => [op, id])).toEqual([['put', 'a']]);
    const [whole] = standing(merged.value.edits).parts;
    expect(areaOf(whole!.polygon!) / areaOf(grid.polygon!)).toBeCloseTo(1, 6);
    expect(split(standing(), grid, [[1, 1], [2, 2]], nameOf)).toMatchObject({ ok: false }); // prettier-ignore
    expect(merge(standing(), ['a'])).toMatchObject({ ok: false, refusal: { code: 'too_few' } });
  });

  it('shows a gap while it is drawn, and children that would be left behind', () => {
    expect(
      findingsOf(view, put(view, [], 'a', { ...view[2]!.place, polygon: box(120, 30, 120.005, 30.01) })),
    ).toMatchObject([{ code: 'gap' }]);
    expect(findingsOf(view, retire(view, [], 'c', null)).map(({ code }) => code)).toContain('children_remain');
  });

  it('counts codes in the manner of the neighbours', () => {
    const parent = standing().parent;
    expect(nextCode([], parent)).toBe(`${community}001`);
    expect(nextCode([{ ...parent, code: `${community}E07` }], parent)).toBe(`${community}E008`);
  });
});

describe('the outlines of a border', () => {
  const inside = box(120.002, 30.002, 120.004, 30.004)[0]![0]!.toReversed();
  const shape: MultiPolygon = [[box(120, 30, 120.01, 30.01)[0]![0]!, inside], ...box(121, 30, 121.01, 30.01)];

  it('are each in hand by themselves: what moves one leaves the others as they were', () => {
    assert(
      property(constantFrom(...ringsOf(shape)), integer({ min: 1, max: 1000 }), (at, by) => {
        const moved = at.line.map(([lng, lat]): Position => [lng + by / 1e7, lat]);
        const now = withRings(shape, new Map([[keyOfRing(at), moved]]));
        for (const one of ringsOf(now))
          expect(one.line).toEqual(keyOfRing(one) === keyOfRing(at) ? moved : shape[one.piece]![one.ring]);
      }),
    );
    expect(withRings(shape, new Map())).toEqual(shape);
  });

  it('are taken off one by one: a hole is filled, a piece goes with its holes', () => {
    expect(withoutRing(shape, { piece: 0, ring: 1 }).map((rings) => rings.length)).toEqual([1, 1]);
    expect(withoutRing(shape, { piece: 0, ring: 0 })).toEqual([shape[1]]);
  });
});

describe('a border as text', () => {
  it('comes back as it was, with pieces and holes, and names the line that is none', () => {
    const [[outer]] = box(120, 30, 120.03, 30.03) as [MultiPolygon[number]];
    const [[hole]] = box(120.01, 30.01, 120.02, 30.02) as [MultiPolygon[number]];
    const shape: MultiPolygon = [[outer!, hole!.toReversed()], ...box(121, 30, 121.01, 30.01)];
    const text = coordinatesText(shape);
    const read = parseCoordinates(text);
    expect('polygon' in read && read.polygon.map((rings) => rings.length)).toEqual([2, 1]);
    expect('polygon' in read && areaOf(read.polygon)).toBeCloseTo(areaOf(shape), 3);
    expect(parseCoordinates('120，30\n这里')).toEqual({ line: 2 });
  });
});
