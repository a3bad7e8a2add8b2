import { sql, type RawBuilder } from 'kysely';
import { ROLLED_DIMENSIONS, type Grain } from '#domain/figures/grain.ts';
import { DIMENSION_COLUMNS } from './stand-in.ts';

export const dimensionColumns = ROLLED_DIMENSIONS.map((dimension) => DIMENSION_COLUMNS[dimension]);

const SPAN_COLUMNS = { year: 'year_', month: 'month_', day: 'day_' } as const;

/** The first days of the year, the month and the day, to group by. */
export const spansOf = (day: string): RawBuilder<unknown> =>
  sql.raw(
    `date_trunc('year', ${day}::timestamp)::date as year_, date_trunc('month', ${day}::timestamp)::date as month_, ${day} as day_`,
  );

const columnsOf = ({ span, dimensions }: Grain): string[] => [
  SPAN_COLUMNS[span],
  ...dimensions.map((dimension) => DIMENSION_COLUMNS[dimension]),
];

/** How rows become the rows of sums of all these grains in one pass. */
export interface Grouping {
  /** Grain, day and the two keys. What a grain is not by is null, and no value is: `NONE` stands for it. */
  readonly keys: RawBuilder<unknown>;
  readonly groupBy: RawBuilder<unknown>;
}

/** @param also columns that every grain is by */
export function groupingBy(grains: readonly Grain[], also: readonly string[]): Grouping {
  const used = [...Object.values(SPAN_COLUMNS), ...dimensionColumns].filter((name) =>
    grains.some((grain) => columnsOf(grain).includes(name)),
  );
  const days = used.filter((name) => !(dimensionColumns as readonly string[]).includes(name));
  // `grouping` has a bit for each column that a row is not by.
  const bits = (grain: Grain) => used.reduce((sum, name) => sum * 2 + (columnsOf(grain).includes(name) ? 0 : 1), 0);
  const ids = grains.map((grain) => `when ${bits(grain)} then '${grain.id}'`).join(' ');
  const sets = grains.map((grain) => `(${[...also, ...columnsOf(grain)].join(', ')})`).join(', ');
  return {
    keys: sql.raw(`case grouping(${used.join(', ')}) ${ids} end, coalesce(${days.join(', ')}),
      coalesce(${dimensionColumns.join(', ')}, ''), coalesce(${dimensionColumns.toReversed().join(', ')}, '')`),
    groupBy: sql.raw(`grouping sets (${sets})`),
  };
}
