import type { ChangeDraft } from '#contract/territory.ts';
import type { PlaceEdit } from '#domain/territory/change-set.ts';
import { repairRings } from '#domain/territory/polygon.ts';
import { ok, refuse, type Instant, type Result } from '#domain/shared/result.ts';
import { appendAudit } from '../../audit/log.ts';
import type { Queries, TenantId } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { findChange } from '../changes.ts';

export interface Author {
  readonly tenant: TenantId;
  readonly actor: string;
}
export type ChangeRefusal = 'not_found' | 'stale_version' | 'not_a_draft';

/** Borders as they are kept: closed and turned, whichever way and however openly they were drawn. */
const kept = (edits: ChangeDraft['edits'] | readonly PlaceEdit[]): string =>
  JSON.stringify(
    edits.map((edit) =>
      edit.op === 'put' && edit.place.polygon
        ? { ...edit, place: { ...edit.place, polygon: repairRings(edit.place.polygon) } }
        : edit,
    ),
  );

/** Begins a change: a draft may hold anything, sound or not, so that nothing drawn is lost. */
export async function beginChange(
  { db, ids, clock }: Pick<Deps, 'db' | 'ids' | 'clock'>,
  { tenant, actor }: Author,
  draft: ChangeDraft,
): Promise<string> {
  const id = ids.uuid();
  const at = clock();
  await db.transaction(tenant, async (tx) => {
    await insertChange(tx, tenant, { id, at, actor, draft });
    await appendAudit(tx, tenant, { at, actor, action: 'territory-draft', subject: id, detail: draft.title });
  });
  return id;
}

interface NewChange {
  readonly id: string;
  readonly at: Instant;
  readonly actor: string;
  readonly draft: { readonly title: string; readonly edits: readonly PlaceEdit[] };
}

export const insertChange = (
  queries: Queries,
  tenant: TenantId,
  { id, at, actor, draft }: NewChange,
): Promise<unknown> =>
  queries.query(
    `insert into territory_change (tenant_id, id, title, state, edits, author, created_at, saved_at)
     values ($1, $2, $3, 'draft', $4, $5, $6, $6)`,
    [tenant, id, draft.title, kept(draft.edits), actor, new Date(at)],
  );

/** Why a change could not be written that was a draft of that version a moment ago. */
export async function refusalOf(
  queries: Queries,
  tenant: TenantId,
  id: string,
): Promise<{ ok: false; refusal: { code: ChangeRefusal } }> {
  const now = await findChange(queries, tenant, id);
  if (!now || now.state === 'dropped') return refuse('not_found', 'id');
  if (now.state !== 'draft') return refuse('not_a_draft', 'id', { state: now.state });
  return refuse('stale_version', 'If-Match', { version: now.version, author: now.author });
}

/** Saves a draft over the version that was seen. */
export async function saveChange(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { tenant, actor }: Author,
  { id, version, draft }: { readonly id: string; readonly version: number; readonly draft: ChangeDraft },
): Promise<Result<null, ChangeRefusal>> {
  const office = db.office(tenant);
  const saved = await office.query(
    `update territory_change set title = $4, edits = $5, author = $6, saved_at = $7, version = version + 1
     where tenant_id = $1 and id = $2 and version = $3 and state = 'draft' returning id`,
    [tenant, id, version, draft.title, kept(draft.edits), actor, new Date(clock())],
  );
  return saved.length > 0 ? ok(null) : refusalOf(office, tenant, id);
}

/** Gives a draft up, or takes a change back to draft that is decided but not in force yet. */
export async function withdrawChange(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { tenant, actor }: Author,
  { id, version, to }: { readonly id: string; readonly version: number; readonly to: 'dropped' | 'draft' },
): Promise<Result<null, ChangeRefusal>> {
  return db.transaction(tenant, async (tx) => {
    const withdrawn = await tx.query(
      `update territory_change set state = $4, from_day = null, decided_by = null, decided_at = null, version = version + 1
       where tenant_id = $1 and id = $2 and version = $3 and state = any($5) returning id`,
      [tenant, id, version, to, to === 'draft' ? ['scheduled'] : ['draft', 'scheduled']],
    );
    if (withdrawn.length === 0) return refusalOf(tx, tenant, id);
    await appendAudit(tx, tenant, { at: clock(), actor, action: `territory-${to}`, subject: id });
    return ok(null);
  });
}
