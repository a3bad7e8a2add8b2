import { useQuery } from '@tanstack/react-query';
import { EMPTY } from '#contract/matter-filter.ts';
import { CALL_KINDS } from '#domain/matters/task.ts';
import { callWords } from '#i18n/console-calls.ts';
import { deskWords } from '#i18n/console-desk.ts';
import { listWords } from '#i18n/console-list.ts';
import { matterWords } from '#i18n/console-matter.ts';
import { say } from '#i18n/translate.ts';
import { uiWords } from '#i18n/ui.ts';
import { listPlaces } from '#web/api/office.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { useCatalog } from '../queries.ts';
import type { FilterFieldId } from './filter-state.ts';

export interface FilterOption {
  readonly value: string;
  readonly label: string;
}
export type FilterChoices = Partial<Record<FilterFieldId, readonly FilterOption[]>>;

const PHASES = ['received', 'filed', 'handling', 'responded', 'checked', 'answered', 'ended'] as const;
const LAMPS = ['red', 'amber', 'green', 'paused', 'none'] as const;
const VERDICTS = ['solved', 'half', 'unsolved', 'notYours'] as const;
const LOCATED = ['yes', 'no'] as const;
const GRADES = ['simple', 'difficult', 'notYet'] as const;

/** Grids with their community; asked once a visit. */
const useGrids = (): readonly FilterOption[] =>
  useQuery({
    queryKey: ['places', 'grids'],
    queryFn: () => listPlaces({ level: 'grid', limit: 1000 }),
    staleTime: 600_000,
  }).data?.map(({ id, name }) => ({ value: id, label: name })) ?? [];

/** Values that a field can be filtered by, named; a field without a list is typed. */
export const useFilterChoices = (): FilterChoices => {
  const catalog = useCatalog();
  const grids = useGrids();
  const { lang } = useLang();
  const desk = useWords(deskWords);
  const list = useWords(listWords);
  const matter = useWords(matterWords);
  const ui = useWords(uiWords);
  const calls = useWords(callWords);
  // One state has several names where procedures call it differently.
  const states = new Map<string, Set<string>>();
  for (const { id, label } of (catalog?.workflows ?? []).flatMap((flow) => flow.states))
    states.set(id, new Set(states.get(id)).add(say(label, lang)));
  const orNone = (options: readonly FilterOption[]): FilterOption[] => [
    { value: EMPTY, label: list('filter.empty') },
    ...options,
  ];
  return {
    state: [...states].map(([value, labels]) => ({ value, label: [...labels].join(' / ') })),
    phase: PHASES.map((value) => ({ value, label: desk(`phase.${value}`) })),
    kind: (catalog?.kinds ?? []).map(({ id, label }) => ({ value: id, label: say(label, lang) })),
    channel: (catalog?.channels ?? []).map(({ id, label }) => ({ value: id, label: say(label, lang) })),
    category: orNone((catalog?.categories ?? []).map(({ key, label }) => ({ value: key, label: say(label, lang) }))),
    topic: orNone((catalog?.topics ?? []).map(({ id, label }) => ({ value: id, label: say(label, lang) }))),
    community: orNone((catalog?.communities ?? []).map(({ id, name }) => ({ value: id, label: name }))),
    grid: orNone(grids),
    unit: orNone((catalog?.units ?? []).map(({ id, label }) => ({ value: id, label: say(label, lang) }))),
    located: LOCATED.map((value) => ({ value, label: list(`located.${value}`) })),
    lamp: LAMPS.map((value) => ({ value, label: ui(`lamp.${value}`) })),
    verdict: orNone(VERDICTS.map((value) => ({ value, label: matter(`verdict.${value}`) }))),
    call: CALL_KINDS.map((value) => ({ value, label: calls(`calls.${value}`) })),
    grade: orNone(GRADES.map((value) => ({ value, label: matter(`grade.${value}`) }))),
  };
};
