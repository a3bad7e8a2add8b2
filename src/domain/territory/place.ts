import { ok, refuse, type Day, type Result } from '#domain/shared/result.ts';
import type { Datum } from './datum.ts';
import type { MultiPolygon, Position, Ring } from './geometry.ts';

/** From the whole to the part. A place lies under one of any level before its own. */
export const placeLevels = ['subdistrict', 'community', 'grid', 'microGrid', 'estate', 'building', 'unit'] as const;
export type PlaceLevel = (typeof placeLevels)[number];

/** How a polygon came about; a `sketch` (Voronoi) is never shown as a surveyed border. */
export type GeometrySource = 'survey' | 'import' | 'drawn' | 'sketch';

/** A management place. Its polygon and point are CGCS2000 / WGS-84 degrees; `datum` tells what they were converted from. */
export interface Place {
  /** Its code when it was made; stays when the code is renewed. */
  readonly id: string;
  readonly parentId: string | null;
  readonly level: PlaceLevel;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Opaque: statistical (12 digits) or by the office's pattern, see `codes.ts`. */
  readonly code: string;
  /** Year of the statistical code list, for example `2023`. */
  readonly codeEdition?: string;
  readonly point?: Position;
  readonly polygon?: MultiPolygon;
  readonly geometrySource?: GeometrySource;
  readonly datum?: Datum;
  readonly validFrom?: Day;
}

/** A named road: a line of positions, from one end to the other. */
export interface Road {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly line: Ring;
}

export interface PlaceTree {
  readonly root: Place;
  readonly byId: ReadonlyMap<string, Place>;
  readonly childrenOf: (id: string) => readonly Place[];
  /** The place and what contains it, nearest first; empty for an unknown id. */
  readonly pathOf: (id: string) => readonly Place[];
}

export type TreeRefusal =
  | 'no_root'
  | 'two_roots'
  | 'duplicate_id'
  | 'duplicate_code'
  | 'unknown_parent'
  | 'wrong_level'
  | 'bad_code'
  | 'cycle';

/** Code of the containing place at each level that there is. */
export type CodesAbove = Partial<Readonly<Record<PlaceLevel, string>>>;

export interface TreeRules {
  /** Whether a code fits its level and the codes of the places that contain it; see `codeChecker`. */
  readonly isCode: (code: string, level: PlaceLevel, above: CodesAbove) => boolean;
}

const rank = (level: PlaceLevel) => placeLevels.indexOf(level);

/** The chain of parents, nearest first; stops where a parent is unknown or comes round again. */
export function pathIn(byId: ReadonlyMap<string, Place>, id: string): Place[] {
  const path: Place[] = [];
  const seen = new Set<string>();
  for (let place = byId.get(id); place && !seen.has(place.id); place = byId.get(place.parentId ?? '')) {
    seen.add(place.id);
    path.push(place);
  }
  return path;
}

/**
 * Builds the tree of an office from its rows, or names the first row (counted from 1) that does not fit: `row`, `id` and
 * what it clashes with are in `params`, `field` is the column to mend.
 */
export function buildPlaceTree(places: readonly Place[], rules: TreeRules): Result<PlaceTree, TreeRefusal> {
  const byId = new Map<string, Place>();
  const rowOfCode = new Map<string, number>();
  for (const [index, place] of places.entries()) {
    const at = { row: index + 1, id: place.id };
    if (byId.has(place.id)) return refuse('duplicate_id', 'id', at);
    const firstRow = rowOfCode.get(place.code);
    if (firstRow !== undefined) return refuse('duplicate_code', 'code', { ...at, code: place.code, firstRow });
    byId.set(place.id, place);
    rowOfCode.set(place.code, index + 1);
  }
  const children = new Map<string, Place[]>();
  let root: Place | null = null;
  for (const [index, place] of places.entries()) {
    const at = { row: index + 1, id: place.id };
    const parent = place.parentId === null ? null : byId.get(place.parentId);
    if (parent === undefined) return refuse('unknown_parent', 'parentId', { ...at, parentId: place.parentId ?? '' });
    if (parent === null) {
      if (root) return refuse('two_roots', 'parentId', { ...at, root: root.id });
      root = place;
    } else {
      if (pathIn(byId, place.id).at(-1)?.parentId !== null)
        return refuse('cycle', 'parentId', { ...at, parentId: parent.id });
      if (rank(parent.level) >= rank(place.level))
        return refuse('wrong_level', 'level', { ...at, level: place.level, parentLevel: parent.level });
      children.set(parent.id, [...(children.get(parent.id) ?? []), place]);
    }
    const above = Object.fromEntries(pathIn(byId, place.id).map((one) => [one.level, one.code]));
    if (!rules.isCode(place.code, place.level, above))
      return refuse('bad_code', 'code', { ...at, code: place.code, level: place.level });
  }
  if (!root) return refuse('no_root', 'parentId');
  return ok({ root, byId, childrenOf: (id) => children.get(id) ?? [], pathOf: (id) => pathIn(byId, id) });
}
