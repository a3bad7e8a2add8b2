import { sql } from 'kysely';
import type { Voice } from '#domain/hotspots/heat.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { Queries } from '../db/database.ts';
import { selectMatters, type Selection } from '../matters/list.ts';

export interface KeptSpot {
  readonly id: string;
  readonly place: string | null;
  /** In the order of their times. */
  readonly voices: readonly Voice[];
}

export interface SeenMatter {
  readonly id: string;
  readonly title: string;
  readonly closedAt: Instant | null;
  readonly communityId: string | null;
}

export interface Gathering {
  readonly gatheredAt: Instant;
  readonly since: Instant;
  readonly messages: number;
}

export async function lastGathering(queries: Queries, tenant: number): Promise<Gathering | null> {
  const [row] = await queries.query<Gathering & Record<string, unknown>>(
    'select gathered_at as "gatheredAt", since, messages from hot_spot_gathering where tenant_id = $1',
    [tenant],
  );
  return row ?? null;
}

export const keptSpots = (queries: Queries, tenant: number): Promise<KeptSpot[]> =>
  queries.query<KeptSpot & Record<string, unknown>>('select id, place, voices from hot_spot where tenant_id = $1', [
    tenant,
  ]);

/** Those matters of hot spots that the selection leaves. */
export async function seenMatters(queries: Queries, selection: Selection): Promise<ReadonlyMap<string, SeenMatter>> {
  const rows = await queries.run(
    selectMatters(selection)
      .where(
        sql<boolean>`exists (select 1 from hot_spot_matter h
          where h.tenant_id = matter.tenant_id and h.matter_id = matter.id)`,
      )
      .select(['matter.id', 'matter.title', 'matter.closed_at as closedAt', 'matter.community_id as communityId']),
  );
  return new Map(rows.map((row) => [row.id, row]));
}
