import type { NextStepView } from '#contract/matters.ts';

const WALL_STEPS: ReadonlySet<string> = new Set(['showPictures', 'takeDown', 'putBack', 'consent']);

/** Steps that stand on the card of the wall, not among those that move the matter on. */
export const isWallStep = ({ action }: NextStepView): boolean => WALL_STEPS.has(action);
