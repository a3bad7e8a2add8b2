import type { Located, PlaceView } from '#contract/office.ts';
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

/** The requests of this room, as an administrator loads and a grid worker reads. */
export const territoryClient = (office: () => TestOffice) => ({
  load: (level: string, features: readonly unknown[], more: object = {}, role: TestRole | null = 'admin') =>
    office().send(role, 'POST', '/places/import', {
      level,
      datum: 'cgcs2000',
      nameField: 'name',
      codeField: 'code',
      ...more,
      geojson: { type: 'FeatureCollection', features },
    }),
  places: async (query = ''): Promise<PlaceView[]> =>
    (await office().send('gridWorker', 'GET', `/places${query}`)).json(),
  place: async (id: string): Promise<PlaceView> => (await office().send('gridWorker', 'GET', `/places/${id}`)).json(),
  where: async (lng: number, lat: number): Promise<Located> =>
    (await office().send('gridWorker', 'GET', `/locate?lng=${lng}&lat=${lat}`)).json(),
});
