import { figureOf } from '#catalog/figures.ts';
import type { NewView, ViewEdit } from '#contract/views.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { appendAudit } from '../../audit/log.ts';
import type { Principal } from '../../auth/principal.ts';
import type { Deps } from '../../deps.ts';
import { ownView, type StoredView } from '../reader.ts';

/** Views that one person may keep: more is a list that nobody reads. */
const MOST = 50;

/** What a view names must be there; else whoever opens it would be shown an error. */
async function known(deps: Deps, { tenant }: Principal, { role, filter }: ViewEdit): Promise<Result<null>> {
  if (role && !(await deps.offices.get(tenant)).roles.has(role))
    return refuse('unknown_value', 'role', { value: role });
  if (filter?.figure && !figureOf(filter.figure))
    return refuse('unknown_value', 'filter.figure', { value: filter.figure });
  return ok(null);
}

/** That others see it is on record; what it finds is each one's own scope. */
const noteSharing = (deps: Deps, { tenant, username }: Principal, id: string, role: string | null): Promise<void> =>
  appendAudit(deps.db.office(tenant), tenant, {
    at: deps.clock(),
    actor: username,
    action: 'view-share',
    subject: id,
    detail: role ?? '',
  });

export async function addView(deps: Deps, principal: Principal, view: NewView): Promise<Result<StoredView>> {
  const { tenant, userId } = principal;
  const { name, filter, sort, columns = null, role = null } = view;
  const checked = await known(deps, principal, view);
  if (!checked.ok) return checked;
  const queries = deps.db.office(tenant);
  const id = deps.ids.uuid();
  const [added] = await queries.query(
    `insert into view (tenant_id, id, owner_id, name, role, filter, sort, columns, ordinal, created_at)
     select $1, $2, $3, $4, $5, $6::jsonb, $7, $8::jsonb, count(*), $9::timestamptz from view
     where tenant_id = $1 and owner_id = $3 having count(*) < $10 returning id`,
    [
      tenant,
      id,
      userId,
      name,
      role,
      JSON.stringify(filter),
      sort,
      columns && JSON.stringify(columns),
      new Date(deps.clock()),
      MOST,
    ],
  );
  if (!added) return refuse('too_many_views', 'name', { most: MOST });
  if (role) await noteSharing(deps, principal, id, role);
  const stored = await ownView(queries, principal, id);
  return stored ? ok(stored) : refuse('not_found');
}

export async function editView(
  deps: Deps,
  principal: Principal,
  { id, version }: { readonly id: string; readonly version: number },
  edit: ViewEdit,
): Promise<Result<StoredView>> {
  const { tenant, userId } = principal;
  const checked = await known(deps, principal, edit);
  if (!checked.ok) return checked;
  const queries = deps.db.office(tenant);
  const before = await ownView(queries, principal, id);
  if (!before) return refuse('not_found');
  const { name, filter, sort, columns, role } = { ...before, ...edit };
  const [changed] = await queries.query(
    `update view set name = $5, role = $6, filter = $7::jsonb, sort = $8, columns = $9::jsonb, version = version + 1
     where tenant_id = $1 and owner_id = $2 and id = $3 and version = $4 returning id`,
    [
      tenant,
      userId,
      id,
      version,
      name,
      role ?? null,
      JSON.stringify(filter),
      sort,
      columns ? JSON.stringify(columns) : null,
    ],
  );
  const current = await ownView(queries, principal, id);
  if (!changed || !current) return refuse('stale_version', 'If-Match', { version: current?.version ?? 0 });
  if ((role ?? null) !== before.role) await noteSharing(deps, principal, id, role ?? null);
  return ok(current);
}

export async function dropView(
  deps: Deps,
  principal: Principal,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Result<null>> {
  const queries = deps.db.office(principal.tenant);
  const current = await ownView(queries, principal, id);
  if (!current) return refuse('not_found');
  const [dropped] = await queries.query(
    'delete from view where tenant_id = $1 and owner_id = $2 and id = $3 and version = $4 returning id',
    [principal.tenant, principal.userId, id, version],
  );
  return dropped ? ok(null) : refuse('stale_version', 'If-Match', { version: current.version });
}

/** A person's own views as they want them to stand; those that are not named follow as they were. */
export async function orderViews(deps: Deps, { tenant, userId }: Principal, ids: readonly string[]): Promise<void> {
  await deps.db.office(tenant).query(
    `update view set ordinal = coalesce(array_position($3::uuid[], view.id), 1000 + view.ordinal)
     where view.tenant_id = $1 and view.owner_id = $2`,
    [tenant, userId, ids],
  );
}
