import { MapClusters, MapPlaces, MapQuery, MapSettings } from '#contract/map.ts';
import { MatterFilter } from '#contract/matters.ts';
import { cellsOver, clustersOf } from '#domain/territory/clusters.ts';
import { grantsWith, type Principal } from '../auth/principal.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { principalOf } from '../http/guard.ts';
import type { Selection } from '../matters/list.ts';
import { wireTime } from '../matters/present.ts';
import { narrowed } from '../matters/requests.ts';
import { presentPlaces } from './present.ts';
import { countCells, countPlaces } from './reader.ts';

/** The map of open matters. */
export function mapRoutes(app: App, deps: Deps): void {
  const optionsFor = (principal: Principal, filter: MatterFilter): Selection => {
    const now = deps.clock();
    const grants = grantsWith(principal, 'matter.read');
    return { tenant: principal.tenant, grants, now, ...narrowed(principal, filter, now) };
  };

  app.get(
    '/api/v1/map/clusters',
    { config: { access: 'matter.read' }, schema: { querystring: MapQuery, response: { 200: MapClusters } } },
    async (request) => {
      const principal = principalOf(request);
      const { west, south, east, north, zoom, ...filter } = request.query;
      const options = optionsFor(principal, filter);
      const { cell, bbox } = cellsOver([west, south, east, north], zoom);
      const bins = await countCells(deps.db.office(principal.tenant), options, { cell, bbox, zoom });
      const clusters = clustersOf(bins, cell).map(({ told, ...cluster }) => ({
        ...cluster,
        bbox: [...cluster.bbox] as [number, number, number, number],
        matters: [...told],
      }));
      return { clusters, countedAt: wireTime(options.now) };
    },
  );

  app.get(
    '/api/v1/map/places',
    { config: { access: 'matter.read' }, schema: { querystring: MatterFilter, response: { 200: MapPlaces } } },
    async (request) => {
      const principal = principalOf(request);
      const { community, grid, ...filter } = request.query;
      const options = optionsFor(principal, filter);
      const counts = await countPlaces(deps.db.office(principal.tenant), options);
      const office = await deps.offices.get(principal.tenant);
      return { ...presentPlaces(office, counts, { community, grid }), countedAt: wireTime(options.now) };
    },
  );

  app.get(
    '/api/v1/map/settings',
    { config: { access: 'territory.read' }, schema: { response: { 200: MapSettings } } },
    async () => ({ tiles: deps.config.tiles }),
  );
}
