import type {
  ExpressionSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  SourceSpecification,
} from 'maplibre-gl';
import type { MultiPolygon } from '#domain/territory/geometry.ts';
import { bboxOf, centroidOf } from '#domain/territory/polygon.ts';
import { multi } from './bounds.ts';
import type { OfficeArea, TileSource } from './office-area.ts';

export const AREAS = 'areas';
export const NAMES = 'area-names';
export const TILES = 'tiles';
type Features = GeoJSONSourceSpecification['data'];

const TOKENS = ['m-ground', 'm-block', 'm-border', 'echo', 'ink', 'ink-2', 'ink-3t', 'surface'] as const;
export type MapColours = Readonly<Record<(typeof TOKENS)[number], string>>;

/** The tokens of the theme that holds where the map stands. */
export const coloursAt = (element: Element): MapColours => {
  const style = getComputedStyle(element);
  return Object.fromEntries(TOKENS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Record<
    (typeof TOKENS)[number],
    string
  >;
};

const isBorder: ExpressionSpecification = ['==', ['get', 'rank'], 'border'];

/**
 * Layers from the ground up. Names are drawn by the browser's own fonts: there is no font server to ask.
 * Over tiles the wash is thin, so that streets stay visible.
 */
export const layersOf = (colours: MapColours, hasTiles: boolean): LayerSpecification[] => [
  { id: 'ground', type: 'background', paint: { 'background-color': colours['m-ground'] } },
  ...(hasTiles ? [{ id: TILES, type: 'raster' as const, source: TILES }] : []),
  {
    id: 'area-fill',
    type: 'fill',
    source: AREAS,
    paint: {
      'fill-color': [
        'interpolate',
        ['linear'],
        ['coalesce', ['get', 'shade'], 0],
        0,
        colours['m-block'],
        1,
        colours.echo,
      ],
      // A border holds cells inside: it must not cover them.
      'fill-opacity': hasTiles ? ['case', ['has', 'shade'], 0.4, 0.08] : ['case', isBorder, 0.6, 1],
    },
  },
  {
    id: 'area-line',
    type: 'line',
    source: AREAS,
    filter: ['!', isBorder],
    paint: { 'line-color': colours['m-border'], 'line-width': 0.8, 'line-dasharray': [5, 4] },
  },
  {
    id: 'area-border',
    type: 'line',
    source: AREAS,
    filter: isBorder,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colours['m-border'], 'line-width': 1.8 },
  },
  {
    id: 'area-on',
    type: 'line',
    source: AREAS,
    filter: ['==', ['get', 'on'], true],
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colours.echo, 'line-width': 2.6 },
  },
  {
    id: 'area-name',
    type: 'symbol',
    source: NAMES,
    filter: ['>=', ['zoom'], ['get', 'from']],
    layout: {
      'text-field': ['get', 'name'],
      'text-size': ['case', isBorder, 15, 12],
      'text-max-width': 8,
      'text-padding': 4,
      'symbol-sort-key': ['case', isBorder, 0, 1],
    },
    paint: {
      'text-color': ['case', isBorder, colours.ink, colours['ink-2']],
      'text-halo-color': colours.surface,
      'text-halo-width': 1.6,
    },
  },
];

export const sourcesOf = (areas: readonly OfficeArea[], on: readonly string[], tiles: TileSource | null) => {
  const sources: Record<string, SourceSpecification> = {
    [AREAS]: { type: 'geojson', data: areaFeatures(areas, on) },
    [NAMES]: { type: 'geojson', data: nameFeatures(areas) },
  };
  if (tiles)
    sources[TILES] = {
      type: 'raster',
      tiles: [tiles.url],
      tileSize: 256,
      maxzoom: tiles.maxZoom,
      attribution: tiles.attribution,
    };
  return sources;
};

const copy = (polygon: OfficeArea['polygon']): number[][][][] =>
  polygon.map((rings) => rings.map((ring) => ring.map((position) => [...position])));

/** Borders first, so that the cells lie on them. */
const byRank = (areas: readonly OfficeArea[]): readonly OfficeArea[] =>
  areas.toSorted((a, b) => Number(b.rank === 'border') - Number(a.rank === 'border'));

export const areaFeatures = (areas: readonly OfficeArea[], on: readonly string[]): Features => ({
  type: 'FeatureCollection',
  features: byRank(areas).map(({ id, name, rank, shade, polygon }) => ({
    type: 'Feature',
    properties: { id, name, rank, on: on.includes(id), ...(shade !== undefined && { shade: shade * 0.55 }) },
    geometry: { type: 'MultiPolygon', coordinates: copy(polygon) },
  })),
});

/** Zoom from which an area is as wide as its name of so many pixels; the world is 512 pixels wide at zoom 0. */
const zoomToFit = (polygon: MultiPolygon, pixels: number): number => {
  const [west, , east] = bboxOf(polygon);
  return Math.log2((pixels * 360) / (512 * Math.max(east - west, 1e-9)));
};

/** One name an area, at its middle: a label of the polygon itself would stand again in each of its tiles. */
export const nameFeatures = (areas: readonly OfficeArea[]): Features => ({
  type: 'FeatureCollection',
  features: areas.flatMap((area) => {
    const { name, rank } = area;
    const middle = centroidOf(multi(area));
    return middle
      ? [
          {
            type: 'Feature' as const,
            properties: { name, rank, from: rank === 'border' ? 0 : zoomToFit(multi(area), name.length * 12) },
            geometry: { type: 'Point' as const, coordinates: [...middle] },
          },
        ]
      : [];
  }),
});
