import type { ExpressionSpecification, GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';
import type { CircleItemView } from '#contract/services.ts';

export const CIRCLE_SOURCE = 'circle';

type Collection = Extract<GeoJSONSourceSpecification['data'], { type: 'FeatureCollection' }>;

const is = (what: string) => ['==', ['get', 'what'], what] as ['==', ['get', string], string];

export const circleFeatures = ({ map, coverage }: CircleItemView): Collection => ({
  type: 'FeatureCollection',
  features: [
    ...coverage.discs.map((ring) => ({
      type: 'Feature' as const,
      properties: { what: 'disc' },
      geometry: { type: 'Polygon' as const, coordinates: [ring] },
    })),
    {
      type: 'Feature',
      properties: { what: 'road' },
      geometry: { type: 'MultiLineString', coordinates: coverage.roads },
    },
    ...map.map(([lng = 0, lat = 0, households = 0, near]) => ({
      type: 'Feature' as const,
      properties: { what: near === 1 ? 'in' : 'out', households },
      geometry: { type: 'Point' as const, coordinates: [lng, lat] },
    })),
  ],
});

/** A filled dot is within, a hollow ring is left out: told apart without colour too. */
export const circleLayers = (box: Element): LayerSpecification[] => {
  const style = getComputedStyle(box);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const radius: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 12, 2, 14, 3, 16, 5, 18, 9];
  return [
    {
      id: 'circle-disc',
      type: 'fill',
      source: CIRCLE_SOURCE,
      filter: is('disc'),
      paint: { 'fill-color': colour('--echo'), 'fill-opacity': 0.12 },
    },
    {
      id: 'circle-edge',
      type: 'line',
      source: CIRCLE_SOURCE,
      filter: is('disc'),
      paint: { 'line-color': colour('--echo'), 'line-width': 1, 'line-opacity': 0.6 },
    },
    {
      id: 'circle-road',
      type: 'line',
      source: CIRCLE_SOURCE,
      filter: is('road'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colour('--echo'), 'line-width': 6, 'line-opacity': 0.3 },
    },
    {
      id: 'circle-out',
      type: 'circle',
      source: CIRCLE_SOURCE,
      filter: is('out'),
      paint: {
        'circle-radius': radius,
        'circle-color': colour('--surface'),
        'circle-stroke-color': colour('--lamp-red'),
        'circle-stroke-width': 1.4,
      },
    },
    {
      id: 'circle-in',
      type: 'circle',
      source: CIRCLE_SOURCE,
      filter: is('in'),
      paint: { 'circle-radius': radius, 'circle-color': colour('--echo') },
    },
  ];
};
