import type { Limit } from '#domain/calendar/calendar.ts';
import type { Refusal } from '#domain/shared/result.ts';
import type { ClockName } from '#domain/workflow/definition.ts';
import type { KindLimit, KindLimits } from './kind-limits.ts';

/** What an office decides of the limits of one kind. */
export interface KindChange {
  readonly kind: string;
  readonly limits: readonly KindLimitChange[];
}

export interface KindLimitChange {
  readonly clock: ClockName;
  readonly limit: Limit;
  /** The office's own rule that sets it. */
  readonly source: string;
}

/** How far a limit is the office's: a sample is, what a rule sets may only be shortened, the rest stays. */
export type Reach = 'free' | 'shorter' | 'kept';

export function reachOf({ limit, sample, otherSide }: KindLimit): Reach {
  // Limits that follow a fact or go by turns are no single number to be decided on.
  if (otherSide || !('amount' in limit)) return 'kept';
  return sample ? 'free' : 'shorter';
}

export type KindFaultCode = 'limit_unknown' | 'limit_twice' | 'limit_kept' | 'limit_longer';

/** `field` is the path in the change, as `limits.0.limit`; `params` hold the clock and the source where one is the reason. */
export type KindFault = Refusal<KindFaultCode>;

const HOURS: Partial<Record<Limit['unit'], number>> = { hour: 1, day: 24 };

/** Whether `one` surely ends no later than `other`; units that need a calendar are held against their own kind only. */
function noLonger(one: Limit, other: Limit): boolean {
  if (one.unit === other.unit) return one.amount <= other.amount;
  const [a, b] = [HOURS[one.unit], HOURS[other.unit]];
  return a !== undefined && b !== undefined && one.amount * a <= other.amount * b;
}

/** The limits of a kind as the office changed them; what is not the office's to change stays, and is named as a fault. */
export function changeLimits(
  limits: KindLimits,
  changes: readonly KindLimitChange[],
): { readonly limits: KindLimits; readonly faults: readonly KindFault[] } {
  const faults: KindFault[] = [];
  const changed: Partial<Record<ClockName, KindLimit>> = { ...limits };
  for (const [index, { clock, limit, source }] of changes.entries()) {
    const field = `limits.${index}.limit`;
    const known = limits[clock];
    const params = { clock, ...(known && { source: known.source.zh }) };
    if (!known) faults.push({ code: 'limit_unknown', field, params });
    else if (changes.findIndex((one) => one.clock === clock) !== index)
      faults.push({ code: 'limit_twice', field, params });
    else if (reachOf(known) === 'kept' || !('amount' in known.limit))
      faults.push({ code: 'limit_kept', field, params });
    else if (reachOf(known) === 'shorter' && !noLonger(limit, known.limit))
      faults.push({ code: 'limit_longer', field, params });
    else {
      const { sample: _, ...rest } = known;
      changed[clock] = { ...rest, limit, source: { zh: source, en: source } };
    }
  }
  return { limits: changed, faults };
}
