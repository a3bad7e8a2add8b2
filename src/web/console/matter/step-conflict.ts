import type { MatterDetail, NextStepView } from '#contract/matters.ts';
import { matterWords } from '#i18n/console-matter.ts';
import { say } from '#i18n/translate.ts';
import { differences, joined, textsOf, type Difference } from '#web/live/differences.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { useCatalog } from '../queries.ts';
import type { NamedDifference } from './conflict.tsx';
import { initialOf, type StepValues } from './step-values.ts';

/** Texts that stand beside each other; of a choice only one can hold. */
const TEXTS = new Set(['publicAnswer', 'answer.measures', 'plan.scheme']);

export const stepDifferences = (
  step: NextStepView,
  seen: MatterDetail,
  current: MatterDetail,
  mine: StepValues,
): Difference[] =>
  differences(textsOf(initialOf(step, seen, undefined)), textsOf(initialOf(step, current, undefined)), textsOf(mine));

/** Mine on top of theirs: both texts, and the choices that I made. */
export const withTheirs = (mine: StepValues, found: readonly Difference[]): StepValues => {
  const values: Record<string, unknown> = { ...mine };
  for (const { field, now, mine: own } of found.filter((one) => TEXTS.has(one.field))) {
    const [name = '', part] = field.split('.');
    const before = values[name] as object | undefined;
    values[name] = part ? { ...before, [part]: joined(now, own) } : joined(now, own);
  }
  return values;
};

const PARTS = ['answer.contacted', 'answer.measures', 'answer.by'] as const;
const FIELDS = ['category', 'topic', 'placeId', 'unitId', 'publicAnswer'] as const;

/** Says fields and choices by their names. */
export const useNamed = (current: MatterDetail | null): ((found: readonly Difference[]) => NamedDifference[]) => {
  const t = useWords(matterWords);
  const { lang } = useLang();
  const catalog = useCatalog();
  const nameOf = (field: string, value: string): string => {
    if (field === 'unitId') {
      const unit = catalog?.units.find(({ id }) => id === value);
      return unit ? say(unit.label, lang) : value;
    }
    if (field === 'category') {
      const category = catalog?.categories.find(({ key }) => key === value);
      return category ? say(category.label, lang) : value;
    }
    if (field === 'placeId' && current && (value === current.placeId || value === current.gridId))
      return current.placeName ?? current.gridName ?? value;
    return value;
  };
  const labelOf = (field: string): string => {
    const part = PARTS.find((one) => one === field);
    const whole = FIELDS.find((one) => one === field);
    return part ? t(part) : whole ? t(`step.${whole}`) : field;
  };
  return (found) =>
    found.map(({ field, now, mine }) => ({
      field,
      label: labelOf(field),
      now: nameOf(field, now),
      mine: nameOf(field, mine),
    }));
};
