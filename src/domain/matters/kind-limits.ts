import type { Limit } from '#domain/calendar/calendar.ts';
import type { ClockName, Label } from '#domain/workflow/definition.ts';
import type { Matter } from './matter.ts';

/** How long a kind of matter has for something: always the same, one after the other, or as a fact of the matter says. */
export type KindLimitValue =
  | Limit
  | { readonly turns: readonly Limit[]; readonly entry: string }
  /** `none` holds where the fact is 0: promised while the applicant waits. */
  | { readonly fact: string; readonly unit: Limit['unit']; readonly none?: Limit };

export interface KindLimit {
  readonly limit: KindLimitValue;
  readonly source: Label;
  /** Stays until an office enters its own; what the law sets is no sample. */
  readonly sample?: true;
  /** Set by law: an office may be quicker, never slower. */
  readonly binding?: true;
  /** Time that somebody else has to act: shortening it would cut a right of theirs. */
  readonly otherSide?: true;
}
export type KindLimits = Readonly<Partial<Record<ClockName, KindLimit>>>;

/** How many entries of a name stand last in a row: a failed look-back begins the count anew. */
function streak(entries: Matter['entries'], name: string): number {
  const broken = entries.findLastIndex(({ entry }) => entry !== name);
  return entries.length - 1 - broken;
}

type Asked = Partial<Pick<Matter, 'facts' | 'entries'>>;

/** @returns null when all turns are over, or the fact is not known */
function valueOf(limit: KindLimitValue, { facts = {}, entries = [] }: Asked): Limit | null {
  if ('amount' in limit) return limit;
  if ('turns' in limit) return limit.turns[streak(entries, limit.entry)] ?? null;
  const amount = facts[limit.fact];
  if (amount === 0) return limit.none ?? null;
  return typeof amount === 'number' && amount > 0 ? { amount, unit: limit.unit } : null;
}

/** The limits that a matter has by its kind, over those of its class. */
export const kindLimits = (limits: KindLimits, matter: Asked): Partial<Record<ClockName, Limit>> =>
  Object.fromEntries(
    Object.entries(limits).flatMap(([name, { limit }]) => {
      const value = valueOf(limit, matter);
      return value ? [[name, value]] : [];
    }),
  );
