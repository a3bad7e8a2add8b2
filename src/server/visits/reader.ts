import { takesIn } from '#domain/access/confined.ts';
import type { Grant } from '#domain/access/scope.ts';
import type { Facts } from '#contract/forms.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { Queries } from '../db/database.ts';

export interface VisitRow {
  readonly id: string;
  readonly communityId: string | null;
  readonly gridId: string | null;
  /** Sealed. */
  readonly address: Uint8Array;
  readonly visitedAt: Instant;
  readonly visitor: string;
  readonly answers: Facts;
  readonly needs: string[];
}

export interface VisitScope {
  /** Communities and grids in reach; null for the whole office. */
  readonly places: readonly string[] | null;
  readonly community?: string;
  readonly grid?: string;
}

/** A home has no unit: only grants without a bound on units reach it. */
export function placesInReach(grants: readonly Grant[]): readonly string[] | null {
  const reaching = grants.filter(({ unitIds, kinds }) => unitIds === null && takesIn(kinds, 'need'));
  if (reaching.some(({ placeIds }) => placeIds === null)) return null;
  return reaching.flatMap(({ placeIds }) => placeIds ?? []);
}

const IN_SCOPE = `($2::text[] is null or v.community_id = any($2::text[]) or v.grid_id = any($2::text[]))
  and ($3::text is null or v.community_id = $3) and ($4::text is null or v.grid_id = $4)`;
const scoped = (tenant: number, { places, community, grid }: VisitScope) => [
  tenant,
  places,
  community ?? null,
  grid ?? null,
];

const COLUMNS = `v.id, v.community_id as "communityId", v.grid_id as "gridId", v.address, v.visited_at as "visitedAt",
  v.visitor, v.answers, array(select n.matter_id::text from visit_need n
    where n.tenant_id = $1 and n.visit_id = v.id order by n.ordinal) as needs`;

export interface After {
  readonly at: Date;
  readonly id: string;
}

/** Newest first. */
export const newestVisits = (
  queries: Queries,
  tenant: number,
  scope: VisitScope,
  { after, limit }: { after: After | null; limit: number },
): Promise<VisitRow[]> =>
  queries.query<VisitRow>(
    `select ${COLUMNS} from visit v where v.tenant_id = $1 and ${IN_SCOPE}
       and ($5::timestamptz is null or (v.visited_at, v.id) < ($5::timestamptz, $6::uuid))
     order by v.visited_at desc, v.id desc limit $7`,
    [...scoped(tenant, scope), after?.at ?? null, after?.id ?? null, limit],
  );

/** The last visit of each household that nobody visited for so many months, longest ago first. */
export const longUnvisited = (
  queries: Queries,
  tenant: number,
  scope: VisitScope,
  { after, limit, months, now }: { after: After | null; limit: number; months: number; now: Instant },
): Promise<VisitRow[]> =>
  queries.query<VisitRow>(
    `select ${COLUMNS} from visit v where v.tenant_id = $1 and ${IN_SCOPE}
       and ($5::timestamptz is null or (v.visited_at, v.id) > ($5::timestamptz, $6::uuid))
       and v.visited_at < $8::timestamptz - make_interval(months => $9::integer)
       and not exists (select 1 from visit w where w.tenant_id = $1 and w.household = v.household
         and (w.visited_at, w.id) > (v.visited_at, v.id))
     order by v.visited_at, v.id limit $7`,
    [...scoped(tenant, scope), after?.at ?? null, after?.id ?? null, limit, new Date(now), months],
  );

/** Visits and the different households behind them, by the day of the visit at the office. */
export async function countVisits(
  queries: Queries,
  tenant: number,
  scope: VisitScope,
  { from, to }: { from?: string; to?: string },
): Promise<{ visits: number; households: number }> {
  const [row] = await queries.query<{ visits: number; households: number }>(
    `select count(*)::integer as visits, count(distinct v.household)::integer as households from visit v where v.tenant_id = $1 and ${IN_SCOPE}
       and ($5::text is null or v.visited_at >= $5::date::timestamp at time zone '+08:00'::interval)
       and ($6::text is null or v.visited_at < ($6::date + 1)::timestamp at time zone '+08:00'::interval)`,
    [...scoped(tenant, scope), from ?? null, to ?? null],
  );
  return row ?? { visits: 0, households: 0 };
}
