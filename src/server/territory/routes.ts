import { Text } from '#contract/common.ts';
import { Located, LocateQuery, PlaceQuery, PlaceView } from '#contract/office.ts';
import { dayOf } from '#domain/calendar/calendar.ts';
import { Type } from 'typebox';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { HttpProblem } from '../http/problem.ts';
import { changeRoutes } from './change-routes.ts';
import { importRoutes } from './import-routes.ts';
import { placesOn } from './ground.ts';
import { presentLocated, presentPlace } from './present.ts';
import { stewardsOver } from './reader.ts';
import { searchPlaces } from './search.ts';

const ById = Type.Object({ id: Text(64) });

export function territoryRoutes(app: App, deps: Deps): void {
  changeRoutes(app, deps);
  importRoutes(app, deps);
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
    async (request) => {
      const office = await deps.offices.get(principalOf(request).tenant);
      const { id } = request.params;
      const place = office.places.get(id);
      if (!place) throw new HttpProblem('not_found', { field: 'id' });
      const stewards = stewardsOver(office, id, dayOf(deps.clock()), languageOf(request));
      return presentPlace(place, { polygon: true, stewards });
    },
  );

  app.get(
    '/api/v1/locate',
    { config: { access: 'territory.read' }, schema: { querystring: LocateQuery, response: { 200: Located } } },
    async (request) => {
      const office = await deps.offices.get(principalOf(request).tenant);
      return presentLocated(office, request.query.lng, request.query.lat);
    },
  );
}
