import { expect } from 'vitest';
import type { Located, PlaceView } from '#contract/office.ts';
import type { ImportIssue, ImportPreview } from '#contract/territory-import.ts';
import type { ChangeView, GroundView } from '#contract/territory.ts';
import { dayOf } from '#domain/calendar/calendar.ts';
import type { Position } from '#domain/territory/geometry.ts';
import type { TestOffice, TestRole } from '../people/fixtures.ts';

/** Codes of an invented subdistrict and its two communities. */
export const STREET = '990101001000';
export const EAST = '990101001001';
export const WEST = '990101001002';

export const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

export const bowTie: Position[] = [
  [120, 30],
  [120.01, 30.01],
  [120.01, 30],
  [120, 30.01],
  [120, 30],
];

const feature = (name: string, code: string, geometry: object, more: object) => ({
  type: 'Feature',
  properties: { name, code, ...more },
  geometry,
});
export const area = (name: string, code: string, ring: readonly Position[], more: object = {}) =>
  feature(name, code, { type: 'Polygon', coordinates: [ring] }, more);
export const point = (name: string, code: string, coordinates: Position, more: object = {}) =>
  feature(name, code, { type: 'Point', coordinates }, more);

export const street = area('潮头街道', STREET, box(120, 30, 120.04, 30.02));
export const communities = [
  area('桥东社区', EAST, box(120, 30, 120.02, 30.02)),
  area('桥西社区', WEST, box(120.02, 30, 120.04, 30.02)),
];
export const firstGrid = area('桥东一网格', `${EAST}001`, box(120, 30, 120.01, 30.02));

const LINE = '----huiyin';
/** The body of an import: a form of options and, where given, a file. */
export const importForm = (options: object, file?: Buffer | string): Buffer =>
  Buffer.concat([
    Buffer.from(`--${LINE}\r\ncontent-disposition: form-data; name="options"\r\n\r\n${JSON.stringify(options)}\r\n`),
    ...(file === undefined
      ? []
      : [
          Buffer.from(`--${LINE}\r\ncontent-disposition: form-data; name="file"; filename="grids.zip"\r\n\r\n`),
          Buffer.from(file),
          Buffer.from('\r\n'),
        ]),
    Buffer.from(`--${LINE}--\r\n`),
  ]);
export const formHeaders = { 'content-type': `multipart/form-data; boundary=${LINE}` };

/** The requests of this room, as an administrator loads and a grid worker reads. */
export const territoryClient = (office: () => TestOffice) => {
  const post = (url: '' | '/preview', options: object, file?: Buffer | string, role: TestRole | null = 'admin') => {
    const body = importForm({ level: 'grid', datum: 'cgcs2000', ...options }, file);
    return office().send(role, 'POST', `/territory/import${url}`, body, formHeaders);
  };
  return {
    post,
    load: (level: string, features: readonly unknown[], more: object = {}, role: TestRole | null = 'admin') =>
      post('', { level, ...more }, JSON.stringify({ type: 'FeatureCollection', features }), role),
    /** What is said of the rows before anything is written. */
    issues: async (level: string, features: readonly unknown[], more: object = {}): Promise<ImportIssue[]> => {
      const answer = await post(
        '/preview',
        { level, ...more },
        JSON.stringify({ type: 'FeatureCollection', features }),
      );
      return answer.json<ImportPreview>().issues;
    },
    places: async (query = ''): Promise<PlaceView[]> =>
      (await office().send('gridWorker', 'GET', `/places${query}`)).json(),
    place: async (id: string): Promise<PlaceView> => (await office().send('gridWorker', 'GET', `/places/${id}`)).json(),
    where: async (lng: number, lat: number): Promise<Located> =>
      (await office().send('gridWorker', 'GET', `/locate?lng=${lng}&lat=${lat}`)).json(),
  };
};

/** Changes of the territory, from the ground that an editor works on to the decision. */
export const changeClient = (office: () => TestOffice) => {
  const today = () => dayOf(office().clock.now);
  const ifMatch = ({ version }: { readonly version: number }) => ({ 'if-match': `"${version}"` });
  const ground = async (under: string) =>
    new Map(
      (await office().send('admin', 'GET', `/territory/ground?under=${under}`))
        .json<GroundView>()
        .map((one) => [one.id, one] as const),
    );
  return {
    today,
    ifMatch,
    ground,
    /** An edit of a place as it stands. */
    put: async (id: string, more: object) => {
      const { version, place } = (await ground(id)).get(id)!;
      return { op: 'put', id, base: version, place: { ...place, ...more } };
    },
    begin: async (edits: readonly object[], title = '调整网格'): Promise<ChangeView> => {
      const answer = await office().send('admin', 'POST', '/territory/changes', { title, edits });
      expect(answer.statusCode, answer.body).toBe(201);
      return answer.json();
    },
    decide: (change: ChangeView, fromDay = today(), acceptWarnings = false) =>
      office().send(
        'admin',
        'POST',
        `/territory/changes/${change.id}/decide`,
        { fromDay, acceptWarnings },
        ifMatch(change),
      ),
  };
};
