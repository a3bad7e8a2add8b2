import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testOffice, type TestOffice } from '../people/fixtures.ts';
import { area, bowTie, box, communities, EAST, firstGrid, point, street, territoryClient } from './fixtures.ts';

let office: TestOffice;
const { load, places } = territoryClient(() => office);
beforeAll(async () => {
  office = await testOffice();
  await load('subdistrict', [street]);
  await load('community', communities);
  await load('grid', [firstGrid]);
  await load('estate', [point('听潮苑', 'E1', [120.03, 30.01])]);
});
afterAll(() => office.close());

describe('a file that can’t be taken', () => {
  const sound = area('桥东二网格', `${EAST}002`, box(120.01, 30, 120.02, 30.02));
  it.each([
    ['a border that crosses itself', 'grid', area('甲', 'g1', bowTie), 'self_crossing'],
    ['a feature without a name', 'grid', area('', 'g1', box(120, 30, 120.01, 30.01)), 'missing_property'],
    ['a code that comes twice', 'grid', sound, 'duplicate_code'],
    ['projected coordinates', 'grid', area('甲', 'g1', box(500_000, 3_300_000, 500_100, 3_300_100)), 'bad_coordinates'],
    [
      'a line',
      'grid',
      {
        ...sound,
        geometry: {
          type: 'LineString',
          coordinates: [
            [120, 30],
            [120, 31],
          ],
        },
      },
      'unknown_geometry',
    ],
    ['a feature that is none', 'grid', 7, 'not_a_feature'],
    ['a place outside the territory', 'grid', point('甲', 'g1', [121, 31]), 'unknown_parent'],
    ['a code of another level', 'grid', area('甲', EAST, box(120, 30, 120.01, 30.01)), 'code_of_another_level'],
    [
      'a border with too many points',
      'grid',
      area(
        '甲',
        'g1',
        Array.from({ length: 10_001 }, (_, i) => [120 + i / 1e6, 30] as const),
      ),
      'too_many_positions',
    ],
    ['a name without end', 'grid', area('甲'.repeat(101), 'g1', box(120, 30, 120.01, 30.01)), 'too_long'],
  ])('is refused whole because of %s, naming the feature', async (_name, level, feature, code) => {
    const before = await places();
    const refused = await load(level, [sound, feature]);
    expect(refused.statusCode).toBe(400);
    const problem = refused.json<{ field: string; detail: string; params: { refusal: string } }>();
    expect(problem).toMatchObject({ field: 'geojson.features.1', params: { refusal: code } });
    expect(problem.detail).toContain('第 1 个要素');
    expect(problem.detail).not.toContain('{');
    expect(await places()).toEqual(before);
  });

  it('is refused for a community’s code that is not statistical', async () => {
    const refused = await load('community', [area('桥南社区', '12', box(120, 30, 120.02, 30.02))]);
    expect(refused.json()).toMatchObject({ params: { refusal: 'bad_code', index: 0 } });
  });

  it('is refused for a second subdistrict and for a parent that is no larger', async () => {
    const second = await load('subdistrict', [area('二街道', '990101002000', box(120, 30, 120.04, 30.02))]);
    expect(second.json()).toMatchObject({ params: { refusal: 'two_roots' } });
    const looped = await load(
      'community',
      [area('桥东社区', EAST, box(120, 30, 120.02, 30.02), { above: `${EAST}001` })],
      {
        parentField: 'above',
      },
    );
    expect(looped.json()).toMatchObject({ params: { refusal: 'wrong_level' } });
  });

  it('is refused when a sketch has nothing to be drawn in', async () => {
    const flats = [point('一幢', 'B1', [120.03, 30.01], { above: 'E1' })];
    const refused = await load('building', flats, { parentField: 'above', sketch: true });
    expect(refused.json()).toMatchObject({ field: 'sketch', params: { refusal: 'parent_without_border' } });
    expect(await places('?level=building')).toEqual([]);
  });

  it('is for those who may change the territory', async () => {
    expect((await load('grid', [sound], {}, 'gridWorker')).statusCode).toBe(403);
    expect((await load('grid', [sound], {}, null)).statusCode).toBe(401);
    expect((await load('kingdom', [sound])).statusCode).toBe(400);
  });
});
