import type { AppraisalRequest, FollowView, PublicReport, VerdictRequest } from '#contract/public.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import type { Deps } from '../deps.ts';
import { attachFiles } from '../files/commands/attach-files.ts';
import { act } from '../matters/commands/act.ts';
import { report, type Reported } from '../matters/commands/report.ts';
import { resident } from '../matters/machine.ts';
import type { Lang } from '../matters/present.ts';
import { echoedMatter, findFollowed, followView } from './follow.ts';

/** Loose files of residents belong to nobody until a report takes them; their ids can't be guessed. */
export const PUBLIC_OWNER = 'public';

export async function reportPublicly(
  deps: Deps,
  tenant: number,
  input: PublicReport,
  channel: 'web' | 'qr',
  idempotencyKey?: string,
): Promise<Result<Reported>> {
  const { website: _honeypot, ...rest } = input;
  const context = { tenant, actor: resident, fileOwner: PUBLIC_OWNER, ...(idempotencyKey && { idempotencyKey }) };
  return report(deps, context, { ...rest, channel });
}

/**
 * The reporter's word. "Not solved" takes the matter up again: closed means solved. "Half" says what is left and leaves it to
 * the unit and the desk; "not yours" ends it.
 */
export async function rate(
  deps: Deps,
  token: string,
  { fileIds = [], ...input }: VerdictRequest,
  lang: Lang,
): Promise<Result<FollowView>> {
  const followed = await findFollowed(deps, token);
  if (!followed) return refuse('not_found');
  const { office, found } = followed;
  const merged = found.matter.state === 'merged';
  if (merged && !(await echoedMatter(deps, office, found)).matter.answeredAt) return refuse('wrong_state');
  if (found.matter.verdict !== null) return refuse('wrong_state');
  const free = await looseOf(deps, office.id, fileIds);
  const missing = fileIds.find((id) => !free.has(id));
  if (missing !== undefined) return refuse('unknown_value', 'fileIds', { value: missing });
  const action = input.verdict === 'unsolved' ? (merged ? 'rateAlone' : 'rateUnsolved') : 'rate';
  const rated = await act(deps, residentOn(office.id, found.matter.id), action, input);
  if (!rated.ok) return rated;
  const claim = { matterId: found.matter.id, owner: PUBLIC_OWNER, ids: fileIds };
  if (fileIds.length > 0) await deps.db.transaction(office.id, (tx) => attachFiles(tx, office.id, claim));
  return ok(await followView(deps, office, rated.value, lang));
}

/** Consent to the wall, given or taken back at any time: what it shows changes at once. */
export async function consent(
  deps: Deps,
  token: string,
  { consentWall }: { readonly consentWall: boolean },
  lang: Lang,
): Promise<Result<FollowView>> {
  const followed = await findFollowed(deps, token);
  if (!followed) return refuse('not_found');
  const { office, found } = followed;
  const given = await act(deps, residentOn(office.id, found.matter.id), 'consent', { consentWall });
  return given.ok ? ok(await followView(deps, office, given.value, lang)) : given;
}

/** One of the five grades; the two bad ones open the call-back. */
export async function appraise(
  deps: Deps,
  token: string,
  { appraisal, words }: AppraisalRequest,
  lang: Lang,
): Promise<Result<FollowView>> {
  const followed = await findFollowed(deps, token);
  if (!followed) return refuse('not_found');
  const { office, found } = followed;
  const facts = { appraisal, ...(words && { appraisalWords: words }) };
  const given = await act(deps, residentOn(office.id, found.matter.id), 'appraise', { facts });
  return given.ok ? ok(await followView(deps, office, given.value, lang)) : given;
}

const residentOn = (tenant: number, matterId: string) => ({ tenant, matterId, actorOn: () => resident });

/** Which of these pictures came for a verdict and belong to no matter yet. */
async function looseOf(deps: Deps, tenant: number, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await deps.db
    .office(tenant)
    .query<{ id: string }>(
      `select id from file where tenant_id = $1 and id = any($2::uuid[]) and owner = $3 and role = 'verdict' and matter_id is null`,
      [tenant, ids, PUBLIC_OWNER],
    );
  return new Set(rows.map(({ id }) => id));
}
