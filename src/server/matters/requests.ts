import type { ActionRequest, MatterFilter } from '#contract/matters.ts';
import { reaches, reachesByCall, reachesByWatch, type ScopedRow } from '#domain/access/scope.ts';
import type { Actor } from '#domain/matters/matter.ts';
import type { Instant } from '#domain/shared/result.ts';
import { actorOn, grantsWith, type Principal } from '../auth/principal.ts';
import { figureRows } from '../figures/rows.ts';
import { HttpProblem } from '../http/problem.ts';
import { unitsOf, waitsForMe } from './desk.ts';
import type { MatterQuery } from './filter.ts';
import type { ListOptions } from './list.ts';
import type { FoundMatter } from './reader.ts';
import type { ActInput } from './settle-input.ts';

export const keyOf = (headers: Readonly<Record<string, unknown>>): string | undefined => {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || key.length < 8 || key.length > 80)
    throw new HttpProblem('invalid', { field: 'Idempotency-Key' });
  return key;
};

export const inputOf = ({ answer, until, ...rest }: ActionRequest, now: Instant): ActInput => ({
  ...rest,
  ...(answer && { answer: { ...answer, acceptedAt: answer.acceptedAt ? Date.parse(answer.acceptedAt) : now } }),
  ...(until && { until: Date.parse(until) }),
});

export const mayRead = (principal: Principal, row: ScopedRow): boolean =>
  grantsWith(principal, 'matter.read').some(
    (grant) => reaches(grant, row) || reachesByCall(grant, row) || reachesByWatch(grant, row),
  );

/** The person before one matter; null for what they may not read: it does not exist for its steps either. */
export const reachOf =
  (principal: Principal) =>
  ({ matter }: FoundMatter): Actor | null =>
    mayRead(principal, matter) ? actorOn(principal, matter) : null;

/** A filter of the wire as the list takes it: what needs the person or a figure becomes a narrowing. */
export function narrowed(
  principal: Principal,
  { mine, figure, ...filter }: MatterFilter,
  now: Instant,
): Pick<ListOptions, 'filter' | 'narrow' | 'period' | 'called'> {
  const rows = figure ? figureRows(figure, filter, now) : null;
  const wait = mine ? waitsForMe(principal) : null;
  // Whoever was called finds the matter by its words, too.
  const seeks = wait !== null || [filter.q, filter.no, filter.title].some((text) => text !== undefined && text !== '');
  return {
    filter: rows?.filter ?? filter,
    ...(rows?.period && { period: rows.period }),
    ...(seeks && { called: unitsOf(principal) }),
    ...((rows ?? wait) && {
      narrow: (query: MatterQuery) => {
        const counted = rows ? rows.narrow(query) : query;
        return wait ? wait(counted) : counted;
      },
    }),
  };
}
