import { kindOf } from '#catalog/kinds.ts';
import { findCategory } from '#catalog/standard-tree.ts';
import type { CalendarPreview } from '#contract/calendar.ts';
import { CONFINED_KINDS } from '#domain/access/confined.ts';
import { compileCalendar, type OfficeCalendar } from '#domain/calendar/calendar.ts';
import { reading, type Clock } from '#domain/calendar/clock.ts';
import { ok, type Instant, type Result } from '#domain/shared/result.ts';
import type { Queries, TenantId } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { pick, wireTime, type Lang } from '../matters/present.ts';
import { placeNameOf, type Office } from '../offices/office.ts';
import { checkDays, checkWeek, type CalendarDay, type CalendarRefusal } from './check.ts';

/** Rows a query: nothing may hold the embedded database's one connection for long. */
const BATCH = 500;
/** Rows that are shown to look at. */
const SHOWN = 50;

interface Move {
  readonly id: string;
  readonly before: Instant;
  readonly after: Instant;
}

/** Which open deadlines the days of a year would move. Reads only; counts as `reproject` will after the edit. */
export async function previewYear(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  office: Office,
  { year, days }: { readonly year: number; readonly days: readonly CalendarDay[] },
  lang: Lang,
): Promise<Result<CalendarPreview, CalendarRefusal>> {
  const checked = checkDays(year, days, office.calendar.week);
  return checked.ok ? ok(await previewOf({ db, clock }, office, withDays(office.calendar, year, days), lang)) : checked;
}

/** Which open deadlines other working hours would move. */
export async function previewWeek(
  deps: Pick<Deps, 'db' | 'clock'>,
  office: Office,
  week: Parameters<typeof checkWeek>[0],
  lang: Lang,
): Promise<Result<CalendarPreview, CalendarRefusal>> {
  const checked = checkWeek(week);
  if (!checked.ok) return checked;
  const then = compileCalendar({ ...office.calendar, week: checked.value });
  return ok(await previewOf(deps, office, then, lang));
}

async function previewOf(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  office: Office,
  then: OfficeCalendar,
  lang: Lang,
): Promise<CalendarPreview> {
  const queries = db.office(office.id);
  const found = await movesOf(queries, office, then, clock());
  const { moves } = found;
  const shown = moves.toSorted((a, b) => a.before - b.before).slice(0, SHOWN);
  return {
    checked: found.checked,
    onHold: found.onHold,
    earlier: moves.filter(({ before, after }) => after < before).length,
    later: moves.filter(({ before, after }) => after > before).length,
    rows: await rowsOf(queries, office, shown, lang),
  };
}

const withDays = (calendar: OfficeCalendar, year: number, days: readonly CalendarDay[]): OfficeCalendar =>
  compileCalendar({
    ...calendar,
    days: {
      ...Object.fromEntries(Object.entries(calendar.days).filter(([day]) => !day.startsWith(`${year}-`))),
      ...Object.fromEntries(days.map(({ day, ...special }) => [day, special])),
    },
  });

async function movesOf(queries: Queries, office: Office, then: OfficeCalendar, now: Instant) {
  const moves: Move[] = [];
  let checked = 0;
  let onHold = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await queries.query<{ id: string; clock: Clock }>(
      `select id, clock from matter
       where tenant_id = $1 and id > $2 and clock_name is not null and closed_at is null order by id limit $3`,
      [office.id, after, BATCH],
    );
    checked += rows.length;
    for (const row of rows) {
      const before = reading(office.calendar, row.clock, now).dueAt;
      const later = reading(then, row.clock, now).dueAt;
      if (before === null || later === null) onHold += 1;
      else if (before !== later) moves.push({ id: row.id, before, after: later });
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return { checked, onHold, moves };
    after = last.id;
  }
}

/** What may be told to whoever keeps the calendar and need not read matters: no words, no people. */
async function rowsOf(
  queries: Queries,
  office: Office,
  moves: readonly Move[],
  lang: Lang,
): Promise<CalendarPreview['rows']> {
  const facts = await factsOf(queries, office.id, moves);
  return moves.flatMap(({ id, before, after }) => {
    const fact = facts.get(id);
    if (!fact) return [];
    const { no, kind, category, place } = fact;
    return {
      id,
      no,
      category: (category && pick(findCategory(category), lang)) || pick(kindOf(kind)?.label, lang),
      place: place === null ? null : placeNameOf(office, place),
      before: wireTime(before),
      after: wireTime(after),
    };
  });
}

interface Fact {
  readonly id: string;
  readonly no: string;
  readonly kind: string;
  readonly category: string | null;
  readonly place: string | null;
}

async function factsOf(queries: Queries, tenant: TenantId, moves: readonly Move[]): Promise<Map<string, Fact>> {
  const found = await queries.query<Fact>(
    `select id, no, kind, category, coalesce(grid_id, community_id) as place from matter
     where tenant_id = $1 and id = any($2::uuid[]) and kind <> all($3)`,
    [tenant, moves.map(({ id }) => id), [...CONFINED_KINDS]],
  );
  return new Map(found.map((fact) => [fact.id, fact]));
}
