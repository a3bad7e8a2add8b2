import { describe, expect, it } from 'vitest';
import { applyEdits, withEdit, writtenBy, type PlaceEdit } from './change-set.ts';
import { checkChange, middleOf, type ChangeGround } from './check-change.ts';
import type { MultiPolygon } from './geometry.ts';
import type { Place } from './place.ts';

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
const street: Place = { id: 's', parentId: null, level: 'subdistrict', name: '潮头街道', aliases: [], code: 's' };
const community: Place = {
  id: 'c',
  parentId: 's',
  level: 'community',
  name: '听潮社区',
  aliases: [],
  code: 'c',
  polygon: box(120, 30, 120.02, 30.01),
};
const grid = (id: string, west: number, east: number): Place => ({
  id,
  parentId: 'c',
  level: 'grid',
  name: `${id}网格`,
  aliases: [],
  code: id,
  polygon: box(west, 30, east, 30.01),
});
const places = [street, community, grid('a', 120, 120.01), grid('b', 120.01, 120.02)];
const ground: ChangeGround = {
  places,
  versions: new Map(places.map(({ id }) => [id, 1])),
  retired: [{ id: 'old', code: 'OLD', name: '旧网格' }],
  isCode: () => true,
};
const put = (place: Place, base: number | null = 1): PlaceEdit => {
  const { id, ...facts } = place;
  return { op: 'put', id, base, place: facts };
};
const codes = (edits: readonly PlaceEdit[]) => checkChange(ground, edits).map(({ code }) => code);

describe('a change of the territory', () => {
  it('has nothing said against it when the parts still fill the whole', () => {
    expect(codes([put(grid('a', 120, 120.005)), put(grid('b', 120.005, 120.02))])).toEqual([]);
    expect(codes([put({ ...grid('a', 120, 120.01), name: '新名字' })])).toEqual([]);
  });

  it('forbids a hole that reaches outside, and pieces that lie over each other', () => {
    const [outer] = box(120, 30, 120.01, 30.01)[0]!;
    const hole = (west: number, east: number) => box(west, 30.002, east, 30.004)[0]![0]!.toReversed();
    const drawn = (polygon: MultiPolygon) => checkChange(ground, [put({ ...grid('a', 120, 120.01), polygon })]);
    expect(drawn([[outer!, hole(120.002, 120.004)]]).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(drawn([[outer!, hole(120.012, 120.014)]])).toContainEqual(
      expect.objectContaining({ code: 'hole_outside', severity: 'error', placeIds: ['a'] }),
    );
    expect(drawn([[outer!], ...box(120.002, 30.002, 120.004, 30.004)])).toContainEqual(
      expect.objectContaining({ code: 'pieces_overlap', severity: 'error', placeIds: ['a'] }),
    );
  });

  it('names an overlap with both places, and a gap with the place it is in, each with its ground', () => {
    const [overlap] = checkChange(ground, [put(grid('b', 120.009, 120.02))]);
    expect(overlap).toMatchObject({ code: 'overlap', severity: 'warning', placeIds: ['b', 'a'] });
    expect(middleOf(overlap!)?.[0]).toBeCloseTo(120.0095, 6);
    const [gap] = checkChange(ground, [put(grid('b', 120.012, 120.02))]);
    expect(gap).toMatchObject({ code: 'gap', placeIds: ['c'] });
    expect(gap?.params['squareMetres']).toBeGreaterThan(200_000);
    expect(codes([put(grid('b', 120.01, 120.03))])).toEqual(['outside_parent']);
  });

  it('does not call it a gap while neighbours have no border yet', () => {
    const { polygon: _, ...undrawn } = grid('n', 0, 0);
    expect(codes([put(undrawn, null), put(grid('b', 120.012, 120.02))])).toEqual([]);
  });

  it('tells each crossing of a border with its spot, and leaves that border out of the other checks', () => {
    const bow: MultiPolygon = [[[[120, 30], [120.01, 30.01], [120.01, 30], [120, 30.01], [120, 30]]]]; // prettier-ignore
    const [first, ...rest] = checkChange(ground, [put({ ...grid('a', 0, 0), polygon: bow })]);
    expect(first).toMatchObject({ code: 'self_crossing', severity: 'error', placeIds: ['a'] });
    expect(first?.at?.[0]).toBeCloseTo(120.005, 9);
    expect(rest).toEqual([]);
    expect(codes([put({ ...grid('a', 0, 0), polygon: [] })])).toEqual(['ring_without_area']);
    expect(codes([put(grid('a', 120, 120.00000001))])).toContain('sliver');
    expect(codes([put(grid('a', 120, 999))])).toContain('bad_coordinates');
  });

  it('says when somebody was faster, and when a code was given up for good', () => {
    expect(codes([put(grid('a', 120, 120.01), 0)])).toEqual(['changed_meanwhile']);
    expect(codes([put(grid('x', 120, 120.01), 3)])).toContain('gone_meanwhile');
    expect(codes([put({ ...grid('a', 120, 120.01), code: 'OLD' })])).toEqual(['code_retired']);
    const { polygon: _, ...undrawn } = grid('old', 0, 0);
    expect(codes([put(undrawn, null)])).toEqual(['id_retired']);
    expect(codes([put({ ...grid('a', 120, 120.01), name: ' ' })])).toEqual(['name_missing']);
  });

  it('tells every place that does not fit the tree, not only the first', () => {
    const edits = [
      put({ ...grid('a', 120, 120.01), level: 'community' }),
      put({ ...grid('b', 120.01, 120.02), code: 's' }),
    ];
    expect(codes(edits)).toEqual(expect.arrayContaining(['wrong_level', 'duplicate_code']));
  });

  it('keeps a place from leaving while it has parts, and wants a successor that is there', () => {
    expect(codes([{ op: 'retire', id: 'c', base: 1, successorId: null }])).toEqual(['children_remain']);
    expect(codes([{ op: 'retire', id: 'a', base: 1, successorId: 'nobody' }])).toContain('successor_unknown');
    const merged = [put(grid('b', 120, 120.02)), { op: 'retire', id: 'a', base: 1, successorId: 'b' } as const];
    expect(codes(merged)).toEqual([]);
    expect(applyEdits(places, merged).map(({ id }) => id)).toEqual(['s', 'c', 'b']);
  });

  it('hands the parts of a retired place to its successor, and writes them too', () => {
    const estate: Place = { id: 'e', parentId: 'a', level: 'estate', name: '听潮苑', aliases: [], code: 'e' };
    const edits = [put(grid('b', 120, 120.02)), { op: 'retire', id: 'a', base: 1, successorId: 'b' } as const];
    const more = { ...ground, places: [...places, estate] };
    expect(checkChange(more, edits)).toEqual([]);
    expect(writtenBy(more.places, edits, '2026-12-01').map(({ id, parentId }) => [id, parentId])).toEqual([
      ['b', 'c'],
      ['e', 'b'],
    ]);
  });
});

describe('edits that are collected', () => {
  it('hold one edit a place, against the version that was seen first', () => {
    const edits = withEdit(withEdit([], put(grid('a', 120, 120.01), 1)), put(grid('a', 120, 120.005), 7));
    expect(edits).toEqual([put(grid('a', 120, 120.005), 1)]);
    const undone = withEdit([put(grid('n', 120, 120.01), null)], { op: 'retire', id: 'n', base: 0, successorId: null });
    expect(undone).toEqual([]);
  });
});
