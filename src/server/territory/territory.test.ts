import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlaceView } from '#contract/office.ts';
import type { ChangeView } from '#contract/territory.ts';
import { convertPosition } from '#domain/territory/datum.ts';
import { metresBetween } from '#domain/territory/distance.ts';
import { TENANT, testOffice, type TestOffice } from '../people/fixtures.ts';
import {
  area,
  bowTie,
  box,
  changeClient,
  communities,
  EAST,
  firstGrid,
  point,
  STREET,
  street,
  territoryClient,
  WEST,
} from './fixtures.ts';
import { locate } from './locate.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice();
});
afterAll(() => office.close());

const { issues, load, places, place, where } = territoryClient(() => office);
const { put, begin, decide, today } = changeClient(() => office);
const codes = (list: readonly PlaceView[]) => list.map((one) => one.code);

/** A border of the western community's grid, drawn and meant so. */
const draw = async (id: string, polygon: unknown) => begin([await put(id, { polygon, geometrySource: 'drawn' })]);

describe('a territory laid down from files', () => {
  it('takes any point while no border is drawn, since nobody can say it lies outside', async () => {
    expect(locate(await office.deps.offices.get(TENANT), { text: '', lng: 100, lat: 20 }).ok).toBe(true);
  });

  it('needs the subdistrict first', async () => {
    const alone = [area('桥东社区', EAST, box(120, 30, 120.02, 30.02))];
    expect(await issues('community', alone)).toContainEqual(
      expect.objectContaining({ row: 1, field: 'parent', code: 'parent_not_found' }),
    );
    expect((await load('community', alone)).json()).toMatchObject({ status: 422, code: 'import_faulty' });
  });

  it('puts each place under the one it lies in', async () => {
    expect((await load('subdistrict', [street], { codeEdition: '2023' })).json()).toEqual({
      added: 1,
      changed: 0,
      sketched: 0,
      changeId: null,
    });
    expect((await load('community', communities)).json()).toEqual({
      added: 2,
      changed: 0,
      sketched: 0,
      changeId: null,
    });
    expect((await load('grid', [firstGrid])).statusCode).toBe(200);
    expect(await place(STREET)).toMatchObject({ parentId: null, codeEdition: '2023', geometrySource: 'import' });
    expect((await place(EAST)).parentId).toBe(STREET);
    expect((await place(`${EAST}001`)).parentId).toBe(EAST);
    expect(await where(120.005, 30.01)).toEqual({
      communityId: EAST,
      communityName: '桥东社区',
      gridId: `${EAST}001`,
      gridName: '桥东一网格',
      inside: true,
    });
  });

  it('finds the community where no grid is drawn, and says what lies outside', async () => {
    expect(await where(120.035, 30.01)).toMatchObject({ communityId: WEST, gridId: null, inside: true });
    expect(await where(121, 30)).toEqual({
      communityId: null,
      communityName: null,
      gridId: null,
      gridName: null,
      inside: false,
    });
    const here = locate(await office.deps.offices.get(TENANT), { text: '', lng: 121, lat: 30 });
    expect(here).toMatchObject({ ok: false, refusal: { code: 'outside_area' } });
    expect((await office.send('gridWorker', 'GET', '/locate?lng=500&lat=30')).statusCode).toBe(400);
  });

  it('brings a known code up to date and keeps its id', async () => {
    const again = area('桥东一网格(新)', `${EAST}001`, box(120, 30, 120.008, 30.02));
    expect((await load('grid', [again])).json()).toEqual({ added: 0, changed: 1, sketched: 0, changeId: null });
    expect((await place(`${EAST}001`)).name).toBe('桥东一网格(新)');
    expect(await where(120.009, 30.01)).toMatchObject({ gridId: null, communityId: EAST });
    await load('grid', [firstGrid]);
  });

  it('converts what a phone map gives into the office’s datum', async () => {
    const shown = convertPosition([120.03, 30.01], 'cgcs2000', 'gcj02');
    await load('estate', [point('听潮苑', 'E1', shown)], { datum: 'gcj02' });
    const { lng, lat, parentId } = await place('E1');
    expect(parentId).toBe(WEST);
    expect(metresBetween([lng ?? 0, lat ?? 0], [120.03, 30.01])).toBeLessThan(1);
  });

  it('draws sketches around points when asked, and no sketch over a border that somebody gave', async () => {
    const grids = [
      point('桥西一网格', `${WEST}001`, [120.025, 30.005], { above: WEST }),
      point('桥西二网格', `${WEST}002`, [120.035, 30.015], { above: WEST }),
    ];
    const loaded = await load('grid', grids, { mapping: { parent: 'above' }, sketch: true });
    expect(loaded.json()).toEqual({ added: 2, changed: 0, sketched: 2, changeId: null });
    expect((await place(`${WEST}001`)).geometrySource).toBe('sketch');
    expect((await where(120.026, 30.004)).gridId).toBe(`${WEST}001`);
    expect((await where(120.034, 30.016)).gridId).toBe(`${WEST}002`);
    const third = point('桥西三网格', `${WEST}003`, [120.038, 30.002]);
    expect((await load('grid', [third], { sketch: true })).json()).toEqual({
      added: 1,
      changed: 0,
      sketched: 3,
      changeId: null,
    });
    expect((await where(120.0385, 30.002)).gridId).toBe(`${WEST}003`);
    expect((await place(`${EAST}001`)).geometrySource).toBe('import');
  });
});

describe('a border drawn on the map', () => {
  it('takes effect at once, is marked as drawn and logged', async () => {
    const open = box(120.02, 30, 120.03, 30.02).slice(0, 4);
    const drawn = await decide(await draw(`${WEST}001`, [[open]]), today(), true);
    expect(drawn.json(), drawn.body).toMatchObject({ state: 'inForce' });
    expect(await place(`${WEST}001`)).toMatchObject({
      geometrySource: 'drawn',
      polygon: [[box(120.02, 30, 120.03, 30.02)]],
    });
    expect((await where(120.021, 30.019)).gridId).toBe(`${WEST}001`);
    const log = await office.deps.db
      .office(TENANT)
      .query(`select actor, subject from audit_entry where tenant_id = 1 and action = 'territory-inForce'`);
    expect(log).toEqual([{ actor: 'admin', subject: drawn.json<ChangeView>().id }]);
  });

  it.each([
    ['crosses itself', [[bowTie]], 'self_crossing', '自己相交'],
    ['is no border', [], 'ring_without_area', '围不出面积'],
    ['encloses nothing', [[[[120, 30], [120, 30], [120, 30], [120, 30]]]], 'ring_without_area', '围不出面积'], // prettier-ignore
    ['is not on the earth', [[[[999, 30], [120, 30], [120, 31], [999, 30]]]], 'bad_coordinates', '不是经纬度'], // prettier-ignore
    ['has too many points', [[1, 2, 3].map(() => Array.from({ length: 7_000 }, (_, i) => [120 + i / 1e6, 30]))], 'too_many_positions', '20000'], // prettier-ignore
  ])('does not take effect where it %s', async (_, polygon, code, said) => {
    const draft = await draw(`${WEST}002`, polygon);
    const told = draft.findings.find((finding) => finding.code === code);
    expect(told).toMatchObject({ severity: 'error', placeIds: [`${WEST}002`] });
    expect(told?.text).toContain(said);
    const refused = (await decide(draft, today(), true)).json<{ detail: string }>();
    expect(refused).toMatchObject({ status: 422, code: 'change_faulty', field: 'edits' });
    expect(refused.detail).toMatch(/还有 \d+ 处错误/);
    expect((await place(`${WEST}002`)).geometrySource).toBe('sketch');
  });

  it('is refused for unknown places and for those who may not', async () => {
    const edit = await put(`${WEST}002`, {});
    const unknown = await begin([{ ...edit, id: 'nowhere', place: { ...edit.place, code: 'nowhere' } }]);
    expect(unknown.findings.map(({ code }) => code)).toContain('gone_meanwhile');
    expect((await decide(unknown, today(), true)).statusCode).toBe(422);
    const body = { title: '试', edits: [edit] };
    expect((await office.send('gridWorker', 'POST', '/territory/changes', body)).statusCode).toBe(403);
    expect((await office.send(null, 'POST', '/territory/changes', body)).statusCode).toBe(401);
  });
});

describe('the places of an office', () => {
  it('are listed larger before smaller, below a parent, and of one level at any depth', async () => {
    expect(codes(await places(''))).toEqual([
      STREET,
      EAST,
      WEST,
      `${EAST}001`,
      `${WEST}001`,
      `${WEST}002`,
      `${WEST}003`,
      'E1',
    ]);
    expect(codes(await places(`?parent=${STREET}`))).toEqual([EAST, WEST]);
    expect(codes(await places(`?parent=${STREET}&level=grid&limit=2`))).toEqual([`${EAST}001`, `${WEST}001`]);
  });

  it('are found by a part of their name, in full-width letters too, the nearest first', async () => {
    expect(codes(await places(`?q=${encodeURIComponent('桥西')}`))).toEqual([
      WEST,
      `${WEST}001`,
      `${WEST}002`,
      `${WEST}003`,
    ]);
    expect(codes(await places(`?q=${encodeURIComponent('ｅ１')}`))).toEqual(['E1']);
    expect(codes(await places(`?q=${encodeURIComponent("' or 1=1")}`))).toEqual([]);
  });

  it('carry their borders only when asked, and those who answer for them when opened', async () => {
    expect((await places('')).every((one) => one.polygon === null)).toBe(true);
    expect((await places(`?level=community&polygons=true`))[0]?.polygon).toEqual([[box(120, 30, 120.02, 30.02)]]);
    await office.deps.db.office(TENANT).query(
      `insert into steward (tenant_id, id, place_id, role, name, from_day, to_day) values
         (1, gen_random_uuid(), $1, 'gridLeader', '苏某', '2026-01-01', null),
         (1, gen_random_uuid(), $1, 'gridLeader', '范某', '2025-01-01', '2025-12-31'),
         (1, gen_random_uuid(), $2, 'communityLeader', '彭某', '2026-01-01', null)`,
      [`${EAST}001`, EAST],
    );
    await office.deps.offices.touch(TENANT);
    expect((await place(`${EAST}001`)).stewards).toEqual([
      { role: '网格长', name: '苏某' },
      { role: '社区书记', name: '彭某' },
    ]);
    expect((await office.send('gridWorker', 'GET', '/places/nowhere')).statusCode).toBe(404);
    expect((await office.send(null, 'GET', '/places')).statusCode).toBe(401);
  });

  it('answer a point by the grid that holds it, and by a community for every other point inside', async () => {
    const { places: all, grids } = await office.deps.offices.get(TENANT);
    const inside = fc.tuple(
      fc.double({ min: 120, max: 120.0399, noNaN: true }),
      fc.double({ min: 30, max: 30.0199, noNaN: true }),
    );
    await fc.assert(
      fc.asyncProperty(inside, async ([lng, lat]) => {
        const located = await where(lng, lat);
        expect(located.inside).toBe(true);
        expect(located.gridId).toBe(grids.locate(lng, lat));
        const grid = located.gridId === null ? undefined : all.get(located.gridId);
        expect(located.communityId).toBe(grid ? grid.parentId : lng < 120.02 ? EAST : WEST);
      }),
      { numRuns: 50 },
    );
  });
});
