import type { SetupState } from '#contract/setup.ts';

/** Steps after the office itself; each is done when the office shows it, whoever did it and where. */
export const STEPS = ['week', 'communities', 'grids', 'units', 'staff', 'check'] as const;
export type Step = (typeof STEPS)[number];

/** Accounts that the first run makes. */
const FIRST_THREE = 3;

export const isDone = (state: SetupState, step: Step): boolean => {
  switch (step) {
    case 'week':
      return state.weekSet;
    case 'communities':
      return state.communities > 0;
    case 'grids':
      return state.grids > 0;
    case 'units':
      return state.units > 0;
    case 'staff':
      return state.accounts > FIRST_THREE;
    case 'check':
      return false;
  }
};

/** Where to go on: the first step that is not done. */
export const openStep = (state: SetupState): Step => STEPS.find((step) => !isDone(state, step)) ?? 'check';

export const nextStep = (step: Step): Step => STEPS[STEPS.indexOf(step) + 1] ?? 'check';
