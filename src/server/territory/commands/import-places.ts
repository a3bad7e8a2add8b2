import type { PlaceImport, PlacesImported } from '#contract/office.ts';
import { dayOf } from '#domain/calendar/calendar.ts';
import { ok, refuse, type Refusal, type Result } from '#domain/shared/result.ts';
import { importGeoJson, type ImportRefusal } from '#domain/territory/import-geojson.ts';
import type { Static } from 'typebox';
import { appendAudit } from '../../audit/log.ts';
import type { TenantId } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { layOn, type LayRefusal } from '../lay.ts';
import { groundOf, lockTerritory, patternsOf } from '../ground.ts';
import { sketchCells, type SketchRefusal } from '../sketch.ts';
import { savePlaces } from './save-places.ts';

export type PlacesRefusal = ImportRefusal | LayRefusal | SketchRefusal | 'too_many_positions';
type Outcome = Result<Static<typeof PlacesImported>, PlacesRefusal>;

/** A real subdistrict has some thousand; the search for crossings grows faster than the outline. */
const MOST_POSITIONS = 20_000;

const coordinatesOf = (feature: unknown): unknown =>
  (feature as { geometry?: { coordinates?: unknown } | null } | null)?.geometry?.coordinates;

/** The first refused feature, with how many there are and where. */
function firstOf(refusals: readonly Refusal<PlacesRefusal>[]): Outcome {
  const [first] = refusals;
  if (!first) throw new Error('an import refused without a reason');
  const indexes = refusals.slice(0, 50).map((refusal) => refusal.params?.['index']);
  return {
    ok: false,
    refusal: { ...first, params: { ...first.params, count: refusals.length, indexes: indexes.join() } },
  };
}

/** Takes a GeoJSON file of one level into the tree, all of it or nothing. Refusals name the feature's `index`, from 0. */
export async function importPlaces(
  deps: Pick<Deps, 'db' | 'clock' | 'offices'>,
  { tenant, actor }: { readonly tenant: TenantId; readonly actor: string },
  input: Static<typeof PlaceImport>,
): Promise<Outcome> {
  const { geojson, datum, nameField, codeField, parentField, level, codeEdition } = input;
  const large = geojson.features.findIndex((feature) => {
    const coordinates = coordinatesOf(feature);
    return Array.isArray(coordinates) && coordinates.flat(2).length > MOST_POSITIONS;
  });
  if (large >= 0) return refuse('too_many_positions', undefined, { index: large, most: MOST_POSITIONS });
  const read = importGeoJson(geojson, { datum, nameField, codeField });
  if (!read.ok) return firstOf(read.refusals);
  const parentCodes = parentField === undefined ? null : geojson.features.map((one) => propertyOf(one, parentField));

  const patterns = patternsOf(await deps.offices.get(tenant));
  const outcome = await deps.db.transaction(tenant, async (tx): Promise<Outcome> => {
    await lockTerritory(tx, tenant);
    const { places, retired, isCode } = await groundOf(tx, tenant, patterns);
    const laid = layOn(places, read.value, {
      retired,
      isCode,
      level,
      ...(parentCodes && { parentCodes }),
      ...(codeEdition && { codeEdition }),
    });
    if (!laid.ok) return laid;
    const ids = new Set(laid.value.map((place) => place.id));
    const added = ids.size - places.filter((place) => ids.has(place.id)).length;
    const whole = [...places.filter((place) => !ids.has(place.id)), ...laid.value];
    const sketched = input.sketch ? sketchCells(whole, laid.value) : ok([]);
    if (!sketched.ok) return sketched;
    const cells = new Set(sketched.value.map((place) => place.id));
    await savePlaces(
      tx,
      tenant,
      [...laid.value.filter((place) => !cells.has(place.id)), ...sketched.value],
      [],
      dayOf(deps.clock()),
    );
    const counts = { added, changed: ids.size - added, sketched: sketched.value.length };
    await appendAudit(tx, tenant, {
      at: deps.clock(),
      actor,
      action: 'places-import',
      subject: level,
      detail: JSON.stringify({
        ...counts,
        datum,
      }),
    });
    return ok(counts);
  });
  if (outcome.ok) await deps.offices.touch(tenant);
  return outcome;
}

function propertyOf(feature: unknown, name: string): string {
  const value = (feature as { properties?: Record<string, unknown> | null }).properties?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
