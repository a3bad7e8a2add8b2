import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportPreview } from '#contract/territory-import.ts';
import { testOffice, type TestOffice } from '../people/fixtures.ts';
import { area, bowTie, box, communities, EAST, firstGrid, point, street, territoryClient } from './fixtures.ts';

let office: TestOffice;
const { issues, load, places, post } = territoryClient(() => office);
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
    ['a feature without a name', 'grid', area('', 'g1', box(120, 30, 120.01, 30.01)), 'name_empty'],
    ['a code that comes twice', 'grid', sound, 'twice_in_file'],
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
    ['a feature that is none', 'grid', 7, 'name_empty'],
    ['a place outside the territory', 'grid', point('甲', 'g1', [121, 31]), 'lies_elsewhere'],
    ['a code of another level', 'grid', area('甲', EAST, box(120, 30, 120.01, 30.01)), 'code_of_another_level'],
    [
      'a border with too many points',
      'grid',
      area(
        '甲',
        'g1',
        Array.from({ length: 20_001 }, (_, i) => [120 + i / 1e6, 30] as const),
      ),
      'too_many_positions',
    ],
    ['a name without end', 'grid', area('甲'.repeat(101), 'g1', box(120, 30, 120.01, 30.01)), 'name_long'],
    ['a code without end', 'grid', area('甲', '9'.repeat(65), box(120, 30, 120.01, 30.01)), 'code_long'],
  ])('is refused whole because of %s, naming the row', async (_name, level, feature, code) => {
    const before = await places();
    const told = (await issues(level, [sound, feature])).find((issue) => issue.code === code);
    expect(told).toMatchObject({ row: 2, severity: 'error' });
    expect(told?.reason).not.toContain('{');
    const refused = (await load(level, [sound, feature])).json<{ detail: string }>();
    expect(refused).toMatchObject({ status: 422, code: 'import_faulty', field: 'file' });
    expect(refused.detail).toMatch(/有 \d+ 行不能导入/);
    expect(await places()).toEqual(before);
  });

  const faulty = async (level: string, feature: object, more: object = {}) => {
    expect((await load(level, [feature], more)).statusCode).toBe(422);
    return issues(level, [feature], more);
  };
  it('is refused for a community’s code that is not statistical', async () => {
    const told = await faulty('community', area('桥南社区', '12', box(120, 30, 120.02, 30.02)));
    expect(told).toContainEqual(expect.objectContaining({ row: 1, field: 'code', code: 'bad_code' }));
  });

  it('is refused for a second subdistrict and for a parent that is no larger', async () => {
    const second = await faulty('subdistrict', area('二街道', '990101002000', box(120, 30, 120.04, 30.02)));
    expect(second).toContainEqual(expect.objectContaining({ row: 1, code: 'two_roots' }));
    const looped = area('桥东社区', EAST, box(120, 30, 120.02, 30.02), { above: `${EAST}001` });
    const told = await faulty('community', looped, { mapping: { parent: 'above' } });
    expect(told).toContainEqual(expect.objectContaining({ row: 1, field: 'parent', code: 'parent_not_found' }));
  });

  it('is refused when a sketch has nothing to be drawn in', async () => {
    const flats = [point('一幢', 'B1', [120.03, 30.01], { above: 'E1' })];
    const refused = await load('building', flats, { mapping: { parent: 'above' }, sketch: true });
    expect(refused.json()).toMatchObject({ status: 422, field: 'sketch', code: 'parent_without_border' });
    expect(refused.json<{ detail: string }>().detail).toContain('听潮苑');
    expect(await places('?level=building')).toEqual([]);
  });

  it('is doubted as a whole where most of its shapes lie beside their place: it was measured against something else', async () => {
    const shifted = [
      area('甲', `${EAST}011`, box(119.99, 30, 120.01, 30.02), { above: EAST }),
      area('乙', `${EAST}012`, box(120.01, 30.01, 120.02, 30.03), { above: EAST }),
    ];
    const [told] = await issues('grid', shifted, { mapping: { parent: 'above' } });
    expect(told).toMatchObject({ row: null, severity: 'warning', code: 'datum_doubt' });
    expect((await issues('grid', [sound])).map(({ code }) => code)).not.toContain('datum_doubt');
  });

  it('counts a row as refused that only the check of the whole finds fault with', async () => {
    const crossing = JSON.stringify({ type: 'FeatureCollection', features: [area('甲', `${EAST}013`, bowTie)] });
    const { counts, rows } = (await post('/preview', {}, crossing)).json<ImportPreview>();
    expect(counts).toMatchObject({ added: 0, refused: 1 });
    expect(rows[0]).toMatchObject({ becomes: 'refused' });
  });

  it('is for those who may change the territory', async () => {
    expect((await load('grid', [sound], {}, 'gridWorker')).statusCode).toBe(403);
    expect((await load('grid', [sound], {}, null)).statusCode).toBe(401);
    expect((await load('kingdom', [sound])).statusCode).toBe(400);
  });
});
