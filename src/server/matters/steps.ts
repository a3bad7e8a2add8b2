import type { NextStepView } from '#contract/matters.ts';
import { guardRules, type GuardFacts } from '#domain/matters/guards.ts';
import type { Actor, Matter } from '#domain/matters/matter.ts';
import { gap } from '#domain/forms/facts.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { ActionDefinition, Definition } from '#domain/workflow/definition.ts';
import { decidable, isFilled, knownFacts, next } from '#domain/workflow/next.ts';
import type { Office } from '../offices/office.ts';
import { presentField } from './facts.ts';
import { guardWords } from './guard-words.ts';
import { stepLabel } from './joint.ts';
import { pick, type Lang } from './present.ts';
import { guardFacts, type WholeMatter } from './reader.ts';

/** Asking for a step, and the decision on it, by the step's own name. */
export const ASK = {
  ask: { zh: (step: string) => `申请${step}`, en: (step: string) => `Asked: ${step}` },
  approve: { zh: (step: string) => `同意${step}`, en: (step: string) => `Approve: ${step}` },
  decline: { zh: (step: string) => `不同意${step}`, en: (step: string) => `Decline: ${step}` },
} as const;

/** What this person may do next: steps to take, steps to ask for, and requests to decide. */
export function nextSteps(office: Office, whole: WholeMatter, actor: Actor, now: Instant, lang: Lang): NextStepView[] {
  const { matter } = whole;
  const definition = office.definitions.of(matter);
  if (!definition) return [];
  const facts: GuardFacts = {
    now,
    actor,
    calls: office.calls,
    reasonForFlagged: office.settings.echo.reasonForFlagged,
    calendar: office.calendar,
    limits: office.limits,
    ...guardFacts(whole),
  };
  return [...decisions(definition, matter, facts, lang), ...steps(definition, matter, facts, lang)];
}

const steps = (definition: Definition, matter: Matter, facts: GuardFacts, lang: Lang): NextStepView[] =>
  next(definition, matter, facts).map(({ action, refusal, task, asks }) => {
    const guard = refusal?.params?.['guard'];
    const label = pick(stepLabel(action, task), lang);
    const asked = refusal?.code === 'already_asked';
    return {
      action: action.id,
      label: asks ? ASK.ask[lang](label) : label,
      key: action.key ?? null,
      asks: [...action.asks],
      required: requiredFields(action, matter, facts),
      form: gap(facts.forms[action.id] ?? [], knownFacts(action, matter)).map((field) =>
        presentField(field, lang, matter),
      ),
      primary: action.primary ?? false,
      blocked: refusal
        ? {
            guard: String(guard ?? refusal.code),
            reason: guardWords(String(asked ? refusal.code : (guard ?? '')), lang),
            source: String(refusal.params?.['source'] ?? ''),
          }
        : null,
      needsApproval: asks,
      fixed: task ? { taskId: task.id } : {},
    };
  });

const decisions = (definition: Definition, matter: Matter, facts: GuardFacts, lang: Lang): NextStepView[] =>
  decidable(definition, matter, facts).flatMap(({ action }) =>
    (['approve', 'decline'] as const).map((verdict): NextStepView => {
      const field = verdict === 'approve' ? 'note' : 'reason';
      return {
        action: verdict,
        label: ASK[verdict][lang](pick(action.label, lang)),
        key: null,
        asks: [field],
        required: verdict === 'decline' ? [field] : [],
        form: [],
        primary: verdict === 'approve',
        blocked: null,
        needsApproval: false,
        fixed: { asked: action.id },
      };
    }),
  );

/** Fields whose guard does not hold with what the matter has already: the form asks only for the gap. */
const requiredFields = (action: ActionDefinition, matter: Matter, facts: GuardFacts) => [
  ...new Set([
    ...action.guards.flatMap((guard) => {
      const { field, holds } = guardRules[guard];
      return field && !holds(matter, {}, facts) ? [field] : [];
    }),
    ...(action.requires ?? []).filter((field) => !isFilled(field, matter, {})),
  ]),
];
