import { kinds } from '#catalog/kinds.ts';
import type { FoundPlace, SearchView } from '#contract/search.ts';
import { numbersMeant } from '#domain/matters/numbers.ts';
import { toHalfWidth } from '#domain/text/characters.ts';
import { pathIn, type Place } from '#domain/territory/place.ts';
import { grantsWith, type Principal } from '../auth/principal.ts';
import type { Deps } from '../deps.ts';
import { unitsOf } from '../matters/desk.ts';
import { presentRowFor } from '../matters/joint.ts';
import { listMatters } from '../matters/list.ts';
import type { Lang } from '../matters/present.ts';
import { toFound, type FoundMatter } from '../matters/reader.ts';
import { mayRead } from '../matters/requests.ts';
import type { Office } from '../offices/office.ts';
import { searchPlaces } from '../territory/search.ts';

const MATTERS = 8;
const PLACES = 5;
const UNITS = 4;

/** By number: looked up one by one in the index of numbers, which finds them among any many. */
async function byNumber(deps: Deps, principal: Principal, q: string): Promise<FoundMatter[]> {
  const numbers = numbersMeant(
    toHalfWidth(q),
    kinds.map(({ prefix }) => prefix),
    deps.clock(),
  );
  if (numbers.length === 0) return [];
  const rows = await deps.db
    .office(principal.tenant)
    .query<Record<string, unknown>>(
      'select * from matter where tenant_id = $1 and no = any($2) order by reported_at desc, id',
      [principal.tenant, numbers],
      'search-numbers',
    );
  return rows.map(toFound).filter(({ matter }) => mayRead(principal, matter));
}

const LEVELS = { community: 'community', grid: 'grid' } as const;

function presentPlace(office: Office, place: Place): FoundPlace {
  const above = pathIn(office.places, place.id).filter((one) => one !== place && one.level !== 'subdistrict');
  const kept = [place, ...above].find(({ level }) => level in LEVELS);
  const { id, name, level, code } = place;
  return {
    id,
    name,
    level,
    code,
    within: above
      .toReversed()
      .map((one) => one.name)
      .join('·'),
    filter: kept ? (kept.level === 'community' ? { community: kept.id } : { grid: kept.id }) : null,
  };
}

function unitsNamed(office: Office, q: string, lang: Lang): SearchView['units'] {
  const words = toHalfWidth(q.trim()).toLowerCase();
  return [...office.units.values()]
    .filter(({ id, name, nameEn }) => [id, name, nameEn].some((text) => text.toLowerCase().includes(words)))
    .slice(0, UNITS)
    .map(({ id, name, nameEn }) => ({ id, name: lang === 'zh' ? name : nameEn }));
}

/** What a question may mean, within the reach of who asks: matters by number and words, places, units. */
export async function find(deps: Deps, principal: Principal, q: string, lang: Lang): Promise<SearchView> {
  const office = await deps.offices.get(principal.tenant);
  const now = deps.clock();
  const [numbered, listed] = await Promise.all([
    byNumber(deps, principal, q),
    listMatters(deps.db.office(office.id), {
      tenant: office.id,
      filter: { q },
      grants: grantsWith(principal, 'matter.read'),
      called: unitsOf(principal),
      now,
      sort: 'newest',
      limit: MATTERS,
    }),
  ]);
  const known = new Set(numbered.map(({ matter }) => matter.id));
  const matters = [...numbered, ...listed.items.filter(({ matter }) => !known.has(matter.id))];
  return {
    matters: matters.slice(0, MATTERS).map((found) => presentRowFor(office, unitsOf(principal), found, now, lang)),
    more: listed.next !== null || matters.length > MATTERS,
    places: principal.permissions.has('territory.read')
      ? searchPlaces(office, { q, limit: PLACES }).map((place) => presentPlace(office, place))
      : [],
    units: principal.permissions.has('catalog.read') ? unitsNamed(office, q, lang) : [],
  };
}
