import { stewardLabels } from '#catalog/stewards.ts';
import type { PlaceHistory, StewardView } from '#contract/territory.ts';
import { stewardsOf, type StewardRole } from '#domain/territory/stewards.ts';
import type { MultiPolygon } from '#domain/territory/geometry.ts';
import type { Day } from '#domain/shared/result.ts';
import { pathIn } from '#domain/territory/place.ts';
import { areaOf } from '#domain/territory/polygon.ts';
import { pick, type Lang } from '../matters/present.ts';
import type { Queries } from '../db/database.ts';
import { placeNameOf, standingPlace, type Office } from '../offices/office.ts';

/** A screen shows the nearest few. */
const MOST_STEWARDS = 6;

/** People responsible for a place, nearest first: its own or its successor's, then those of what contains it; roles in words. */
export const stewardsOver = (
  office: Office,
  placeId: string | null,
  day: Day,
  lang: Lang,
): { role: string; name: string }[] =>
  stewardsOf(
    placeId === null ? [] : pathIn(office.places, standingPlace(office, placeId)?.id ?? ''),
    office.stewards,
    day,
  )
    .slice(0, MOST_STEWARDS)
    .map(({ role, name }) => ({ role: pick(stewardLabels[role], lang), name }));

interface PastRow {
  valid_from: Day | null;
  until_day: Day | null;
  name: string;
  code: string;
  code_edition: string | null;
  parent_id: string | null;
  polygon: MultiPolygon | null;
  successor_id: string | null;
}

/** What a place was from day to day, oldest first; the last line holds now, or until the place was retired. */
export async function historyOf(queries: Queries, office: Office, placeId: string): Promise<PlaceHistory> {
  const rows = await queries.query<PastRow>(
    `select valid_from, until_day, name, code, code_edition, parent_id, polygon, null as successor_id
     from place_past where tenant_id = $1 and place_id = $2
     union all
     select valid_from, valid_to as until_day, name, code, code_edition, parent_id, polygon, successor_id
     from place where tenant_id = $1 and id = $2
     order by until_day nulls last`,
    [office.id, placeId],
  );
  return rows.map((row) => ({
    fromDay: row.valid_from,
    untilDay: row.until_day,
    name: row.name,
    code: row.code,
    codeEdition: row.code_edition,
    parentName: row.parent_id === null ? null : placeNameOf(office, row.parent_id),
    squareMetres: row.polygon && Math.round(areaOf(row.polygon)),
    successorName: row.successor_id === null ? null : placeNameOf(office, row.successor_id),
  }));
}

interface StewardRow {
  id: string;
  role: StewardRole;
  name: string;
  user_id: string | null;
  from_day: Day;
  to_day: Day | null;
}

/** Everybody who answers or answered for a place itself, the present ones first. */
export async function stewardsAt(
  queries: Queries,
  office: Office,
  placeId: string,
  lang: Lang,
): Promise<StewardView[]> {
  const rows = await queries.query<StewardRow>(
    `select id, role, name, user_id, from_day, to_day from steward where tenant_id = $1 and place_id = $2
     order by to_day desc nulls first, from_day desc, role limit 200`,
    [office.id, placeId],
  );
  return rows.map(({ id, role, name, user_id: userId, from_day: fromDay, to_day: toDay }) => ({
    id,
    role,
    roleName: pick(stewardLabels[role], lang),
    name,
    userId,
    fromDay,
    toDay,
  }));
}
