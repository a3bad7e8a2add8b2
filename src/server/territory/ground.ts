import type { GroundView } from '#contract/territory.ts';
import type { Day } from '#domain/shared/result.ts';
import { codeChecker, parsePattern, type CodePattern } from '#domain/territory/codes.ts';
import { applyEdits, type PlaceEdit } from '#domain/territory/change-set.ts';
import type { ChangeGround } from '#domain/territory/check-change.ts';
import { pathIn, type Place, type PlaceLevel } from '#domain/territory/place.ts';
import type { Queries, TenantId, Transaction } from '../db/database.ts';
import { toPlace, type Office, type PlaceRow } from '../offices/office.ts';

const FACTS = 'parent_id, level, name, aliases, code, code_edition, lng, lat, polygon, geometry_source, valid_from';

export type CodePatterns = Partial<Readonly<Record<PlaceLevel, CodePattern>>>;

/** How the office writes the codes below the community; a level without a pattern takes any code. */
export const patternsOf = ({ settings }: Pick<Office, 'settings'>): CodePatterns =>
  Object.fromEntries(
    Object.entries(settings.gridCodes.patterns).flatMap(([level, source]) => {
      const pattern = parsePattern(source);
      return pattern.ok ? [[level, pattern.value]] : [];
    }),
  );

/** The territory as it stands with all that a check of a change has to know. */
export async function groundOf(queries: Queries, tenant: TenantId, patterns: CodePatterns = {}): Promise<ChangeGround> {
  const rows = await queries.query<PlaceRow & { version: number; valid_to: string | null }>(
    `select id, ${FACTS}, version, valid_to from place where tenant_id = $1 order by id`,
    [tenant],
  );
  const standing = rows.filter((row) => row.valid_to === null);
  return {
    places: standing.map(toPlace),
    versions: new Map(standing.map(({ id, version }) => [id, version])),
    retired: rows.filter((row) => row.valid_to !== null).map(({ id, code, name }) => ({ id, code, name })),
    isCode: codeChecker(patterns),
  };
}

/** Two who change the tree come one after the other. */
export const lockTerritory = (tx: Transaction, tenant: TenantId): Promise<unknown> =>
  tx.query('select id from office where id = $1 for update', [tenant]);

/** The territory on a day: what holds now or held then, and for a day to come with what is decided until then. */
export async function placesOn(queries: Queries, tenant: TenantId, day: Day): Promise<Place[]> {
  const rows = await queries.query<PlaceRow>(
    `select id, ${FACTS} from place
     where tenant_id = $1 and (valid_from is null or valid_from <= $2) and (valid_to is null or valid_to >= $2)
     union all
     select place_id as id, ${FACTS} from place_past
     where tenant_id = $1 and (valid_from is null or valid_from <= $2) and until_day >= $2
     order by id`,
    [tenant, day],
  );
  const decided = await queries.query<{ edits: PlaceEdit[] }>(
    `select edits from territory_change where tenant_id = $1 and state = 'scheduled' and from_day <= $2
     order by from_day, decided_at`,
    [tenant, day],
  );
  return decided.reduce((places, { edits }) => applyEdits(places, edits), rows.map(toPlace));
}

/**
 * The part of the territory that an editor of one place works on: the place, what contains it, its neighbours under the same
 * parent and its own parts.
 */
export function groundUnder({ places, versions }: ChangeGround, under: string): GroundView {
  const byId = new Map(places.map((place) => [place.id, place]));
  const path = pathIn(byId, under);
  const [own] = path;
  if (!own) return [];
  const above = new Set(path.map(({ id }) => id));
  return places
    .filter(
      ({ id, parentId }) => above.has(id) || parentId === under || (parentId !== null && parentId === own.parentId),
    )
    .map((place) => {
      const { id, validFrom: _, ...facts } = place;
      return { id, version: versions.get(id) ?? 0, place: { ...facts, aliases: [...facts.aliases] } };
    });
}
