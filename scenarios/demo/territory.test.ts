import { describe, expect, it } from 'vitest';
import { codeChecker, parsePattern, type CodePattern } from '#domain/territory/codes.ts';
import type { Position } from '#domain/territory/geometry.ts';
import { gazetteerEntries } from '#domain/territory/gazetteer.ts';
import { buildGridIndex } from '#domain/territory/grid-index.ts';
import { buildPlaceTree, type Place, type PlaceLevel } from '#domain/territory/place.ts';
import { areaOf, bboxOf, pointInPolygon } from '#domain/territory/polygon.ts';
import { selfCrossing } from '#domain/territory/self-crossing.ts';
import { demoCommunities } from './names.ts';
import { seededRng } from './random.ts';
import { demoCodePatterns, demoPlaceId, demoTerritory } from './territory.ts';

const { places, roads, landmarks } = demoTerritory(1);
const at = (level: PlaceLevel) => places.filter((place) => place.level === level);
const root = places[0]!;
const holders = (level: PlaceLevel, [lng, lat]: Position) =>
  at(level).filter(({ polygon }) => polygon && pointInPolygon(polygon, lng, lat));

const patterns: Partial<Record<PlaceLevel, CodePattern>> = Object.fromEntries(
  Object.entries(demoCodePatterns).map(([level, source]) => {
    const pattern = parsePattern(source);
    if (!pattern.ok) throw new Error(pattern.refusal.code);
    return [level, pattern.value];
  }),
);

function somePoints(count: number): Position[] {
  const rng = seededRng(7);
  const [west, south, east, north] = bboxOf(root.polygon!);
  return Array.from({ length: count }, () => [west + rng() * (east - west), south + rng() * (north - south)]);
}

/** Exactly one place of each level holds a point of the subdistrict, none one outside, and they lie in one another. */
function expectTiled(point: Position): void {
  const inside = pointInPolygon(root.polygon!, ...point);
  const chain = (['community', 'grid', 'microGrid'] as const).map((level) => holders(level, point));
  expect(chain.map((found) => found.length)).toEqual(inside ? [1, 1, 1] : [0, 0, 0]);
  if (inside) expect(chain.map(([one]) => one!.parentId)).toEqual([root.id, chain[0]![0]!.id, chain[1]![0]!.id]);
}

describe('the demo subdistrict', () => {
  it('has the size that the office is planned for', () => {
    expect([at('community').length, at('grid').length, at('microGrid').length]).toEqual([12, 93, 446]);
    expect(roads).toHaveLength(60);
    expect(areaOf(root.polygon!) / 1e6).toBeGreaterThan(8);
    expect(areaOf(root.polygon!) / 1e6).toBeLessThan(10);
    for (const { zh, slug } of demoCommunities) {
      expect(places).toContainEqual(
        expect.objectContaining({ id: demoPlaceId(slug), name: `${zh}社区`, level: 'community' }),
      );
    }
  });

  it('is a tree whose codes follow their patterns', () => {
    const tree = buildPlaceTree(places, { isCode: codeChecker(patterns) });
    expect(tree).toMatchObject({ ok: true });
  });

  it('is tiled: no point is in two grids or in none', () => somePoints(2000).forEach(expectTiled));

  it('is tiled along the borders too, at their very corners', () =>
    at('microGrid')
      .flatMap(({ polygon }) => polygon!.flat(2).slice(0, 3))
      .forEach(expectTiled));

  it('has no border that crosses itself', () => {
    const crossed = places.filter(({ polygon }) => polygon && selfCrossing(polygon));
    expect(crossed.map(({ name }) => name)).toEqual([]);
  });

  it('puts estates, buildings and landmarks in the grid that they belong to', () => {
    const grids = buildGridIndex(at('grid'));
    const byId = new Map(places.map((place) => [place.id, place]));
    const gridOf = (place: Place): string => (place.level === 'grid' ? place.id : gridOf(byId.get(place.parentId!)!));
    const astray = places.filter((place) => place.point && grids.locate(...place.point) !== gridOf(place));
    expect(astray.map(({ name }) => name)).toEqual([]);
    expect(landmarks.every(({ placeId, name }) => byId.get(placeId)?.name === name)).toBe(true);
  });

  it('gives every name to one place only, so that a name in a message finds it', () => {
    const names = gazetteerEntries(places, roads).flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(names).toEqual(
      expect.arrayContaining(['听涛苑', '听涛苑3幢', '望潮路', '江曲小学', '平沙菜场', '柳岸桥', '沙堤老街']),
    );
  });

  it('is the same land from the same seed, another from another', () => {
    expect(demoTerritory(1)).toEqual({ places, roads, landmarks });
    expect(demoTerritory(2).places[1]!.polygon).not.toEqual(places[1]!.polygon);
  });
});
