import type { Map as GlMapInstance } from 'maplibre-gl';
import type { MapCluster } from '#contract/map.ts';
import { boundsOf } from './bounds.ts';
import type { OfficeArea } from './office-area.ts';

/** About three metres. */
const SPOT_DEGREES = 3e-5;

/** Whether no zoom would part them, or they are all told already: then they are listed. */
export const isOneSpot = ({ bbox: [west, south, east, north], matters, count }: MapCluster): boolean =>
  matters.length > 0 && (matters.length === count || (east - west < SPOT_DEGREES && north - south < SPOT_DEGREES));

/** Brings an area into the middle. */
export const closeUp = (map: GlMapInstance | null, area: OfficeArea): void => {
  const bounds = boundsOf([area]);
  if (bounds) map?.fitBounds(bounds, { padding: 64 });
};
