import type { Day } from '#domain/shared/result.ts';
import type { Queries } from '../db/database.ts';
import type { Office } from '../offices/office.ts';

/** People responsible for a place, nearest first: its own, then those of what contains it. */
export async function stewardsOver(
  queries: Queries,
  office: Office,
  placeId: string | null,
  day: Day,
): Promise<{ role: string; name: string }[]> {
  const path: string[] = [];
  for (
    let place = placeId ? office.places.get(placeId) : undefined;
    place;
    place = place.parentId ? office.places.get(place.parentId) : undefined
  ) {
    path.push(place.id);
  }
  if (path.length === 0) return [];
  return queries.query<{ role: string; name: string }>(
    `select role, name from steward where tenant_id = $1 and place_id = any($2) and from_day <= $3 and (to_day is null or to_day >= $3)
     order by array_position($2, place_id), role limit 6`,
    [office.id, path, day],
    'stewards-over',
  );
}
