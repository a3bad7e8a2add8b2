import type { FollowView, PublicReport } from '#contract/public.ts';
import type { ActionInput } from '#domain/matters/matter.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import type { Deps } from '../deps.ts';
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

/** The reporter's word. "Not solved" and "half" take the matter up again; the law of "closed means solved". */
export async function rate(
  deps: Deps,
  token: string,
  input: Pick<ActionInput, 'verdict' | 'comment' | 'consentWall'>,
  lang: Lang,
): Promise<Result<FollowView>> {
  const followed = await findFollowed(deps, token);
  if (!followed) return refuse('not_found');
  const { office, found } = followed;
  const again = input.verdict === 'unsolved' || input.verdict === 'half';
  const merged = found.matter.state === 'merged';
  if (merged && !(await echoedMatter(deps, office, found)).matter.answeredAt) return refuse('wrong_state');
  const context = { tenant: office.id, matterId: found.matter.id, actorOn: () => resident };
  const rated = await act(deps, context, again ? (merged ? 'rateAlone' : 'rateUnsolved') : 'rate', input);
  return rated.ok ? ok(await followView(deps, office, rated.value, lang)) : rated;
}
