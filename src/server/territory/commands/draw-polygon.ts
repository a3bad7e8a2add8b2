import { dayOf } from '#domain/calendar/calendar.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { importGeoJson, type ImportRefusal } from '#domain/territory/import-geojson.ts';
import { areaOf } from '#domain/territory/polygon.ts';
import { appendAudit } from '../../audit/log.ts';
import type { TenantId } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { groundOf, lockTerritory } from '../ground.ts';
import { savePlaces } from './save-places.ts';

/** Gives a place the border that somebody drew on the map: closed and turned as needed, refused where it crosses itself. */
export async function drawPolygon(
  deps: Pick<Deps, 'db' | 'clock' | 'offices'>,
  { tenant, actor }: { readonly tenant: TenantId; readonly actor: string },
  id: string,
  coordinates: readonly unknown[],
): Promise<Result<null, ImportRefusal | 'not_found'>> {
  // The same checks as for a file: the drawing is a file of one feature.
  const feature = { type: 'Feature', properties: { id }, geometry: { type: 'MultiPolygon', coordinates } };
  const read = importGeoJson(
    { type: 'FeatureCollection', features: [feature] },
    { datum: 'cgcs2000', nameField: 'id', codeField: 'id' },
  );
  if (!read.ok) {
    const [first] = read.refusals;
    return refuse(first?.code ?? 'bad_coordinates', 'polygon', { ...first?.params });
  }
  const polygon = read.value[0]?.polygon ?? [];
  const found = await deps.db.transaction(tenant, async (tx) => {
    await lockTerritory(tx, tenant);
    const place = (await groundOf(tx, tenant)).places.find((one) => one.id === id);
    if (!place) return false;
    await savePlaces(tx, tenant, [{ ...place, polygon, geometrySource: 'drawn' }], [], dayOf(deps.clock()));
    await appendAudit(tx, tenant, {
      at: deps.clock(),
      actor,
      action: 'place-draw',
      subject: id,
      detail: JSON.stringify({ squareMetres: Math.round(areaOf(polygon)) }),
    });
    return true;
  });
  if (!found) return refuse('not_found', 'id');
  await deps.offices.touch(tenant);
  return ok(null);
}
