import type { MatterFilter } from '#contract/matters.ts';

/** Fields of the one grammar of filters, in the order in which chips stand. */
export const FILTER_KEYS = [
  'figure',
  'hotSpot',
  'q',
  'no',
  'title',
  'from',
  'to',
  'dueFrom',
  'dueTo',
  'closedFrom',
  'closedTo',
  'lamp',
  'state',
  'phase',
  'kind',
  'channel',
  'category',
  'topic',
  'community',
  'grid',
  'address',
  'located',
  'unit',
  'call',
  'grade',
  'verdict',
  'returns',
  'reworks',
  'reopens',
  'votesUp',
  'votesDown',
  'mine',
] as const satisfies readonly (keyof MatterFilter)[];
export type FilterKey = (typeof FILTER_KEYS)[number];

/** How the values of a field are given: chosen from a list, typed, two days, or two numbers. */
/** `figure` and `link` come with a link from another page and can only be taken away. */
export type FilterShape = 'choice' | 'text' | 'days' | 'span' | 'yes' | 'figure' | 'link';

/** What a person filters by: mostly one key of the grammar, a period has two. */
export interface FilterField {
  readonly id: FilterFieldId;
  readonly shape: FilterShape;
  readonly keys: readonly FilterKey[];
}
type PeriodId = 'reported' | 'due' | 'closed';
export type FilterFieldId =
  | Exclude<FilterKey, 'from' | 'to' | 'dueFrom' | 'dueTo' | 'closedFrom' | 'closedTo'>
  | PeriodId;

const PERIODS: readonly FilterField[] = [
  { id: 'reported', shape: 'days', keys: ['from', 'to'] },
  { id: 'due', shape: 'days', keys: ['dueFrom', 'dueTo'] },
  { id: 'closed', shape: 'days', keys: ['closedFrom', 'closedTo'] },
];
const of = (shape: FilterShape, ...ids: (FilterKey & FilterFieldId)[]): FilterField[] =>
  ids.map((id) => ({ id, shape, keys: [id] }));

export const FILTER_FIELDS: readonly FilterField[] = [
  ...of('figure', 'figure'),
  ...of('link', 'hotSpot'),
  ...of('text', 'q', 'no', 'title'),
  ...of('choice', 'state', 'phase', 'lamp'),
  ...PERIODS,
  ...of('choice', 'kind', 'channel', 'category', 'topic', 'community', 'grid'),
  ...of('text', 'address'),
  ...of('choice', 'located'),
  ...of('choice', 'unit', 'call', 'grade', 'verdict'),
  ...of('span', 'returns', 'reworks', 'reopens', 'votesUp', 'votesDown'),
  ...of('yes', 'mine'),
];

export const fieldOf = (id: FilterFieldId): FilterField => {
  const found = FILTER_FIELDS.find((field) => field.id === id);
  if (!found) throw new Error(`no field ${id}`);
  return found;
};

/** A filter from the address: what the grammar knows and nothing else, so that an old link never breaks a page. */
export const filterOf = (search: Readonly<Record<string, unknown>>): MatterFilter => {
  const filter: Record<string, string | boolean> = {};
  for (const key of FILTER_KEYS) {
    const value = search[key];
    if (key === 'mine') {
      if (value === true || value === 'true') filter['mine'] = true;
    } else if (typeof value === 'string' && value !== '') filter[key] = value;
  }
  return filter;
};

/** The filter without these fields of the grammar. */
export const without = (filter: MatterFilter, ...keys: readonly FilterKey[]): MatterFilter =>
  filterOf(Object.fromEntries(Object.entries(filter).filter(([key]) => !keys.some((one) => one === key))));

/** Fields that are set, with their value as text. */
export const activeFilters = (filter: MatterFilter): { key: FilterKey; value: string }[] =>
  FILTER_KEYS.flatMap((key) => {
    const value = filter[key];
    return value === undefined || value === false ? [] : [{ key, value: String(value) }];
  });

/** The fields that hold something, a period once. */
export const activeFields = (filter: MatterFilter): FilterField[] =>
  FILTER_FIELDS.filter(({ keys }) => keys.some((key) => filter[key] !== undefined));

/** Whether two filters find the same rows: the order of their fields does not matter. */
export const sameFilter = (a: MatterFilter, b: MatterFilter): boolean =>
  JSON.stringify(activeFilters(a)) === JSON.stringify(activeFilters(b));
