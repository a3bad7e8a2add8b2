import type { Instant } from '#domain/shared/result.ts';
import { heirOf, type PlaceEdit } from '#domain/territory/change-set.ts';
import type { ChangeGround, Finding } from '#domain/territory/check-change.ts';
import { sightWords } from '#i18n/territory.ts';
import { fill } from '#i18n/translate.ts';
import { appendAudit } from '../audit/log.ts';
import type { Queries, TenantId, Transaction } from '../db/database.ts';
import type { Lang } from '../matters/present.ts';

interface Leaving {
  readonly id: string;
  readonly name: string;
  /** Null where nobody follows, or what follows is of another level: a grid's grant must not open a whole community. */
  readonly heir: string | null;
}

function leavingOf(edits: readonly PlaceEdit[], { places }: Pick<ChangeGround, 'places'>): Leaving[] {
  const retired = edits.filter((edit) => edit.op === 'retire');
  const successors = new Map(retired.map(({ id, successorId }) => [id, successorId]));
  const levels = new Map(places.map(({ id, level }) => [id, level]));
  for (const edit of edits) if (edit.op === 'put') levels.set(edit.id, edit.place.level);
  return retired.map(({ id }) => {
    const heir = heirOf(successors, id);
    const name = places.find((place) => place.id === id)?.name ?? id;
    return { id, name, heir: heir !== null && levels.get(heir) === levels.get(id) ? heir : null };
  });
}

/** Retired places to which somebody's grant is bound, and whose grant can not go on to a successor. */
export async function sightLost(
  queries: Queries,
  tenant: TenantId,
  ground: Pick<ChangeGround, 'places'>,
  edits: readonly PlaceEdit[],
): Promise<Finding[]> {
  const lost = leavingOf(edits, ground).filter(({ heir }) => heir === null);
  if (lost.length === 0) return [];
  const bound = await queries.query<{ place_id: string; people: string[] }>(
    `select p.id as place_id, array_agg(distinct u.display_name order by u.display_name) as people
     from role_grant g join app_user u on u.tenant_id = $1 and u.id = g.user_id and u.active
     cross join unnest(g.place_ids) as p (id)
     where g.tenant_id = $1 and p.id = any($2) group by p.id order by p.id`,
    [tenant, lost.map(({ id }) => id)],
  );
  return bound.map(({ place_id: id, people }) => ({
    code: 'sight_lost',
    severity: 'warning',
    placeIds: [id],
    params: { name: lost.find((one) => one.id === id)?.name ?? id, people: people.join('、'), count: people.length },
    at: null,
    polygon: null,
  }));
}

/** The same for somebody who may not see accounts: how many, not who. */
export const withoutNames = (finding: Finding, lang: Lang): Finding => ({
  ...finding,
  params: { ...finding.params, people: fill(sightWords.some[lang], { n: finding.params['count'] ?? 0 }) },
});

/**
 * Lets grants that are bound to a retired place hold for its successor too. The old place stays in them: what was begun there
 * stays there, and somebody has to end it. Each step is in the audit log.
 */
export async function followSuccessors(
  tx: Transaction,
  tenant: TenantId,
  { places }: Pick<ChangeGround, 'places'>,
  edits: readonly PlaceEdit[],
  { at, actor }: { readonly at: Instant; readonly actor: string },
): Promise<void> {
  for (const { id, heir } of leavingOf(edits, { places })) {
    if (heir === null) continue;
    const followed = await tx.query<{ username: string }>(
      `update role_grant g set place_ids = array_append(g.place_ids, $3)
       from app_user u
       where g.tenant_id = $1 and u.tenant_id = $1 and u.id = g.user_id
         and $2 = any(g.place_ids) and not ($3 = any(g.place_ids))
       returning u.username`,
      [tenant, id, heir],
    );
    if (followed.length === 0) continue;
    const people = [...new Set(followed.map(({ username }) => username))].toSorted();
    await appendAudit(tx, tenant, {
      at,
      actor,
      action: 'grants-follow-place',
      subject: heir,
      detail: JSON.stringify({ from: id, people }),
    });
  }
}
