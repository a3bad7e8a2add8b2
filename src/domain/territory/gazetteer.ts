import type { Position } from './geometry.ts';
import { buildGridIndex } from './grid-index.ts';
import { pathIn, type Place, type PlaceLevel, type Road } from './place.ts';
import { centroidOf } from './polygon.ts';

/** A name by which people say where they are; the shape that the `text` room builds its trie from. */
export interface NamedPlace {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly placeId: string;
  /** CGCS2000 / WGS-84 degrees. */
  readonly lng?: number;
  readonly lat?: number;
}

/** Nobody names a micro-grid in a message, and "2单元" after a building is read as part of its house number. */
const unspoken: ReadonlySet<PlaceLevel> = new Set(['microGrid', 'unit']);

const located = (at: Position | null | undefined) => (at ? { lng: at[0], lat: at[1] } : {});

/** Names of places and roads. A road stands for the smallest place that holds its whole line, at most the root. */
export function gazetteerEntries(places: readonly Place[], roads: readonly Road[]): NamedPlace[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  const grids = buildGridIndex(places.filter(({ level }) => level === 'grid'));
  const root = places.find(({ parentId }) => parentId === null);
  const around = (line: Road['line']): string | undefined => {
    const paths = line.map(([lng, lat]) => pathIn(byId, grids.locate(lng, lat) ?? root?.id ?? '').map(({ id }) => id));
    return paths[0]?.find((id) => paths.every((path) => path.includes(id)));
  };
  return [
    ...places
      .filter(({ level }) => !unspoken.has(level))
      .map(({ id, name, aliases, point, polygon }) => ({
        name,
        aliases,
        placeId: id,
        ...located(point ?? (polygon && centroidOf(polygon))),
      })),
    ...roads.flatMap(({ name, aliases, line }) => {
      const placeId = around(line);
      return placeId === undefined ? [] : [{ name, aliases, placeId, ...located(line[Math.floor(line.length / 2)]) }];
    }),
  ];
}
