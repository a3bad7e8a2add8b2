import type { ReactNode } from 'react';
import type { MapArea } from '#web/ui/place-map.tsx';
import type { LngLat } from '#web/ui/map-view.ts';

/** A polygon of the office's own map. */
export interface OfficeArea extends MapArea {
  /** `border` stands above the others: a heavier line and the larger name. */
  readonly rank: 'border' | 'cell';
  /** 0–1: how strongly it is washed. Absent: not at all. */
  readonly shade?: number;
}

/** Something that stands at a point, over the polygons: its content takes part in the page, with focus and names. */
export interface MapPin extends LngLat {
  readonly key: string;
  /** What is drawn where there is no WebGL: a letter, a count. */
  readonly short: string;
  readonly content: ReactNode;
}

/** What is seen: west, south, east, north in degrees; zoom as MapLibre counts it (512 pixels the world at 0). */
export interface OfficeView {
  readonly bbox: readonly [west: number, south: number, east: number, north: number];
  readonly zoom: number;
}

/** Pictures behind the polygons, from a server that the office names; the datum is CGCS2000 / WGS-84. */
export interface TileSource {
  readonly url: string;
  readonly attribution: string;
  readonly maxZoom: number;
}
