import type { Ladder } from '#domain/notices/crossings.ts';

/**
 * A sample: no law sets these steps, each city writes its own rule of supervision (督办办法).
 * Overdue by a fifth of its limit: the unit above, or the desk. By half: the desk. By as long again: the
 * leader.
 */
export const defaultLadder: Ladder = [
  { after: 0.2, unit: 'share', to: 'parent' },
  { after: 0.5, unit: 'share', to: 'desk' },
  { after: 1, unit: 'share', to: 'leader' },
];
