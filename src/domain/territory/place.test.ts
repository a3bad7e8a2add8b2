import { describe, expect, it } from 'vitest';
import { gazetteerEntries } from './gazetteer.ts';
import type { MultiPolygon } from './geometry.ts';
import { buildPlaceTree, type Place, type PlaceLevel } from './place.ts';
import { groupBy } from '../shared/group-by.ts';
import { stewardsOf, type Steward } from './stewards.ts';

const place = (id: string, parentId: string | null, level: PlaceLevel, more: Partial<Place> = {}): Place => ({
  id,
  parentId,
  level,
  name: id,
  aliases: [],
  code: id,
  ...more,
});
const street = place('S', null, 'subdistrict');
const community = place('C', 'S', 'community');
const grid = place('G', 'C', 'grid');
const building = place('B', 'G', 'building');
const anyCode = { isCode: () => true };
const refusalOf = (...places: Place[]) => {
  const tree = buildPlaceTree(places, anyCode);
  return tree.ok ? null : [tree.refusal.code, tree.refusal.params?.['row']];
};

describe('the tree of places', () => {
  it('stands whatever the order of the rows, and knows the way up and down', () => {
    const tree = buildPlaceTree([building, grid, street, community], anyCode);
    if (!tree.ok) throw new Error(tree.refusal.code);
    expect(tree.value.root).toBe(street);
    expect(tree.value.pathOf('B').map(({ id }) => id)).toEqual(['B', 'G', 'C', 'S']);
    expect(tree.value.childrenOf('C')).toEqual([grid]);
    expect(tree.value.pathOf('nowhere')).toEqual([]);
  });

  it('names the first row that does not fit', () => {
    expect(refusalOf()).toEqual(['no_root', undefined]);
    expect(refusalOf(street, community, community)).toEqual(['duplicate_id', 3]);
    expect(refusalOf(street, community, place('D', 'S', 'community', { code: 'C' }))).toEqual(['duplicate_code', 3]);
    expect(refusalOf(street, grid)).toEqual(['unknown_parent', 2]);
    expect(refusalOf(street, place('T', null, 'subdistrict'))).toEqual(['two_roots', 2]);
    expect(refusalOf(street, community, place('D', 'C', 'community'))).toEqual(['wrong_level', 3]);
    expect(refusalOf(street, place('X', 'Y', 'grid'), place('Y', 'X', 'microGrid'))).toEqual(['cycle', 2]);
    expect(buildPlaceTree([street], { isCode: () => false })).toMatchObject({
      refusal: { code: 'bad_code', field: 'code' },
    });
  });
});

describe('who answers for a place', () => {
  const stewards: Steward[] = [
    { placeId: 'C', role: 'communityLeader', name: '沈某', from: '2026-01-01', to: null },
    { placeId: 'G', role: 'gridLeader', name: '何某', from: '2026-01-01', to: '2026-06-30' },
    { placeId: 'G', role: 'gridLeader', name: '邱某', from: '2026-07-01', to: null },
    { placeId: 'B', role: 'buildingCaptain', name: '周某', from: '2026-03-01', to: null },
  ];
  const tree = buildPlaceTree([street, community, grid, building], anyCode);
  const names = (id: string, day: string) =>
    tree.ok
      ? stewardsOf(
          tree.value.pathOf(id),
          groupBy(stewards, (one) => one.placeId),
          day,
        ).map(({ name }) => name)
      : [];

  it('is the nearest first, on the very day of a handover the right one', () => {
    expect(names('B', '2026-06-30')).toEqual(['周某', '何某', '沈某']);
    expect(names('B', '2026-07-01')).toEqual(['周某', '邱某', '沈某']);
    expect(names('B', '2026-02-28')).toEqual(['何某', '沈某']);
    expect(names('S', '2026-07-01')).toEqual([]);
  });
});

const half = (west: number): MultiPolygon => [
  [
    [
      [west, 0],
      [west + 1, 0],
      [west + 1, 1],
      [west, 1],
      [west, 0],
    ],
  ],
];

describe('names in messages', () => {
  const places = [
    street,
    community,
    { ...grid, polygon: half(0) },
    place('H', 'C', 'grid', { polygon: half(1) }),
    place('M', 'G', 'microGrid'),
  ];
  const entries = gazetteerEntries(places, [
    {
      name: '短巷',
      aliases: ['小巷'],
      line: [
        [0.2, 0.5],
        [0.4, 0.5],
        [0.8, 0.5],
      ],
    },
    {
      name: '长街',
      aliases: [],
      line: [
        [0.2, 0.5],
        [1.8, 0.5],
      ],
    },
    {
      name: '出城路',
      aliases: [],
      line: [
        [0.2, 0.5],
        [5, 0.5],
      ],
    },
  ]);
  const found = (name: string) => entries.find((entry) => entry.name === name);

  it('put a road in the smallest place that holds all of it', () => {
    expect(found('短巷')).toEqual({ name: '短巷', aliases: ['小巷'], placeId: 'G', lng: 0.4, lat: 0.5 });
    expect(found('长街')?.placeId).toBe('C');
    expect(found('出城路')?.placeId).toBe('S');
  });

  it('say where a place is, and leave out what nobody calls by name', () => {
    expect(found('H')).toMatchObject({ placeId: 'H', lng: 1.5, lat: 0.5 });
    expect(found('M')).toBeUndefined();
  });
});
