import type { MapClusters, MapPlaces, MapQuery, MapSettings } from '#contract/map.ts';
import type { MatterFilter } from '#contract/matters.ts';
import { request, type RequestOptions } from './client.ts';

type Options = Pick<RequestOptions, 'signal'>;

/** Open matters of a view, standing together as the zoom asks. */
export const readClusters = (query: MapQuery, options?: Options): Promise<MapClusters> =>
  request('/map/clusters', { ...options, query });

/** Open matters by grid and community, those without coordinates too. */
export const readMapPlaces = (query: MatterFilter, options?: Options): Promise<MapPlaces> =>
  request('/map/places', { ...options, query });

/** Whether there are pictures behind the map. */
export const readMapSettings = (): Promise<MapSettings> => request('/map/settings');
