import type { Instant } from '#domain/shared/result.ts';
import type { Phase } from '#domain/workflow/definition.ts';

interface Standing {
  readonly phase: Phase;
  readonly reportedAt: Instant;
}

const ORDER: readonly Phase[] = ['received', 'filed', 'handling', 'responded', 'checked', 'answered', 'ended'];

/**
 * Which of two reports of the same thing is better kept when they are merged: the one that is further on, so that no work
 * is thrown away; of two equally far, the one that came first. A person may choose the other.
 */
export function likelySurvivor(here: Standing, there: Standing): 'here' | 'there' {
  const ahead = ORDER.indexOf(here.phase) - ORDER.indexOf(there.phase);
  return ahead > 0 || (ahead === 0 && here.reportedAt < there.reportedAt) ? 'here' : 'there';
}
