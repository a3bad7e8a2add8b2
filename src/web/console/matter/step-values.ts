import type { ActionRequest, MatterDetail, NewPart, NextStepView } from '#contract/matters.ts';
import type { Proposal, Proposals } from '#contract/proposals.ts';
import { filledFacts } from '#web/ui/facts.ts';
import type { Static } from 'typebox';

/** What the form holds while it is typed; times as the browser's own inputs give them. */
export type StepValues = Omit<ActionRequest, 'answer' | 'plan' | 'limit' | 'parts'> & {
  readonly answer?: { contacted?: string; measures?: string; by?: string };
  readonly plan?: { scheme?: string; lead?: string; nextDay?: string };
  readonly limit?: { amount?: number; unit?: 'workHour' | 'workDay' | 'hour' | 'day' };
  readonly parts?: readonly Partial<NewPart>[];
};

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Text inputs give '' for what was left alone: the contract wants it absent. */
const filled = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value))) as Partial<T>;

const complete = <T extends object>(values: T | undefined, names: readonly (keyof T)[]): values is Required<T> =>
  values !== undefined && names.every((name) => !isEmpty(values[name]));

/** A request from what was typed: empty fields left out, `2026-11-24T10:20` meant in the office's zone. */
export const requestOf = (values: StepValues): ActionRequest => {
  const { answer, plan, limit, until, parts, facts, ...rest } = values;
  const given = filledFacts(facts);
  return {
    ...filled(rest),
    ...(given && { facts: given }),
    ...(until ? { until: `${until}:00+08:00` } : {}),
    ...(complete(answer, ['contacted', 'measures', 'by']) ? { answer } : {}),
    ...(complete(plan, ['scheme', 'lead', 'nextDay']) ? { plan } : {}),
    ...(parts && { parts: parts.map((part) => ({ ...filled(part), text: part.text ?? '' })) }),
    ...(complete(limit, ['amount', 'unit']) ? { limit } : {}),
  };
};

/** A guess is not filled in: a person would overlook it. */
export const sure = (list: readonly Proposal[] | undefined): string | undefined =>
  list?.[0] && list[0].confidence !== 'low' ? list[0].id : undefined;

/** What the system knows already stands in the form: the matter's own values, else a proposal that is not a guess. */
export const initialOf = (
  step: NextStepView,
  matter: MatterDetail,
  proposals: Static<typeof Proposals> | undefined,
): StepValues => {
  const known: StepValues = {
    category: matter.category ?? sure(proposals?.category),
    topic: matter.topic ?? undefined,
    placeId: matter.placeId ?? matter.gridId ?? sure(proposals?.place),
    unitId: matter.unitId ?? sure(proposals?.unit),
    publicAnswer: matter.publicAnswer ?? undefined,
    limit: { unit: 'workDay' },
    answer: matter.answer ?? undefined,
  };
  return Object.fromEntries(
    Object.entries(known).filter(([field]) => step.asks.some((asked) => asked === field)),
  ) as StepValues;
};
