import { refuse, ok, type Result } from '#domain/shared/result.ts';
import type { ChangeGround } from '#domain/territory/check-change.ts';
import { buildGridIndex } from '#domain/territory/grid-index.ts';
import type { ImportedPlace } from '#domain/territory/import-geojson.ts';
import { buildPlaceTree, placeLevels, type Place, type PlaceLevel, type TreeRefusal } from '#domain/territory/place.ts';
import { centroidOf } from '#domain/territory/polygon.ts';

export type LayRefusal = TreeRefusal | 'code_of_another_level' | 'code_retired' | 'too_long';

export interface LayOptions {
  readonly level: PlaceLevel;
  /** Code of the place above, for each feature; absent: found by where the feature lies. */
  readonly parentCodes?: readonly string[];
  readonly codeEdition?: string;
  /** Places that are no more; neither their codes nor their ids are given again. */
  readonly retired: ChangeGround['retired'];
  /** The office's rule of codes. */
  readonly isCode: ChangeGround['isCode'];
}

const LONGEST_NAME = 100;
const LONGEST_CODE = 64;

/** The smallest place of a higher level around a feature. */
function containerOf(places: readonly Place[], level: PlaceLevel): (one: ImportedPlace) => string | null {
  const above = placeLevels.slice(0, placeLevels.indexOf(level)).toReversed();
  const indexes = above.map((each) => buildGridIndex(places.filter((place) => place.level === each)));
  return ({ point, polygon }) => {
    const at = point ?? (polygon && centroidOf(polygon));
    if (!at) return null;
    for (const index of indexes) {
      const found = index.locate(at[0], at[1]);
      if (found !== null) return found;
    }
    return null;
  };
}

/**
 * Lays features on the tree of an office: a known code is brought up to date and keeps its id, aliases and what the file
 * does not tell; a new one becomes a place. Refused by the feature's `index`, from 0, when the tree would not hold.
 */
export function layOn(
  places: readonly Place[],
  features: readonly ImportedPlace[],
  { level, parentCodes, codeEdition, retired, isCode }: LayOptions,
): Result<readonly Place[], LayRefusal> {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const byId = new Map(places.map((place) => [place.id, place]));
  const container = containerOf(places, level);
  const given = new Map(
    retired.flatMap((place) => [[place.id, place.name] as const, [place.code, place.name] as const]),
  );
  const laid: Place[] = [];
  for (const [index, feature] of features.entries()) {
    const { name, code, point, polygon } = feature;
    const known = byCode.get(code);
    if (name.length > LONGEST_NAME || code.length > LONGEST_CODE) return refuse('too_long', undefined, { index });
    if (known && known.level !== level)
      return refuse('code_of_another_level', undefined, { index, code, level: known.level });
    const formerName = known ? undefined : given.get(code);
    if (formerName !== undefined) return refuse('code_retired', undefined, { index, code, other: formerName });
    const parentCode = parentCodes?.[index];
    const parentId = parentCodes ? byCode.get(parentCode ?? '')?.id : (container(feature) ?? known?.parentId);
    if (level !== 'subdistrict' && !parentId)
      return refuse('unknown_parent', undefined, { index, parentId: parentCode ?? '' });
    const parentLevel = byId.get(parentId ?? '')?.level;
    if (parentLevel && placeLevels.indexOf(parentLevel) >= placeLevels.indexOf(level))
      return refuse('wrong_level', undefined, { index, level, parentLevel });
    const edition = codeEdition ?? known?.codeEdition;
    const source = polygon ? feature.geometrySource : known?.geometrySource;
    laid.push({
      ...known,
      id: known?.id ?? code,
      parentId: level === 'subdistrict' ? null : (parentId ?? null),
      level,
      name,
      code,
      aliases: known?.aliases ?? [],
      ...(edition && { codeEdition: edition }),
      ...(point && { point }),
      ...(polygon && { polygon }),
      ...(source && { geometrySource: source }),
    });
  }
  const changed = new Set(laid.map((place) => place.code));
  const kept = places.filter((place) => !changed.has(place.code));
  const tree = buildPlaceTree([...kept, ...laid], {
    // What is there already was taken under the rules of its day.
    isCode: (code, of, above) => !changed.has(code) || isCode(code, of, above),
  });
  if (tree.ok) return ok(laid);
  const { code, params } = tree.refusal;
  const index = Number(params?.['row'] ?? 0) - kept.length - 1;
  return refuse(code, undefined, { ...params, ...(index >= 0 && { index }) });
}
