import type { SettingValue } from '#contract/settings.ts';
import { same } from '#web/live/rebase.ts';

export type Procedures = SettingValue<'procedures'>;
export type StepDraft = Procedures['procedures'][number]['steps'][number];

/** What the draft says of one step; nothing where it leaves it as it comes. */
export const stepOf = ({ procedures }: Procedures, workflow: string, action: string): StepDraft =>
  procedures.find((one) => one.workflow === workflow)?.steps.find((one) => one.action === action) ?? { action };

/** The draft with another word on one step; what says nothing is not kept. */
export function withStep(draft: Procedures, workflow: string, step: StepDraft): Procedures {
  const known = draft.procedures.find((one) => one.workflow === workflow) ?? { workflow, steps: [], states: [] };
  const index = known.steps.findIndex(({ action }) => action === step.action);
  const says = Object.entries(step).filter(
    ([name, value]) => name !== 'action' && value !== undefined && value !== false && !same(value, []),
  );
  const kept = says.length > 0 ? [{ action: step.action, ...Object.fromEntries(says) } as StepDraft] : [];
  const steps = index < 0 ? [...known.steps, ...kept] : known.steps.flatMap((one, at) => (at === index ? kept : [one]));
  const changed = steps.length + known.states.length > 0 ? [{ ...known, steps }] : [];
  const at = draft.procedures.indexOf(known);
  return {
    ...draft,
    procedures:
      at < 0 ? [...draft.procedures, ...changed] : draft.procedures.flatMap((one, i) => (i === at ? changed : [one])),
  };
}

/** How many steps two drafts say something else of; another first day counts as one. */
export function stepDifferences(one: Procedures, other: Procedures): number {
  const said = ({ procedures }: Procedures) =>
    new Map(procedures.flatMap(({ workflow, steps }) => steps.map((step) => [`${workflow} ${step.action}`, step])));
  const [a, b] = [said(one), said(other)];
  const keys = [...new Set([...a.keys(), ...b.keys()])];
  return keys.filter((key) => !same(a.get(key), b.get(key))).length + (one.from === other.from ? 0 : 1);
}
