import type { MatterFilter } from '#contract/matters.ts';
import { HttpProblem } from '../http/problem.ts';

/** A day that PostgreSQL and the calendar can both count with. */
export function checkPeriod({ from, to }: Pick<MatterFilter, 'from' | 'to'>): void {
  for (const [field, day] of Object.entries({ from, to }))
    if (day !== undefined && (day < '1949-10-01' || day > '2999-12-31')) throw new HttpProblem('invalid', { field });
}
