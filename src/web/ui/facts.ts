import type { Facts, FactView, FieldView } from '#contract/forms.ts';

const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** What was filled in; inputs give null or '' for what was left alone. Undefined where nothing was. */
export const filledFacts = (facts: Facts | undefined): Facts | undefined => {
  const filled = Object.entries(facts ?? {})
    .map(([id, value]) => [id, Array.isArray(value) ? value.filter((line) => line.trim() !== '') : value] as const)
    .filter(([, value]) => isGiven(value));
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
};

/** The questions to show now: one that hangs on another waits for that one's answer. */
export const askedNow = (
  form: readonly FieldView[],
  typed: Readonly<Record<string, unknown>>,
  known: readonly FactView[] = [],
): FieldView[] =>
  form.filter(({ when }) => {
    if (!when) return true;
    const answer = typed[when.field] ?? known.find(({ id }) => id === when.field)?.value;
    return Array.isArray(answer) ? answer.includes(when.is) : answer === when.is;
  });

/** Whether what must be filled in is. */
export const isFilled = (form: readonly FieldView[], typed: Facts, known: readonly FactView[] = []): boolean =>
  askedNow(form, typed, known).every(({ id, required }) => !required || isGiven(typed[id]));
