import { figureOf } from '#catalog/figures.ts';
import { sql } from 'kysely';
import {
  isCount,
  RATE_NAMES,
  weightedIndex,
  type CountDefinition,
  type FigureDefinition,
  type RateName,
  type SumMeasure,
} from '#domain/figures/definition.ts';
import type { Queries } from '../db/database.ts';
import { dayOfPeriod, factNumber, keySql, type Dimension } from './compile.ts';
import { callValue } from './calls.ts';
import { readPercentile } from './percentile.ts';
import { readCounts, type Counted } from './reader.ts';
import { matterRows, type FigureScope } from './scope.ts';
import { countBehind, knownFigure } from './rows.ts';

/** Below this a community gets no rate and no comparison: one matter more would turn it (interface.md, decision 8). */
const FEWEST_FOR_A_RATE = 20;

export interface FigureGroup {
  readonly key: string | null;
  readonly value: number | null;
  /** Matters behind the value. */
  readonly rows: number;
}

export interface FigureValue {
  readonly figure: FigureDefinition;
  /** A count, a percentage 0–100 or days, not rounded; null of no matter, or of too few in one community. */
  readonly value: number | null;
  readonly rows: number;
  /** For a ratio, what was divided by what. */
  readonly parts: readonly { readonly figure: FigureDefinition; readonly value: number }[];
  readonly groups: readonly FigureGroup[];
}

/** Several figures of one moment: all that is counted comes from one statement. */
export async function evaluate(
  queries: Queries,
  scope: FigureScope,
  figures: readonly FigureDefinition[],
  by: Dimension | null = null,
): Promise<FigureValue[]> {
  const counts = [...new Set(figures.flatMap(countsOf))];
  const counted = counts.length > 0 ? (await readCounts(queries, scope, counts, by)).rows : [];
  const values: FigureValue[] = [];
  for (const figure of figures) {
    const value =
      figure.measure.type === 'percentile'
        ? await percentileValue(queries, scope, figure, by)
        : figure.measure.type === 'calls'
          ? await callValue(queries, scope, figure, figure.measure, by)
          : figure.measure.type === 'sum'
            ? await sumValue(queries, scope, figure, figure.measure, by)
            : figure.measure.type === 'index'
              ? indexValue(scope, figure, counted, by)
              : countedValue(figure, counted, by);
    values.push(withoutSmallRates(value, scope.filter.community !== undefined, by));
  }
  return values;
}

function partOf({ measure }: FigureDefinition): CountDefinition | null {
  const part = measure.type === 'ratio' ? figureOf(measure.part) : undefined;
  return part && isCount(part) ? part : null;
}

/** The rates that an index is made of, by the names of their weights. */
const ratesOf = ({ measure }: FigureDefinition): readonly (readonly [RateName, FigureDefinition])[] =>
  measure.type === 'index' ? RATE_NAMES.map((name) => [name, knownFigure(measure.rates[name])]) : [];

function countsOf(figure: FigureDefinition): CountDefinition[] {
  if (['percentile', 'sum', 'calls'].includes(figure.measure.type)) return [];
  const rates = ratesOf(figure);
  if (rates.length > 0) return rates.flatMap(([, rate]) => countsOf(rate));
  const part = partOf(figure);
  return part ? [part, countBehind(figure)] : [countBehind(figure)];
}

function countedValue(figure: FigureDefinition, counted: readonly Counted[], by: Dimension | null): FigureValue {
  const whole = countBehind(figure);
  const part = partOf(figure);
  const of = (id: string) => new Map(counted.filter((row) => row.figure === id).map(({ key, n }) => [key, n]));
  const sum = (sums: ReadonlyMap<string | null, number>) => [...sums.values()].reduce((total, n) => total + n, 0);
  const wholes = of(whole.id);
  const parts = part ? of(part.id) : wholes;
  const value = (n: number, of_: number) => (part ? (of_ > 0 ? (100 * n) / of_ : null) : n);
  return {
    figure,
    value: value(sum(parts), sum(wholes)),
    rows: sum(wholes),
    parts: part
      ? [
          { figure: part, value: sum(parts) },
          { figure: whole, value: sum(wholes) },
        ]
      : [],
    groups: by ? [...wholes].map(([key, rows]) => ({ key, rows, value: value(parts.get(key) ?? 0, rows) })) : [],
  };
}

/** As many rows as reporters judged; each group by the same weights. */
function indexValue(
  { office }: FigureScope,
  figure: FigureDefinition,
  counted: readonly Counted[],
  by: Dimension | null,
): FigureValue {
  const { weights } = office.settings.echo;
  const rates = ratesOf(figure).map(([name, rate]) => ({ name, rate, of: countedValue(rate, counted, by) }));
  const mean = (valueOf: (of: FigureValue) => number | null) =>
    weightedIndex(
      Object.fromEntries(rates.map(({ name, of }) => [name, valueOf(of)])) as Record<RateName, number | null>,
      weights,
    );
  const rows = rates.find(({ name }) => name === 'solved')?.of;
  const keys = [...new Set(rates.flatMap(({ of }) => of.groups.map(({ key }) => key)))];
  const inGroup = (of: FigureValue | undefined, key: string | null) => of?.groups.find((group) => group.key === key);
  return {
    figure,
    value: mean((of) => of.value),
    rows: rows?.rows ?? 0,
    parts: rates.flatMap(({ rate, of }) => (of.value === null ? [] : [{ figure: rate, value: of.value }])),
    groups: keys.map((key) => ({
      key,
      value: mean((of) => inGroup(of, key)?.value ?? null),
      rows: inGroup(rows, key)?.rows ?? 0,
    })),
  };
}

async function percentileValue(
  queries: Queries,
  scope: FigureScope,
  figure: FigureDefinition,
  by: Dimension | null,
): Promise<FigureValue> {
  const { measure } = figure;
  if (measure.type !== 'percentile') throw new Error(`figure ${figure.id} is no percentile`);
  const { all, groups } = await readPercentile(queries, scope, countBehind(figure), measure, by);
  return {
    figure,
    value: all.days,
    rows: all.n,
    parts: [],
    groups: groups.map(({ key, days, n }) => ({ key, value: days, rows: n })),
  };
}

/** Added up over the matters themselves: what a kind asks for is few, and found by its own index. */
async function sumValue(
  queries: Queries,
  scope: FigureScope,
  figure: FigureDefinition,
  { fact }: SumMeasure,
  by: Dimension | null,
): Promise<FigureValue> {
  const count = countBehind(figure);
  const key = keySql(by, dayOfPeriod(count.measure));
  const query = matterRows(scope, count)
    .select([key.as('key'), sql<number | null>`sum(${factNumber(fact)})`.as('value'), sql<number>`count(*)`.as('rows')])
    .groupBy(sql`1`);
  const { sql: text, parameters } = query.compile();
  const groups = await queries.query<FigureGroup>(text, parameters);
  const total = (of: 'value' | 'rows') => groups.reduce((sum, group) => sum + (group[of] ?? 0), 0);
  return { figure, value: total('value'), rows: total('rows'), parts: [], groups: by ? groups : [] };
}

/** Whether the groups of a figure add up to it: rates, medians and averages do not. */
export const addsUp = ({ measure }: FigureDefinition): boolean =>
  measure.type === 'count' || measure.type === 'sum' || (measure.type === 'calls' && measure.show === 'count');

function withoutSmallRates(value: FigureValue, oneCommunity: boolean, by: Dimension | null): FigureValue {
  if (addsUp(value.figure)) return value;
  const shown = <T extends { value: number | null; rows: number }>(one: T, ofCommunity: boolean): T =>
    ofCommunity && one.rows < FEWEST_FOR_A_RATE ? { ...one, value: null } : one;
  return {
    ...shown(value, oneCommunity),
    groups: value.groups.map((group) => shown(group, oneCommunity || by === 'community')),
  };
}
