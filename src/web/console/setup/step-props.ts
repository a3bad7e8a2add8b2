import type { SetupState } from '#contract/setup.ts';

/** What every step gets: the office as it stands, and the way to the next step. */
export interface StepProps {
  readonly state: SetupState;
  readonly onNext: () => void;
}
