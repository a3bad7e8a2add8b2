import type { Refusal } from '#domain/shared/result.ts';
import { applyEdits, type PlaceEdit } from './change-set.ts';
import { SLIVER_M2 } from './clip.ts';
import type { MultiPolygon, Position } from './geometry.ts';
import { buildPlaceTree, placeLevels, type Place, type PlaceLevel, type TreeRefusal, type TreeRules } from './place.ts';
import { areaOf, centroidOf } from './polygon.ts';
import { selfCrossings } from './self-crossing.ts';
import { gapsOf, outsideOf, overlapsOf } from './topology.ts';

/** These refuse a change; the ones of `ChangeWarning` must be seen and accepted. */
export type ChangeFault =
  | TreeRefusal
  | 'changed_meanwhile'
  | 'gone_meanwhile'
  | 'code_retired'
  | 'id_retired'
  | 'self_crossing'
  | 'ring_without_area'
  | 'hole_outside'
  | 'pieces_overlap'
  | 'bad_coordinates'
  | 'too_many_positions'
  | 'name_missing'
  | 'children_remain'
  | 'successor_unknown';
export type ChangeWarning = 'overlap' | 'gap' | 'outside_parent' | 'sliver' | 'sight_lost';

export interface Finding {
  readonly code: ChangeFault | ChangeWarning;
  readonly severity: 'error' | 'warning';
  /** Places that it concerns, the edited one first. */
  readonly placeIds: readonly string[];
  readonly params: Readonly<Record<string, string | number>>;
  /** Where to look. */
  readonly at: Position | null;
  /** The ground in question. */
  readonly polygon: MultiPolygon | null;
}

export interface ChangeGround {
  /** The places that hold before the change. */
  readonly places: readonly Place[];
  /** Version of each, and of each retired place; absent in a check without the server. */
  readonly versions: ReadonlyMap<string, number>;
  readonly retired: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  readonly isCode: TreeRules['isCode'];
  readonly sliver?: number;
}

/** Levels that share out the whole of what contains them; estates and buildings stand apart from each other. */
const tiling: ReadonlySet<PlaceLevel> = new Set(['community', 'grid', 'microGrid']);
const MOST_FINDINGS = 200;
/** A real subdistrict has some thousand; the search for crossings grows faster than the outline. */
export const MOST_POSITIONS = 20_000;

const fault = (
  code: ChangeFault,
  placeIds: readonly string[],
  params: Finding['params'] = {},
  at: Position | null = null,
): Finding => ({ code, severity: 'error', placeIds, params, at, polygon: null });

const warning = (
  code: ChangeWarning,
  placeIds: readonly string[],
  params: Finding['params'],
  polygon: MultiPolygon,
): Finding => ({
  code,
  severity: 'warning',
  placeIds,
  params: { ...params, squareMetres: Math.round(areaOf(polygon)) },
  at: polygon[0]?.[0]?.[0] ?? null,
  polygon,
});

/** A corner of a hole that reaches beyond the outline that it is cut from. */
const looseHole = (polygon: MultiPolygon): Position | null =>
  polygon
    .flatMap(([outer = [], ...holes]) => holes.filter((hole) => outsideOf([[outer]], [[hole.toReversed()]]).length > 0))
    .at(0)?.[0] ?? null;

/** What is wrong with a border by itself. */
function shapeFaults(id: string, name: string, polygon: MultiPolygon): Finding[] {
  const positions = polygon.flat(2);
  if (positions.some(([lng, lat]) => !(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)))
    return [fault('bad_coordinates', [id], { name })];
  if (positions.length > MOST_POSITIONS)
    return [fault('too_many_positions', [id], { name, most: MOST_POSITIONS }, positions[0] ?? null)];
  const crossings = selfCrossings(polygon);
  if (crossings.length > 0)
    return crossings.map((at) => fault('self_crossing', [id], { name, lng: at[0], lat: at[1] }, at));
  const isFlat = polygon.length === 0 || polygon.flat().some((ring) => ring.length < 4) || areaOf(polygon) === 0;
  if (isFlat) return [fault('ring_without_area', [id], { name }, positions[0] ?? null)];
  const loose = looseHole(polygon);
  if (loose) return [fault('hole_outside', [id], { name }, loose)];
  const [twice] = overlapsOf(polygon.map((rings, piece) => ({ id: String(piece), polygon: [rings] })));
  return twice ? [fault('pieces_overlap', [id], { name }, twice.polygon[0]?.[0]?.[0] ?? null)] : [];
}

/** What became of the places since the edits were begun, and whether ids and codes were given up once. */
function meanwhile(edits: readonly PlaceEdit[], { versions, retired, places }: ChangeGround): Finding[] {
  const nameOf = new Map(places.map(({ id, name }) => [id, name]));
  const codes = new Map(retired.map((one) => [one.code, one]));
  const ids = new Map(retired.map((one) => [one.id, one]));
  return edits.flatMap((edit) => {
    const name = edit.op === 'put' ? edit.place.name : (nameOf.get(edit.id) ?? edit.id);
    const version = versions.get(edit.id);
    if (edit.base !== null && !nameOf.has(edit.id)) return [fault('gone_meanwhile', [edit.id], { name })];
    if (edit.base !== null && version !== edit.base) return [fault('changed_meanwhile', [edit.id], { name })];
    if (edit.base === null && nameOf.has(edit.id)) return [fault('duplicate_id', [edit.id], { name, id: edit.id })];
    if (edit.op === 'retire') return [];
    const code = codes.get(edit.place.code);
    if (code) return [fault('code_retired', [edit.id], { name, code: code.code, other: code.name })];
    return ids.has(edit.id) ? [fault('id_retired', [edit.id], { name, id: edit.id })] : [];
  });
}

/** Each place that does not fit the tree, not only the first; what fails only because of another is not told twice. */
function treeFaults(
  places: readonly Place[],
  rules: TreeRules,
  most = MOST_FINDINGS,
): { readonly place: Place | null; readonly refusal: Refusal<TreeRefusal> }[] {
  const found: { place: Place | null; refusal: Refusal<TreeRefusal> }[] = [];
  const dropped = new Set<string>();
  let rest = [...places];
  while (found.length < most) {
    const tree = buildPlaceTree(rest, rules);
    if (tree.ok) return found;
    const index = Number(tree.refusal.params?.['row'] ?? 0) - 1;
    const place = rest[index] ?? null;
    const follows = tree.refusal.code === 'unknown_parent' && dropped.has(place?.parentId ?? '');
    if (!follows) found.push({ place, refusal: tree.refusal });
    if (!place) return found;
    dropped.add(place.id);
    rest = rest.toSpliced(index, 1);
  }
  return found;
}

function retirements(edits: readonly PlaceEdit[], after: readonly Place[], before: readonly Place[]): Finding[] {
  const here = new Map(after.map((place) => [place.id, place]));
  return edits.flatMap((edit) => {
    if (edit.op === 'put') return [];
    const name = before.find(({ id }) => id === edit.id)?.name ?? edit.id;
    const children = after.filter(({ parentId }) => parentId === edit.id);
    return [
      ...(children.length > 0
        ? [fault('children_remain', [edit.id, ...children.map(({ id }) => id)], { name, count: children.length })]
        : []),
      ...(edit.successorId !== null && !here.has(edit.successorId)
        ? [fault('successor_unknown', [edit.id], { name, successor: edit.successorId })]
        : []),
    ];
  });
}

/** Overlaps between places of one level under one parent, and with tiling levels what nobody covers or lies outside. */
function neighbourhood(
  parent: Place,
  children: readonly Place[],
  touched: ReadonlySet<string>,
  sliver: number,
): Finding[] {
  const nameOf = (id: string) => children.find((place) => place.id === id)?.name ?? id;
  return placeLevels.flatMap((level) => {
    const of = children.filter((place) => place.level === level);
    const drawn = of.flatMap(({ id, polygon }) => (polygon ? [{ id, polygon }] : []));
    if (drawn.length === 0) return [];
    const overlaps = overlapsOf(drawn, touched.has(parent.id) ? undefined : touched, sliver).map(({ ids, polygon }) => {
      const [one, other] = touched.has(ids[1]) && !touched.has(ids[0]) ? [ids[1], ids[0]] : ids;
      return warning('overlap', [one, other], { name: nameOf(one), other: nameOf(other) }, polygon);
    });
    const border = parent.polygon;
    if (!border || !tiling.has(level)) return overlaps;
    const outside = drawn
      .filter(({ id }) => touched.has(id) || touched.has(parent.id))
      .flatMap(({ id, polygon }) =>
        outsideOf(border, polygon, sliver).map((piece) =>
          warning('outside_parent', [id, parent.id], { name: nameOf(id), parent: parent.name }, piece),
        ),
      );
    // Where some have no border yet, what is open is not a gap but unfinished.
    const gaps =
      drawn.length < of.length
        ? []
        : gapsOf(
            border,
            drawn.map(({ polygon }) => polygon),
            sliver,
          );
    return [
      ...overlaps,
      ...outside,
      ...gaps.map((piece) => warning('gap', [parent.id], { parent: parent.name }, piece)),
    ];
  });
}

/**
 * All that is wrong with a change: faults that forbid it and warnings that a person has to have seen. Pure, so that the
 * editor tells it while somebody draws and the server again before it takes effect.
 */
export function checkChange(ground: ChangeGround, edits: readonly PlaceEdit[]): Finding[] {
  const sliver = ground.sliver ?? SLIVER_M2;
  const { places: before } = ground;
  const after = applyEdits(before, edits);
  const own = edits.flatMap((edit): Finding[] => {
    if (edit.op === 'retire') return [];
    const { name, polygon } = edit.place;
    if (!name.trim()) return [fault('name_missing', [edit.id], { id: edit.id })];
    const faults = polygon ? shapeFaults(edit.id, name, polygon) : [];
    return polygon && faults.length === 0 && areaOf(polygon) < sliver
      ? [warning('sliver', [edit.id], { name }, polygon)]
      : faults;
  });
  const leaves = retirements(edits, after, before);
  const orphaned = new Set(leaves.filter(({ code }) => code === 'children_remain').flatMap(({ placeIds }) => placeIds));
  const newCodes = new Set(edits.flatMap((edit) => (edit.op === 'put' ? [edit.place.code] : [])));
  const tree = treeFaults(after, {
    // What is there already was taken under the rules of its day.
    isCode: (code, level, above) => !newCodes.has(code) || ground.isCode(code, level, above),
  })
    .filter(({ place, refusal }) => !(refusal.code === 'unknown_parent' && orphaned.has(place?.id ?? '')))
    .map(({ place, refusal }) =>
      fault(refusal.code, place ? [place.id] : [], { name: place?.name ?? '', ...refusal.params }),
    );
  const faults = [
    ...meanwhile(edits, ground),
    ...own.filter(({ severity }) => severity === 'error'),
    ...leaves,
    ...tree,
  ];
  const crossed = new Set(own.filter(({ severity }) => severity === 'error').flatMap(({ placeIds }) => placeIds));
  const sound = after.map((place) => (crossed.has(place.id) ? { ...place, polygon: undefined } : place));
  return [
    ...faults,
    ...own.filter(({ severity }) => severity === 'warning'),
    ...around(before, sound, edits, sliver),
  ].slice(0, MOST_FINDINGS);
}

/** Neighbourhoods whose shapes the edits touch: under the old parent and the new, and inside each redrawn place. */
function around(
  before: readonly Place[],
  after: readonly Place[],
  edits: readonly PlaceEdit[],
  sliver: number,
): Finding[] {
  const was = new Map(before.map((place) => [place.id, place]));
  const is = new Map(after.map((place) => [place.id, place]));
  const touched = new Set(
    edits
      .map(({ id }) => id)
      .filter((id) => {
        const [old, now] = [was.get(id), is.get(id)];
        const moved = old?.parentId !== now?.parentId || old?.level !== now?.level;
        return moved || JSON.stringify(old?.polygon) !== JSON.stringify(now?.polygon);
      }),
  );
  const parents = new Set(
    [...touched].flatMap((id) => [was.get(id)?.parentId, is.get(id)?.parentId, id]).filter((id) => id !== null),
  );
  return [...parents].flatMap((id) => {
    const parent = is.get(id ?? '');
    const children = parent ? after.filter(({ parentId }) => parentId === parent.id) : [];
    return parent ? neighbourhood(parent, children, touched, sliver) : [];
  });
}

/** The middle of what a finding concerns, for a map to go to. */
export const middleOf = ({ at, polygon }: Finding): Position | null => (polygon ? centroidOf(polygon) : null) ?? at;
