import type { GroundView } from '#contract/territory.ts';
import type { PlaceEdit } from '#domain/territory/change-set.ts';
import type { MultiPolygon, Ring } from '#domain/territory/geometry.ts';
import { mergePolygons } from '#domain/territory/merge.ts';
import { placeLevels, type Place, type PlaceLevel } from '#domain/territory/place.ts';
import { areaOf } from '#domain/territory/polygon.ts';
import { snapPolygon } from '#domain/territory/snap.ts';
import { splitPolygon } from '#domain/territory/split.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { factsOf, nextCode, put, retire } from './edit-state.ts';

/** A hand on a mouse misses by this much; the button pulls in more than that. */
const DRAWN_TOLERANCE_M = 3;
/** What a border loses by being written with nine digits and read again. */
const MOVED_TOLERANCE_M = 0.05;
const ASKED_TOLERANCE_M = 15;

export interface Ground {
  readonly view: GroundView;
  readonly edits: readonly PlaceEdit[];
  readonly parent: Place;
  readonly parts: readonly Place[];
}

/** What a part drawn under a place is, where it has none to go by. */
const levelUnder = ({ parent, parts }: Ground): PlaceLevel =>
  parts[0]?.level ?? placeLevels[placeLevels.indexOf(parent.level) + 1] ?? 'unit';

const bordersBeside = ({ parent, parts }: Ground, id: string): MultiPolygon[] =>
  [...parts.filter((place) => place.id !== id), ...(parent.id === id ? [] : [parent])].flatMap(({ polygon }) =>
    polygon ? [polygon] : [],
  );

/** Drawn to the neighbours where that is sound; else as it was drawn, and the check tells what is wrong. */
function settled(ground: Ground, id: string, polygon: MultiPolygon, tolerance: number): MultiPolygon {
  const near = snapPolygon(polygon, bordersBeside(ground, id), tolerance);
  return near.ok ? near.value : polygon;
}

/** A new part, or the border of one that has been drawn again. */
export function drawn(
  ground: Ground,
  polygon: MultiPolygon,
  place: Place | null,
  name: string,
): { edits: PlaceEdit[]; id: string } {
  if (place) {
    const facts = { ...factsOf(place), polygon: settled(ground, place.id, polygon, DRAWN_TOLERANCE_M) };
    return { edits: put(ground.view, ground.edits, place.id, { ...facts, geometrySource: 'drawn' }), id: place.id };
  }
  const code = nextCode(ground.parts, ground.parent);
  const facts = {
    parentId: ground.parent.id,
    level: levelUnder(ground),
    name,
    aliases: [],
    code,
    polygon: settled(ground, code, polygon, DRAWN_TOLERANCE_M),
    geometrySource: 'drawn' as const,
  };
  return { edits: put(ground.view, ground.edits, code, facts), id: code };
}

export const reshaped = (ground: Ground, place: Place, polygon: MultiPolygon): PlaceEdit[] =>
  put(ground.view, ground.edits, place.id, {
    ...factsOf(place),
    polygon: settled(ground, place.id, polygon, MOVED_TOLERANCE_M),
    geometrySource: 'drawn',
  });

/** The largest piece stays the place; the others are new ones beside it. */
export function split(
  ground: Ground,
  place: Place,
  line: Ring,
  nameOf: (name: string, n: number) => string,
): Result<PlaceEdit[], 'no_border' | 'line_too_short' | 'line_crosses_itself' | 'line_does_not_cross'> {
  if (!place.polygon) return refuse('no_border');
  const pieces = splitPolygon(place.polygon, line);
  if (!pieces.ok) return pieces;
  const [largest, ...others] = pieces.value;
  const facts = { ...factsOf(place), geometrySource: 'drawn' as const };
  let edits = put(ground.view, ground.edits, place.id, { ...facts, ...(largest && { polygon: largest }) });
  let parts = ground.parts;
  for (const [index, polygon] of others.entries()) {
    const code = nextCode(parts, ground.parent);
    const { point: _, codeEdition: __, ...rest } = facts;
    const piece = { ...rest, name: nameOf(place.name, index + 2), aliases: [], code, polygon };
    edits = put(ground.view, edits, code, piece);
    parts = [...parts, { ...piece, id: code }];
  }
  return ok(edits);
}

/** The largest of several neighbours takes the others' ground; they are retired with it as their successor. */
export function merge(
  ground: Ground,
  ids: readonly string[],
): Result<{ edits: PlaceEdit[]; id: string }, 'too_few' | 'not_neighbours'> {
  const places = ground.parts
    .filter(({ id, polygon }) => ids.includes(id) && polygon)
    .toSorted((a, b) => areaOf(b.polygon ?? []) - areaOf(a.polygon ?? []));
  const [first, ...others] = places;
  if (!first || others.length === 0) return refuse('too_few');
  const whole = mergePolygons(places.map(({ polygon }) => polygon ?? []));
  if (!whole.ok) return whole;
  const kept = put(ground.view, ground.edits, first.id, {
    ...factsOf(first),
    polygon: whole.value,
    geometrySource: 'drawn',
  });
  return ok({
    edits: others.reduce((edits, { id }) => retire(ground.view, edits, id, first.id), kept),
    id: first.id,
  });
}

export function snapped(ground: Ground, place: Place): Result<PlaceEdit[], 'no_border' | 'snap_crossing'> {
  if (!place.polygon) return refuse('no_border');
  const polygon = snapPolygon(place.polygon, bordersBeside(ground, place.id), ASKED_TOLERANCE_M);
  if (!polygon.ok) return refuse('snap_crossing');
  return ok(
    put(ground.view, ground.edits, place.id, { ...factsOf(place), polygon: polygon.value, geometrySource: 'drawn' }),
  );
}
