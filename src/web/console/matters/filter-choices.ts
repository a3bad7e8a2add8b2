import { deskWords } from '#i18n/console-desk.ts';
import { matterWords } from '#i18n/console-matter.ts';
import { say } from '#i18n/translate.ts';
import { uiWords } from '#i18n/ui.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { useCatalog } from '../queries.ts';
import type { FilterKey } from './filter-state.ts';

export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

const PHASES = ['received', 'filed', 'handling', 'responded', 'checked', 'answered', 'ended'] as const;
const LAMPS = ['red', 'amber', 'green', 'paused', 'none'] as const;
const VERDICTS = ['solved', 'half', 'unsolved', 'notYours'] as const;
const GRADES = ['simple', 'difficult', 'notYet'] as const;

/** Values that a field can be filtered by, named; a field without a list is typed. */
export const useFilterChoices = (): Partial<Record<FilterKey, readonly FilterOption[]>> => {
  const catalog = useCatalog();
  const { lang } = useLang();
  const desk = useWords(deskWords);
  const matter = useWords(matterWords);
  const ui = useWords(uiWords);
  const states = new Map(
    (catalog?.workflows ?? []).flatMap((flow) =>
      flow.states.map((state) => [state.id, say(state.label, lang)] as const),
    ),
  );
  return {
    state: [...states].map(([value, label]) => ({ value, label })),
    phase: PHASES.map((value) => ({ value, label: desk(`phase.${value}`) })),
    kind: (catalog?.kinds ?? []).map(({ id, label }) => ({ value: id, label: say(label, lang) })),
    channel: (catalog?.channels ?? []).map(({ id, label }) => ({ value: id, label: say(label, lang) })),
    category: (catalog?.categories ?? []).map(({ key, label }) => ({ value: key, label: say(label, lang) })),
    community: (catalog?.communities ?? []).map(({ id, name }) => ({ value: id, label: name })),
    unit: (catalog?.units ?? []).map(({ id, label }) => ({ value: id, label: say(label, lang) })),
    lamp: LAMPS.map((value) => ({ value, label: ui(`lamp.${value}`) })),
    verdict: VERDICTS.map((value) => ({ value, label: matter(`verdict.${value}`) })),
    grade: GRADES.map((value) => ({ value, label: matter(`grade.${value}`) })),
    mine: [{ value: 'true', label: desk('filter.yes') }],
  };
};
