import type { CallRules } from '#domain/matters/task.ts';
import { kindOf, workflows } from '#catalog/kinds.ts';
import { defaultWeek } from '#catalog/holidays.ts';
import { clearOffLimit, clearOffRule } from '#catalog/clear-off.ts';
import { compileCalendar, type OfficeCalendar, type SpecialDay } from '#domain/calendar/calendar.ts';
import type { Role } from '#catalog/roles.ts';
import type { SettingValues } from '#contract/settings.ts';
import type { Matter } from '#domain/matters/matter.ts';
import type { RoutingRule, UnitRole } from '#domain/matters/routing.ts';
import { changeLimits } from '#domain/matters/kind-change.ts';
import { kindLimits, type KindLimits } from '#domain/matters/kind-limits.ts';
import type { Limits } from '#domain/workflow/definition.ts';
import { officeDefinitions, type Definitions } from '#domain/workflow/definitions.ts';
import { groupBy } from '#domain/shared/group-by.ts';
import { buildGazetteer, type Gazetteer } from '#domain/text/places.ts';
import { gazetteerEntries } from '#domain/territory/gazetteer.ts';
import { buildGridIndex, type GridIndex } from '#domain/territory/grid-index.ts';
import type { Place, Road } from '#domain/territory/place.ts';
import type { Steward } from '#domain/territory/stewards.ts';
import type { Queries } from '../db/database.ts';
import {
  callsAt,
  defaultSettings,
  effective,
  limitsAt,
  readRevisions,
  rolesOf,
  routingOf,
  type LimitRow,
  type Revisions,
} from './settings.ts';

export interface Unit {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly nameEn: string;
  readonly unitRoles: readonly UnitRole[];
  /** Places that the unit works in, of those that are no more their successors; null for the whole area. */
  readonly placeIds: readonly string[] | null;
}

export interface FormerPlace {
  readonly name: string;
  readonly level: Place['level'];
  readonly successorId: string | null;
}

/** What every request of an office needs and seldom changes; held in memory, renewed when a room's revision moves. */
export interface Office {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** Where residents may call; null where none is given. */
  readonly phone: string | null;
  readonly calendar: OfficeCalendar;
  readonly units: ReadonlyMap<string, Unit>;
  readonly places: ReadonlyMap<string, Place>;
  /** Places that are no more, by id: matters of their time still name them, new ones go to the successor. */
  readonly former: ReadonlyMap<string, FormerPlace>;
  readonly grids: GridIndex;
  readonly gazetteer: Gazetteer;
  /** Who answers for each place, past and present. */
  readonly stewards: ReadonlyMap<string, readonly Steward[]>;
  /** What each kind of call asks of the called unit. */
  readonly calls: CallRules;
  /** The procedures, as the office has them. */
  readonly definitions: Definitions;
  readonly limits: (matter: LimitedMatter) => Limits;
  /** The limits of the matter's kind, as the office had decided when it came in. */
  readonly kindLimits: (matter: LimitedMatter) => KindLimits;
  /** The limits of the matter's class with their source; without its grade. */
  readonly limitRow: (matter: LimitedMatter) => LimitRow;
  /** In the order in which they are tried. */
  readonly routing: readonly RoutingRule[];
  readonly roles: ReadonlyMap<string, Role>;
  readonly settings: SettingValues;
  readonly revisions: Revisions;
}

/** What decides which limits hold: kind, class, grade, and the day of filing (of reporting until then). */
export type LimitedMatter = Pick<Matter, 'category' | 'grade' | 'filedAt' | 'reportedAt'> &
  Partial<Pick<Matter, 'kind' | 'facts' | 'entries' | 'workflowRevision'>>;

interface OfficeRow {
  id: number;
  code: string;
  name: string;
  name_en: string;
  settings: { week?: OfficeCalendar['week']; phone?: string };
}

/** The limits that hold for a matter: by class, with the handling limit of its 1-3-5 grade where it has one. */
export function limitsOf(
  matter: LimitedMatter,
  revisions: Pick<Revisions, 'limits' | 'procedures'> = { limits: [], procedures: [] },
): Limits {
  const { clocks } = limitRowOf(matter, revisions.limits);
  return {
    ...clocks,
    ...(matter.grade && { handle: clearOffLimit(clearOffRule, matter.grade) }),
    ...kindLimits(kindLimitsOf(matter, revisions.procedures), matter),
  };
}

function kindLimitsOf({ kind = '', workflowRevision }: LimitedMatter, revisions: Revisions['procedures']): KindLimits {
  const own = revisions.find(({ version }) => version === workflowRevision)?.value?.kinds;
  return changeLimits(kindOf(kind)?.limits ?? {}, own?.find((one) => one.kind === kind)?.limits ?? []).limits;
}

const limitRowOf = ({ category, filedAt, reportedAt }: LimitedMatter, revisions: Revisions['limits']): LimitRow =>
  limitsAt(revisions, category, filedAt ?? reportedAt);

export async function loadOffice(queries: Queries, id: number): Promise<Office | null> {
  const [row] = await queries.query<OfficeRow>('select id, code, name, name_en, settings from office where id = $1', [
    id,
  ]);
  if (!row) return null;
  const units = await queries.query<{
    id: string;
    parent_id: string | null;
    name: string;
    name_en: string;
    roles: UnitRole[];
    place_ids: string[] | null;
  }>('select id, parent_id, name, name_en, roles, place_ids from org_unit where tenant_id = $1 and active', [id]);
  const places = await queries.query<PlaceRow>(
    `select id, parent_id, level, name, aliases, code, code_edition, lng, lat, polygon, geometry_source, valid_from
     from place where tenant_id = $1 and valid_to is null`,
    [id],
  );
  const former = await queries.query<{ id: string; name: string; level: Place['level']; successor_id: string | null }>(
    'select id, name, level, successor_id from place where tenant_id = $1 and valid_to is not null',
    [id],
  );
  const roads = await queries.query<Road>('select name, aliases, line from road where tenant_id = $1', [id]);
  const days = await queries.query<{ day: string; kind: SpecialDay['kind']; name: string; name_en: string | null }>(
    'select day, kind, name, name_en from calendar_day where tenant_id = $1',
    [id],
  );
  const years = await queries.query<{ year: number }>('select year from calendar_year where tenant_id = $1', [id]);
  const stewards = await queries.query<Steward>(
    `select place_id as "placeId", role, user_id as "userId", name, from_day as "from", to_day as "to"
     from steward where tenant_id = $1 order by place_id, role, from_day`,
    [id],
  );
  const all = places.map(toPlace);
  const territory = {
    places: new Map(all.map((place) => [place.id, place])),
    former: new Map(
      former.map(({ id: was, name, level, successor_id: successorId }) => [was, { name, level, successorId }]),
    ),
  };
  const revisions = await readRevisions(queries, id);
  const settings = effective(
    defaultSettings({ name: row.name, nameEn: row.name_en, phone: row.settings.phone ?? null }),
    revisions,
  );
  return {
    id,
    code: row.code,
    name: settings.office.name,
    nameEn: settings.office.nameEn,
    phone: settings.office.phone,
    calendar: compileCalendar({
      week: row.settings.week ?? defaultWeek,
      days: Object.fromEntries(
        days.map((d) => [
          d.day,
          {
            kind: d.kind,
            name: d.name,
            ...(d.name_en && { nameEn: d.name_en }),
          },
        ]),
      ),
      knownYears: years.map((y) => y.year),
    }),
    units: new Map(
      units.map((u) => [
        u.id,
        {
          id: u.id,
          parentId: u.parent_id,
          name: u.name,
          nameEn: u.name_en,
          unitRoles: u.roles,
          placeIds: u.place_ids && heirIdsOf(territory, u.place_ids),
        },
      ]),
    ),
    places: territory.places,
    former: territory.former,
    grids: buildGridIndex(all.filter((place) => place.level === 'grid')),
    gazetteer: buildGazetteer(gazetteerEntries(all, roads)),
    stewards: groupBy(stewards, (one) => one.placeId),
    calls: callsAt(revisions.calls),
    definitions: officeDefinitions(workflows, revisions.procedures),
    limits: (matter) => limitsOf(matter, revisions),
    kindLimits: (matter) => kindLimitsOf(matter, revisions.procedures),
    limitRow: (matter) => limitRowOf(matter, revisions.limits),
    routing: routingOf(settings.routing),
    roles: rolesOf(settings.roles),
    settings,
    revisions,
  };
}

export interface PlaceRow {
  id: string;
  parent_id: string | null;
  level: Place['level'];
  name: string;
  aliases: string[];
  code: string;
  code_edition: string | null;
  lng: number | null;
  lat: number | null;
  polygon: Place['polygon'] | null;
  geometry_source: Place['geometrySource'] | null;
  valid_from: string | null;
}

/** The name of a place, also of one that is no more; the id where the office never had it. */
export const placeNameOf = ({ places, former }: Pick<Office, 'places' | 'former'>, id: string): string =>
  places.get(id)?.name ?? former.get(id)?.name ?? id;

/** A place as it was asked for, or what took its place since; null where nothing did. */
export function standingPlace({ places, former }: Pick<Office, 'places' | 'former'>, id: string): Place | null {
  let at = id;
  // A chain of successors is as long as there were changes; it can't be longer than there are places.
  for (let step = 0; step <= former.size; step++) {
    const place = places.get(at);
    if (place) return place;
    const next = former.get(at)?.successorId;
    if (!next) return null;
    at = next;
  }
  return null;
}

export function toPlace(row: PlaceRow): Place {
  return {
    id: row.id,
    parentId: row.parent_id,
    level: row.level,
    name: row.name,
    aliases: row.aliases,
    code: row.code,
    ...(row.code_edition && { codeEdition: row.code_edition }),
    ...(row.lng !== null && row.lat !== null && { point: [row.lng, row.lat] as [number, number] }),
    ...(row.polygon && { polygon: row.polygon }),
    ...(row.geometry_source && { geometrySource: row.geometry_source }),
    ...(row.valid_from && { validFrom: row.valid_from }),
  };
}

type Territory = Pick<Office, 'places' | 'former'>;

/**
 * What a place is called upon as today: its successor where it is no more and one of its level follows, else itself. A rule or
 * a unit of one community must not reach a whole subdistrict because that took the ground over.
 */
function heirIdOf(territory: Territory, id: string): string {
  const was = territory.former.get(id);
  const heir = was && standingPlace(territory, id);
  return heir && heir.level === was.level ? heir.id : id;
}

/** Places with their successors in place of those that are no more, each once. */
export const heirIdsOf = (territory: Territory, ids: readonly string[]): string[] => [
  ...new Set(ids.map((id) => heirIdOf(territory, id))),
];
