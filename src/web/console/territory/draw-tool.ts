import type { GeoJSONSource, Map as GlMap } from 'maplibre-gl';
import {
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawPolygonMode,
  TerraDrawRenderMode,
  TerraDrawSelectMode,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { Finding } from '#domain/territory/check-change.ts';
import type { MultiPolygon, Position, Ring } from '#domain/territory/geometry.ts';
import { repairRings } from '#domain/territory/polygon.ts';
import { keyOfRing, ringsOf, withRings } from './rings.ts';

export type Tool = 'look' | 'draw' | 'vertices' | 'split';

export interface DrawEvents {
  readonly onPolygon: (polygon: MultiPolygon) => void;
  /** A corner was moved: the map shows it already. */
  readonly onReshape: (polygon: MultiPolygon) => void;
  /** An outline was taken off. */
  readonly onRings: (polygon: MultiPolygon) => void;
  readonly onLine: (line: Ring) => void;
}

/** Nearer than this to a corner of a neighbour, a corner being drawn is that corner. */
const SNAP_PIXELS = 12;
/** The library keeps no more digits: a tenth of a millimetre. */
const DIGITS = 9;
/** What of the library's event and context is read here. */
interface OnScreen {
  readonly containerX: number;
  readonly containerY: number;
}
interface Projected {
  readonly project: (lng: number, lat: number) => { readonly x: number; readonly y: number };
}

const round = (value: number) => Number(value.toFixed(DIGITS));
const pairs = (ring: Ring): number[][] => ring.map(([lng, lat]) => [round(lng), round(lat)]);
const FINDINGS = 'findings';

const colour = (map: GlMap, name: string): `#${string}` => {
  const value = getComputedStyle(map.getContainer()).getPropertyValue(name).trim();
  return value.startsWith('#') ? (value as `#${string}`) : '#0f6b6b';
};

/** Red stripes, so that an overlap is told from a gap by more than its colour. */
function hatch(stroke: string): ImageData | null {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 16;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.strokeStyle = stroke;
  pen.lineWidth = 3;
  for (const from of [-16, 0, 16]) {
    pen.beginPath();
    pen.moveTo(from - 2, 18);
    pen.lineTo(from + 18, -2);
    pen.stroke();
  }
  return pen.getImageData(0, 0, 16, 16);
}

/** Drawing, moving of corners and cutting on the office's map, and what is wrong with the borders, shown on it. */
export class DrawTool {
  /** Corners that a drawn one is drawn to. */
  corners: readonly Position[] = [];
  private readonly draw: TerraDraw;
  /** The border whose corners are moved. */
  private shape: MultiPolygon = [];
  private readonly rings = new Map<string, string | number>();
  private inHand = '';

  constructor(
    private readonly map: GlMap,
    private readonly events: () => DrawEvents,
  ) {
    const toCustom = (event: OnScreen, { project }: Projected): [number, number] | undefined => {
      let best: Position | undefined;
      let least = SNAP_PIXELS;
      for (const corner of this.corners) {
        const { x, y } = project(corner[0], corner[1]);
        const far = Math.hypot(x - event.containerX, y - event.containerY);
        if (far < least) [best, least] = [corner, far];
      }
      return best && [round(best[0]), round(best[1])];
    };
    const echo = colour(map, '--echo');
    const styles = { fillColor: echo, fillOpacity: 0.12, outlineColor: echo, outlineWidth: 3 };
    this.draw = new TerraDraw({
      adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: DIGITS }),
      modes: [
        new TerraDrawRenderMode({ modeName: 'look', styles: {} }),
        new TerraDrawPolygonMode({ snapping: { toCustom }, styles }),
        new TerraDrawLineStringMode({ snapping: { toCustom }, styles: { lineStringColor: echo, lineStringWidth: 3 } }),
        new TerraDrawSelectMode({
          allowManualDeselection: false,
          flags: {
            polygon: {
              feature: {
                draggable: false,
                coordinates: {
                  draggable: true,
                  deletable: true,
                  midpoints: { draggable: true },
                  snappable: { toCustom },
                },
              },
            },
          },
          styles: {
            selectedPolygonColor: echo,
            selectedPolygonFillOpacity: 0.12,
            selectedPolygonOutlineColor: echo,
            selectedPolygonOutlineWidth: 3,
            selectionPointColor: colour(map, '--surface'),
            selectionPointOutlineColor: echo,
            selectionPointOutlineWidth: 2,
            selectionPointWidth: 6,
            midPointColor: echo,
            midPointWidth: 4,
          },
        }),
      ],
    });
    this.draw.start();
    this.draw.on('finish', (id, context) => this.finished(String(id), context.mode));
    this.addFindingLayers();
  }

  stop(): void {
    if (this.draw.enabled) this.draw.stop();
  }

  /**
   * Takes a tool up; for `vertices` with the border whose corners are moved.
   * @param of names that border as it is: the same tool on the same border goes on as it was
   */
  use(tool: Tool, shape: MultiPolygon | null, of: string): void {
    if (this.inHand === `${tool}-${of}`) return;
    this.inHand = `${tool}-${of}`;
    this.shape = shape ?? [];
    this.draw.setMode('look');
    this.draw.clear();
    if (tool === 'draw') this.draw.setMode('polygon');
    else if (tool === 'split') this.draw.setMode('linestring');
    else if (tool === 'vertices' && shape) {
      const rings = ringsOf(shape);
      // The library knows no holes: each outline is a shape of its own, put together again by `reshaped`.
      const added = this.draw.addFeatures(
        rings.map((at) => ({
          type: 'Feature' as const,
          properties: { mode: 'polygon', ring: keyOfRing(at) },
          geometry: { type: 'Polygon' as const, coordinates: [pairs(at.line)] },
        })),
      );
      this.rings.clear();
      for (const [index, { valid, id }] of added.entries())
        if (valid && id !== undefined) this.rings.set(keyOfRing(rings[index]!), id);
      this.draw.setMode('select');
    }
  }

  /** Takes one outline of the border in hand, by its key: its corners are the ones that move. */
  pickRing(key: string): void {
    const id = this.rings.get(key);
    if (id === undefined || this.draw.getMode() !== 'select') return;
    for (const other of this.rings.values()) if (other !== id) this.draw.deselectFeature(other);
    this.draw.selectFeature(id);
  }

  showFindings(findings: readonly Finding[]): void {
    const features = findings.flatMap(({ code, polygon, at }) => [
      ...(polygon
        ? [
            {
              type: 'Feature' as const,
              properties: { code },
              geometry: { type: 'MultiPolygon' as const, coordinates: polygon.map((rings) => rings.map(pairs)) },
            },
          ]
        : []),
      ...(at && !polygon
        ? [
            {
              type: 'Feature' as const,
              properties: { code },
              geometry: { type: 'Point' as const, coordinates: [...at] },
            },
          ]
        : []),
    ]);
    void this.map.getSource<GeoJSONSource>(FINDINGS)?.setData({ type: 'FeatureCollection', features });
  }

  private finished(id: string, mode: string): void {
    const feature = this.draw.getSnapshotFeature(id);
    const geometry = feature?.geometry;
    if (mode === 'linestring' && geometry?.type === 'LineString') {
      this.events().onLine(geometry.coordinates.map(([lng = 0, lat = 0]): Position => [lng, lat]));
    } else if (mode === 'polygon' && geometry?.type === 'Polygon') {
      this.events().onPolygon(repairRings([[ringOf(geometry.coordinates[0] ?? [])]]));
    } else if (mode === 'select') this.events().onReshape(this.reshaped());
  }

  private reshaped(): MultiPolygon {
    const drawn = this.draw
      .getSnapshot()
      .flatMap(({ properties: { ring }, geometry }) =>
        typeof ring === 'string' && geometry.type === 'Polygon'
          ? [[ring, ringOf(geometry.coordinates[0] ?? [])] as const]
          : [],
      );
    return withRings(this.shape, new Map(drawn));
  }

  private addFindingLayers(): void {
    const { map } = this;
    const image = hatch(colour(map, '--lamp-red'));
    if (image && !map.hasImage('hatch')) map.addImage('hatch', image, { pixelRatio: 2 });
    map.addSource(FINDINGS, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    const is = (...codes: string[]) => ['in', ['get', 'code'], ['literal', codes]] as const;
    const red = colour(map, '--lamp-red');
    const amber = colour(map, '--lamp-amber');
    map.addLayer({
      id: 'finding-gap',
      type: 'fill',
      source: FINDINGS,
      filter: [...is('gap', 'sliver')] as never,
      paint: { 'fill-color': amber, 'fill-opacity': 0.55 },
    });
    map.addLayer({
      id: 'finding-overlap',
      type: 'fill',
      source: FINDINGS,
      filter: [...is('overlap', 'outside_parent')] as never,
      paint: { 'fill-pattern': 'hatch' },
    });
    map.addLayer({
      id: 'finding-line',
      type: 'line',
      source: FINDINGS,
      filter: ['==', ['geometry-type'], 'MultiPolygon'],
      paint: { 'line-color': ['case', [...is('gap', 'sliver')], amber, red] as never, 'line-width': 1.5 },
    });
    map.addLayer({
      id: 'finding-spot',
      type: 'circle',
      source: FINDINGS,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 8,
        'circle-color': 'transparent',
        'circle-stroke-color': red,
        'circle-stroke-width': 3,
      },
    });
  }
}

const ringOf = (ring: readonly (readonly number[])[]): Ring => ring.map(([lng = 0, lat = 0]): Position => [lng, lat]);
