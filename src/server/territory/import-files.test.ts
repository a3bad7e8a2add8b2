import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportPreview } from '#contract/territory-import.ts';
import type { ChangeView } from '#contract/territory.ts';
import type { Position } from '#domain/territory/geometry.ts';
import { convertPosition } from '#domain/territory/datum.ts';
import { zipOf } from '../files/fixtures.ts';
import { testOffice, type TestOffice } from '../people/fixtures.ts';
import { area, bowTie, box, communities, EAST, point, street, territoryClient, WEST } from './fixtures.ts';

let office: TestOffice;
const { load, post, place, places } = territoryClient(() => office);
beforeAll(async () => {
  office = await testOffice();
  await load('subdistrict', [street]);
  await load('community', communities);
});
afterAll(() => office.close());

const preview = async (options: object, file?: Buffer | string): Promise<ImportPreview> => {
  const answer = await post('/preview', options, file);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};
const geojson = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
const grid = (n: number, west: number, east: number) =>
  area(`桥东${n}网格`, `${EAST}00${n}`, box(west, 30, east, 30.02));

/** A Shapefile of polygons with one text column `MC` and one `BM`, as ArcGIS on a Chinese Windows writes it. */
function shapefile(rows: readonly { name: Buffer; code: string; ring: readonly Position[] }[]): {
  shp: Buffer;
  dbf: Buffer;
} {
  const records = rows.map(({ ring }, index) => {
    const body = Buffer.alloc(48 + ring.length * 16);
    body.writeInt32LE(5, 0);
    const xs = ring.map(([x]) => x);
    const ys = ring.map(([, y]) => y);
    [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach((v, i) =>
      body.writeDoubleLE(v, 4 + i * 8),
    );
    body.writeInt32LE(1, 36);
    body.writeInt32LE(ring.length, 40);
    ring.forEach(([x, y], i) => {
      body.writeDoubleLE(x, 48 + i * 16);
      body.writeDoubleLE(y, 56 + i * 16);
    });
    const head = Buffer.alloc(8);
    head.writeInt32BE(index + 1, 0);
    head.writeInt32BE(body.length / 2, 4);
    return Buffer.concat([head, body]);
  });
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE((100 + Buffer.concat(records).length) / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(5, 32);
  const field = (name: string, length: number) => {
    const one = Buffer.alloc(32);
    one.write(name, 0, 'latin1');
    one.write('C', 11);
    one[16] = length;
    return one;
  };
  const top = Buffer.alloc(32);
  top[0] = 3;
  top.writeUInt32LE(rows.length, 4);
  top.writeUInt16LE(32 + 64 + 1, 8);
  top.writeUInt16LE(1 + 20 + 20, 10);
  const cell = (text: Buffer) => Buffer.concat([text, Buffer.alloc(20 - text.length, 0x20)]);
  const lines = rows.map(({ name, code }) => Buffer.concat([Buffer.from(' '), cell(name), cell(Buffer.from(code))]));
  const dbf = Buffer.concat([top, field('MC', 20), field('BM', 20), Buffer.from([13]), ...lines, Buffer.from([0x1a])]);
  return { shp: Buffer.concat([header, ...records]), dbf };
}
const clockwise = (ring: readonly Position[]) => ring.toReversed();
/** 桥东网格 in GBK. */
const GBK_NAME = Buffer.from('c7c5b6abcdf8b8f1', 'hex');
const PRJ_3_DEGREE_120 =
  'PROJCS["CGCS2000_3_Degree_GK_CM_120E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",120.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';

describe('a file before it comes in', () => {
  it('is shown with its columns, what they were taken for, and what each row would become; nothing is written', async () => {
    const shown = await preview({}, geojson(grid(1, 120, 120.01), grid(2, 120.01, 120.02)));
    expect(shown).toMatchObject({
      format: 'geojson',
      mapping: { name: 'name', code: 'code', parent: null },
      counts: { rows: 2, added: 2, changed: 0, same: 0, refused: 0 },
      issues: [],
    });
    expect(shown.columns[0]).toEqual({ name: 'name', samples: ['桥东1网格', '桥东2网格'] });
    expect(shown.rows[0]).toMatchObject({ row: 1, parentName: '桥东社区', geometry: 'polygon', becomes: 'added' });
    expect(await places('?level=grid')).toEqual([]);
  });

  it('has every fault told by row and field, overlaps and gaps too', async () => {
    const bad = [
      grid(1, 120, 120.011),
      grid(2, 120.01, 120.019),
      area('', `${EAST}003`, box(120, 30, 120.01, 30.02)),
      area('重复', `${EAST}001`, box(120, 30, 120.01, 30.02)),
      area('蝴蝶结', `${EAST}004`, bowTie),
      { type: 'Feature', properties: { name: '线', code: 'L1' }, geometry: { type: 'LineString', coordinates: [[120, 30], [121, 30]] } }, // prettier-ignore
      area('别处', `${EAST}009`, box(10, 10, 11, 11)),
    ];
    const { issues, counts } = await preview({}, geojson(...bad));
    const told = issues.map(({ row, field, code }) => `${row} ${field} ${code}`);
    expect(told).toEqual(
      expect.arrayContaining([
        '3 name name_empty',
        '4 code twice_in_file',
        '5 geometry self_crossing',
        '6 geometry unknown_geometry',
        '7 geometry lies_elsewhere',
        '1 geometry overlap',
      ]),
    );
    expect(issues.find(({ code }) => code === 'overlap')).toMatchObject({ severity: 'warning' });
    expect(issues.find(({ code }) => code === 'self_crossing')?.reason).toContain('自己相交');
    expect(counts.refused).toBe(5);
    const refused = await post('', {}, geojson(...bad));
    expect(refused.json()).toMatchObject({ status: 422, code: 'import_faulty', field: 'file' });
    expect(await places('?level=grid')).toEqual([]);
  });

  it('may be kept as a draft with its faults, to be mended on the map', async () => {
    const kept = await post('', { mode: 'draft' }, geojson(grid(1, 120, 120.01), area('蝴蝶结', `${EAST}004`, bowTie)));
    const { changeId } = kept.json<{ changeId: string }>();
    const draft = (await office.send('admin', 'GET', `/territory/changes/${changeId}`)).json<ChangeView>();
    expect(draft).toMatchObject({ state: 'draft', count: 2, title: 'grids.zip' });
    expect(draft.findings.map(({ code }) => code)).toContain('self_crossing');
  });
});

describe('files of other map programs', () => {
  it('come in as KML, with the polygons of a place together and its fields as columns', async () => {
    const ring = box(120, 30, 120.01, 30.02).map((at) => `${at.join(',')},0`).join(' '); // prettier-ignore
    const kml = `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>桥东1网格</name>
      <ExtendedData><Data name="编码"><value>${EAST}001</value></Data></ExtendedData>
      <MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>${ring}</coordinates></LinearRing></outerBoundaryIs></Polygon></MultiGeometry>
      </Placemark></Document></kml>`;
    const shown = await preview({}, kml);
    expect(shown).toMatchObject({
      format: 'kml',
      mapping: { name: 'name', code: '编码' },
      counts: { added: 1 },
      issues: [{ code: 'gap', row: null }],
    });
    expect((await preview({}, zipOf({ 'doc.kml': Buffer.from(kml) }))).format).toBe('kmz');
    const entity = kml.replace('<kml', '<!DOCTYPE kml [<!ENTITY a "b">]><kml');
    expect((await post('/preview', {}, entity)).json()).toMatchObject({
      status: 422,
      code: 'not_a_format',
      field: 'file',
    });
  });

  it('come in as a Shapefile with Chinese in GBK and a projection of metres', async () => {
    // Eastings and northings of 120.0° to 120.01°, 30.00° to 30.02° in the zone of 120°.
    const metres: Position[] = [
      [500_000, 3_320_114.01],
      [500_964.9, 3_320_114.4],
      [500_964.7, 3_322_331.4],
      [500_000, 3_322_331.0],
      [500_000, 3_320_114.01],
    ];
    const { shp, dbf } = shapefile([{ name: GBK_NAME, code: `${EAST}001`, ring: clockwise(metres) }]);
    const zip = zipOf({ 'a/网格.shp': shp, 'a/网格.dbf': dbf, 'a/网格.prj': Buffer.from(PRJ_3_DEGREE_120) });
    const shown = await preview({}, zip);
    expect(shown).toMatchObject({
      format: 'shapefile',
      projection: 'CGCS2000_3_Degree_GK_CM_120E',
      mapping: { name: 'MC', code: 'BM' },
      rows: [{ name: '桥东网格', parentName: '桥东社区', becomes: 'added' }],
    });
    const bare = await post('/preview', {}, zipOf({ 'a.shp': shp, 'a.dbf': dbf }));
    expect(bare.json()).toMatchObject({ code: 'projection_missing' });
    const xian = PRJ_3_DEGREE_120.replace('CGCS2000_3_Degree', 'Xian_1980_3_Degree');
    const secret = await post('/preview', {}, zipOf({ 'a.shp': shp, 'a.dbf': dbf, 'a.prj': Buffer.from(xian) }));
    expect(secret.json<{ detail: string }>().detail).toContain('西安80');
    const short = await post('/preview', {}, zipOf({ 'a.shp': shp, 'a.dbf': dbf.subarray(0, 60) }));
    expect(short.json()).toMatchObject({ code: 'shapefile_broken' });
    const two = await post('/preview', {}, zipOf({ 'a.shp': shp, 'b.shp': shp, 'a.dbf': dbf }));
    expect(two.json()).toMatchObject({ code: 'one_layer', params: { count: 2 } });
  });

  it('come in as a table that was pasted, without borders, or with points of another datum', async () => {
    const shown = convertPosition([120.03, 30.01], 'cgcs2000', 'gcj02');
    const table = `名称\t代码\t所属社区\t经度\t纬度\n听潮苑\tE1\t桥西社区\t${shown[0]}\t${shown[1]}\n观澜苑\tE2\t${EAST}\t\t\n`;
    const options = { level: 'estate', datum: 'gcj02', table };
    expect((await preview(options)).rows.map(({ parentName, geometry }) => [parentName, geometry])).toEqual([
      ['桥西社区', 'point'],
      ['桥东社区', null],
    ]);
    expect((await post('', options)).json()).toEqual({ added: 2, changed: 0, sketched: 0, changeId: null });
    expect((await place('E1')).lng).toBeCloseTo(120.03, 4);
    expect((await preview(options)).counts).toMatchObject({ added: 0, same: 2 });
    const communitiesOnly = { level: 'community', table: '名称,代码\n桥南社区,990101001003\n' };
    expect((await preview(communitiesOnly)).rows[0]).toMatchObject({ parentName: '潮头街道', becomes: 'added' });
  });

  it('tell a kind for each row, and give codes by the office’s pattern where the rows have none', async () => {
    const table = `名称,类型,上级\n桥西一网格,网格,${WEST}\n桥西二网格,网格,桥西社区\n什么,星球,${WEST}\n`;
    const { issues } = await preview({ table });
    expect(issues.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '2 code_empty',
      '3 code_empty',
      '4 unknown_level',
    ]);
    const setting = { value: { patterns: { grid: '{community:12}{seq:3}' } }, reason: '试' };
    const set = await office.send('admin', 'PUT', '/settings/gridCodes', setting, { 'if-match': '"0"' });
    expect(set.statusCode, set.body).toBeLessThan(300);
    const { rows } = await preview({ table });
    expect(rows.map(({ code }) => code)).toEqual([`${WEST}001`, `${WEST}002`, '']);
  });
});

describe('a file that is refused whole', () => {
  it.each([
    ['an empty one', '', 'empty_file'],
    ['no map at all', '{"a":1}', 'geojson_broken'],
    ['bytes of something else', Buffer.from([1, 0, 2, 0]), 'not_a_format'],
    ['a heading without rows', '名称,代码\n', 'empty_file'],
    ['a broken archive', Buffer.from('PK garbage'), 'archive_broken'],
    ['too many rows', `名称,代码\n${'a,b\n'.repeat(5001)}`, 'too_many_rows'],
  ])('%s: with its reason', async (_, file, refusal) => {
    const answer = await post('/preview', {}, file);
    expect(answer.json<{ code: string; params?: { refusal?: string } }>()).toSatisfy(
      (problem: { code: string; params?: { refusal?: string } }) =>
        (problem.params?.refusal ?? problem.code) === refusal,
    );
    expect(answer.statusCode).toBeLessThan(500);
  });

  it('a bomb, however small it says it is', async () => {
    const bomb = zipOf({ 'doc.kml': Buffer.alloc(140 << 20) });
    expect((await post('/preview', {}, bomb)).json()).toMatchObject({ status: 422, code: 'archive_bomb' });
  });

  it('wrong options, and people who may not', async () => {
    expect((await post('/preview', { level: 'planet' }, '{}')).json()).toMatchObject({ field: 'options' });
    expect((await post('/preview', {})).json()).toMatchObject({ field: 'file' });
    expect((await post('', {}, geojson(point('x', 'y', [120, 30])), 'gridWorker')).statusCode).toBe(403);
  });
});
