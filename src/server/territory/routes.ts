import { Text } from '#contract/common.ts';
import {
  Located,
  LocateQuery,
  PlaceImport,
  PlacePolygon,
  PlaceQuery,
  PlacesImported,
  PlaceView,
} from '#contract/office.ts';
import { dayOf } from '#domain/calendar/calendar.ts';
import type { Refusal } from '#domain/shared/result.ts';
import { Type } from 'typebox';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { HttpProblem } from '../http/problem.ts';
import { spokenProblem } from '../http/spoken.ts';
import { changeRoutes } from './change-routes.ts';
import { importRoutes } from './import-routes.ts';
import { drawPolygon } from './commands/draw-polygon.ts';
import { importPlaces } from './commands/import-places.ts';
import { placesOn } from './ground.ts';
import { presentLocated, presentPlace } from './present.ts';
import { stewardsOver } from './reader.ts';
import { searchPlaces } from './search.ts';
import { featureWords, territoryWords } from './words.ts';

const ById = Type.Object({ id: Text(64) });
const IMPORT_LIMIT = 32 << 20;

/** A refusal of an import, with the feature at fault as its field. */
function importProblem(refusal: Refusal, lang: 'zh' | 'en'): HttpProblem {
  const index = refusal.params?.['index'];
  if (index === undefined) return spokenProblem({ field: 'geojson', ...refusal }, territoryWords, lang);
  return spokenProblem({ ...refusal, field: `geojson.features.${index}` }, featureWords, lang);
}

export function territoryRoutes(app: App, deps: Deps): void {
  changeRoutes(app, deps);
  importRoutes(app, deps);
  const one = async (tenant: number, id: string, lang: 'zh' | 'en'): Promise<PlaceView> => {
    const office = await deps.offices.get(tenant);
    const place = office.places.get(id);
    if (!place) throw new HttpProblem('not_found', { field: 'id' });
    return presentPlace(place, { polygon: true, stewards: stewardsOver(office, id, dayOf(deps.clock()), lang) });
  };

  app.get(
    '/api/v1/places',
    {
      config: { access: 'territory.read' },
      schema: { querystring: PlaceQuery, response: { 200: Type.Array(PlaceView) } },
    },
    async (request) => {
      const office = await deps.offices.get(principalOf(request).tenant);
      const { polygons: polygon = false, day } = request.query;
      const places = day
        ? new Map((await placesOn(deps.db.office(office.id), office.id, day)).map((place) => [place.id, place]))
        : office.places;
      return searchPlaces({ places }, request.query).map((place) => presentPlace(place, { polygon, stewards: [] }));
    },
  );

  app.get(
    '/api/v1/places/:id',
    { config: { access: 'territory.read' }, schema: { params: ById, response: { 200: PlaceView } } },
    async (request) => one(principalOf(request).tenant, request.params.id, languageOf(request)),
  );

  app.get(
    '/api/v1/locate',
    { config: { access: 'territory.read' }, schema: { querystring: LocateQuery, response: { 200: Located } } },
    async (request) => {
      const office = await deps.offices.get(principalOf(request).tenant);
      return presentLocated(office, request.query.lng, request.query.lat);
    },
  );

  app.post(
    '/api/v1/places/import',
    {
      config: { access: 'territory.write' },
      bodyLimit: IMPORT_LIMIT,
      schema: { body: PlaceImport, response: { 200: PlacesImported } },
    },
    async (request) => {
      const { tenant, username: actor } = principalOf(request);
      const imported = await importPlaces(deps, { tenant, actor }, request.body);
      if (!imported.ok) throw importProblem(imported.refusal, languageOf(request));
      return imported.value;
    },
  );

  app.put(
    '/api/v1/places/:id/polygon',
    {
      config: { access: 'territory.write' },
      schema: { params: ById, body: PlacePolygon, response: { 200: PlaceView } },
    },
    async (request) => {
      const { tenant, username: actor } = principalOf(request);
      const { id } = request.params;
      const drawn = await drawPolygon(deps, { tenant, actor }, id, request.body.polygon);
      if (!drawn.ok) throw spokenProblem(drawn.refusal, territoryWords, languageOf(request));
      return one(tenant, id, languageOf(request));
    },
  );
}
