import type { MatterFilter } from '#contract/matters.ts';

/** Fields of the one grammar of filters, in the order in which chips stand. */
export const FILTER_KEYS = [
  'figure',
  'q',
  'from',
  'to',
  'lamp',
  'state',
  'phase',
  'kind',
  'channel',
  'category',
  'topic',
  'community',
  'grid',
  'unit',
  'grade',
  'verdict',
  'mine',
] as const satisfies readonly (keyof MatterFilter)[];
export type FilterKey = (typeof FILTER_KEYS)[number];

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

export const without = (filter: MatterFilter, key: FilterKey): MatterFilter => {
  const { [key]: _dropped, ...rest } = filter;
  return rest;
};

/** Fields that are set, with their value as text. */
export const activeFilters = (filter: MatterFilter): { key: FilterKey; value: string }[] =>
  FILTER_KEYS.flatMap((key) => {
    const value = filter[key];
    return value === undefined || value === false ? [] : [{ key, value: String(value) }];
  });
