import type { Matter } from '#domain/matters/matter.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { StoredLine } from '#domain/matters/undo.ts';
import type { Queries, TenantId } from '../db/database.ts';

export type ReportedMatter = Pick<
  Matter,
  'id' | 'no' | 'workflow' | 'workflowRevision' | 'category' | 'communityId' | 'gridId' | 'reportedAt'
>;

/** The newest matters of some procedures that came in within a period, without words and people. */
export const reportedMatters = (
  queries: Queries,
  tenant: TenantId,
  workflows: readonly string[],
  { from, to, most }: { readonly from: Instant; readonly to: Instant; readonly most: number },
): Promise<ReportedMatter[]> =>
  queries.query<ReportedMatter>(
    `select id, no, workflow, workflow_revision as "workflowRevision", category, community_id as "communityId",
       grid_id as "gridId", reported_at as "reportedAt"
     from matter where tenant_id = $1 and workflow = any($2) and reported_at >= $3 and reported_at < $4
     order by reported_at desc, id desc limit $5`,
    [tenant, workflows, new Date(from), new Date(to), most],
  );

export type ReplayLine = Pick<StoredLine, 'seq' | 'action' | 'at' | 'actorKind' | 'actorId' | 'input' | 'patch'> & {
  readonly matterId: string;
};

/** Whole histories, each in its order. */
export const historiesOf = (queries: Queries, tenant: TenantId, ids: readonly string[]): Promise<ReplayLine[]> =>
  queries.query<ReplayLine>(
    `select matter_id as "matterId", seq, action, at, actor_kind as "actorKind", actor_id as "actorId", input, patch
     from matter_event where tenant_id = $1 and matter_id = any($2) order by matter_id, seq`,
    [tenant, ids],
  );

/** The roles that each account has today, by its id. */
export const rolesByPerson = (queries: Queries, tenant: TenantId): Promise<{ id: string; roles: string[] }[]> =>
  queries.query(
    `select user_id as id, array_agg(distinct role) as roles from role_grant where tenant_id = $1 group by user_id`,
    [tenant],
  );
