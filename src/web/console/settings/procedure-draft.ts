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

export type KindLimitDraft = NonNullable<Procedures['kinds']>[number]['limits'][number];

/** The office's own limit of a kind in the draft, if there is one. */
export const limitOf = ({ kinds = [] }: Procedures, kind: string, clock: string): KindLimitDraft | undefined =>
  kinds.find((one) => one.kind === kind)?.limits.find((one) => one.clock === clock);

/** The draft with another limit of a kind; null puts it back as it came. */
export function withLimit(
  { kinds = [], ...rest }: Procedures,
  kind: string,
  clock: KindLimitDraft['clock'],
  own: KindLimitDraft | null,
): Procedures {
  const limits = (kinds.find((one) => one.kind === kind)?.limits ?? []).filter((one) => one.clock !== clock);
  const mine = own ? [...limits, own] : limits;
  const others = kinds.filter((one) => one.kind !== kind);
  const all = mine.length > 0 ? [...others, { kind, limits: mine }] : others;
  return all.length > 0 ? { ...rest, kinds: all } : rest;
}

/** How many steps and limits two drafts say something else of; another first day counts as one. */
export function stepDifferences(one: Procedures, other: Procedures): number {
  const said = ({ procedures, kinds = [] }: Procedures) =>
    new Map<string, unknown>([
      ...procedures.flatMap(({ workflow, steps }) =>
        steps.map((step) => [`${workflow} ${step.action}`, step] as const),
      ),
      ...kinds.flatMap(({ kind, limits }) => limits.map((own) => [`limit ${kind} ${own.clock}`, own] as const)),
    ]);
  const [a, b] = [said(one), said(other)];
  const keys = [...new Set([...a.keys(), ...b.keys()])];
  return keys.filter((key) => !same(a.get(key), b.get(key))).length + (one.from === other.from ? 0 : 1);
}
