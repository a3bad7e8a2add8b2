import { sql, type RawBuilder } from 'kysely';
import { LAMPS } from '#contract/common.ts';
import type { MapMatter } from '#contract/map.ts';
import type { Instant } from '#domain/shared/result.ts';
import { CLOSEST_ZOOM, MOST_TOLD, type Bin, type CellSize } from '#domain/territory/clusters.ts';
import type { BBox } from '#domain/territory/geometry.ts';
import type { Queries } from '../db/database.ts';
import { lampCondition, type MatterQuery } from '../matters/filter.ts';
import { selectMatters, type Selection } from '../matters/list.ts';

/** The matters of the figure `open`: the map shows no others, whatever the filter asks. They are few and have an index. */
const openMatters = (options: Selection): MatterQuery =>
  selectMatters(options).where('matter.closed_at', 'is', null).where('matter.phase', '<>', 'ended');

const lampSql = (now: Instant): RawBuilder<string> =>
  sql`case ${sql.join(
    LAMPS.map((lamp) => sql`when ${lampCondition([lamp], now)} then ${sql.lit(lamp)}`),
    sql` `,
  )} end`;

const tally = (now: Instant) => [
  sql<number>`count(*)`.as('count'),
  sql<number>`count(*) filter (where ${lampCondition(['red'], now)})`.as('late'),
  sql<number>`count(*) filter (where ${lampCondition(['amber'], now)})`.as('near'),
];

/** What the cell's matters are called: the single one, or at the closest zoom the most pressing ones. */
const told = (zoom: number, now: Instant): RawBuilder<MapMatter[] | null> =>
  zoom >= CLOSEST_ZOOM
    ? sql`to_jsonb((array_agg(jsonb_build_object('id', matter.id, 'title', matter.title, 'lamp', ${lampSql(now)})
        order by matter.due_at nulls last, matter.id))[1:${sql.lit(MOST_TOLD)}])`
    : sql`case when count(*) = 1 then jsonb_build_array(jsonb_build_object(
        'id', min(matter.id::text), 'title', min(matter.title), 'lamp', min(${lampSql(now)}))) end`;

interface BinRow {
  readonly count: number;
  readonly late: number;
  readonly near: number;
  readonly lng: number;
  readonly lat: number;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly told: MapMatter[] | null;
}

/** Open matters with coordinates inside the box, counted by cell in one pass: the answer has a row a cell, not a matter. */
export async function countCells(
  queries: Queries,
  options: Selection,
  { cell, bbox, zoom }: { readonly cell: CellSize; readonly bbox: BBox; readonly zoom: number },
): Promise<Bin<MapMatter>[]> {
  const [west, south, east, north] = bbox;
  const open = openMatters(options);
  const rows = await queries.run(
    open
      .where(sql<boolean>`matter.lng >= ${west} and matter.lng < ${east}`)
      .where(sql<boolean>`matter.lat >= ${south} and matter.lat < ${north}`)
      .select([
        ...tally(options.now),
        sql<number>`avg(matter.lng)`.as('lng'),
        sql<number>`avg(matter.lat)`.as('lat'),
        sql<number>`min(matter.lng)`.as('west'),
        sql<number>`min(matter.lat)`.as('south'),
        sql<number>`max(matter.lng)`.as('east'),
        sql<number>`max(matter.lat)`.as('north'),
        told(zoom, options.now).as('told'),
      ])
      .groupBy([sql`floor(matter.lng / ${cell.lng})`, sql`floor(matter.lat / ${cell.lat})`]),
  );
  return (rows as unknown as BinRow[]).map(({ west: w, south: s, east: e, north: n, told: named, ...rest }) => ({
    ...rest,
    bbox: [w, s, e, n],
    told: named ?? [],
  }));
}

export interface PlaceCount {
  readonly communityId: string | null;
  readonly gridId: string | null;
  readonly count: number;
  readonly late: number;
  readonly near: number;
  readonly unlocated: number;
}

/** Open matters by grid of a community. */
export async function countPlaces(queries: Queries, options: Selection): Promise<PlaceCount[]> {
  const open = openMatters(options);
  return queries.run(
    open
      .select([
        'matter.community_id as communityId',
        'matter.grid_id as gridId',
        ...tally(options.now),
        sql<number>`count(*) filter (where matter.lng is null or matter.lat is null)`.as('unlocated'),
      ])
      .groupBy(['matter.community_id', 'matter.grid_id']),
  );
}
