import type { MatterFilter } from '#contract/matters.ts';
import type { MatterColumn } from '#contract/matter-filter.ts';
import type { Principal } from '../auth/principal.ts';
import type { Queries } from '../db/database.ts';

export interface StoredView {
  readonly id: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly name: string;
  readonly role: string | null;
  readonly filter: MatterFilter;
  readonly sort: 'newest' | 'due';
  readonly columns: MatterColumn[] | null;
  readonly version: number;
}

const COLUMNS = `v.id, v.owner_id as "ownerId", u.display_name as "ownerName", v.name, v.role, v.filter, v.sort, v.columns, v.version`;
const FROM = 'view v join app_user u on u.tenant_id = v.tenant_id and u.id = v.owner_id';

/** A person's own views in their order, then those shared with a role of theirs. */
export const viewsOf = (queries: Queries, { tenant, userId, grants }: Principal): Promise<StoredView[]> =>
  queries.query<StoredView>(
    `select ${COLUMNS} from ${FROM}
     where v.tenant_id = $1 and (v.owner_id = $2 or v.role = any($3))
     order by v.owner_id <> $2, case when v.owner_id = $2 then v.ordinal end, v.name, v.id limit 100`,
    [tenant, userId, grants.map(({ role }) => role)],
    'views-of',
  );

/** One of the person's own; another's view is theirs alone to change. */
export async function ownView(queries: Queries, { tenant, userId }: Principal, id: string): Promise<StoredView | null> {
  const [view] = await queries.query<StoredView>(
    `select ${COLUMNS} from ${FROM} where v.tenant_id = $1 and v.owner_id = $2 and v.id = $3`,
    [tenant, userId, id],
    'view-own',
  );
  return view ?? null;
}
