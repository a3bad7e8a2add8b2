import { limitText } from '#domain/calendar/explain-text.ts';
import { ok } from '#domain/shared/result.ts';
import { pathIn, type Place, type PlaceLevel } from '#domain/territory/place.ts';
import type { Deps } from '../deps.ts';
import type { PublicDoorRooms, PublicPlace } from '../doors/public-rooms.ts';
import { storeFile } from '../files/commands/store-file.ts';
import type { Lang } from '../matters/present.ts';
import type { Office } from '../offices/office.ts';
import { appraise, consent, PUBLIC_OWNER, rate, reportPublicly } from './commands.ts';
import { publicServices } from '../services/present-public.ts';
import { findFollowed, followView, tokenOf } from './follow.ts';
import { wallSlip, wallView } from './wall.ts';

/** Levels that residents name; grids are the office's own drawing. */
const SPOKEN: ReadonlySet<PlaceLevel> = new Set(['community', 'estate', 'building']);

function publicPlace(office: Office, place: Place): PublicPlace {
  const above = pathIn(office.places, place.id).filter(({ id, level }) => id !== place.id && SPOKEN.has(level));
  const within = above.map(({ name }) => name).toReversed();
  return { id: place.id, name: place.name, within: within.length > 0 ? within.join(' · ') : null };
}

const short = (lang: 'zh-CN' | 'en'): Lang => (lang === 'en' ? 'en' : 'zh');

/** What the residents' door asks for, answered by the rooms. */
export const publicRooms = (deps: Deps, tenant: number): PublicDoorRooms => ({
  wall: async (query, lang) => wallView(deps, await deps.offices.get(tenant), query, short(lang)),
  slip: async (no, lang) => wallSlip(deps, await deps.offices.get(tenant), no, short(lang)),
  async follow(token, lang) {
    const followed = await findFollowed(deps, token);
    return followed && followView(deps, followed.office, followed.found, short(lang));
  },
  find: (no, code) => tokenOf(deps, tenant, no, code),
  async place(id) {
    const office = await deps.offices.get(tenant);
    const place = office.places.get(id);
    return place ? publicPlace(office, place) : null;
  },
  async placesIn(id) {
    const office = await deps.offices.get(tenant);
    if (!office.places.has(id)) return null;
    const inside = [...office.places.values()].filter(
      (place) => SPOKEN.has(place.level) && pathIn(office.places, place.id).some((above) => above.id === id),
    );
    return inside
      .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }))
      .map((place) => publicPlace(office, place));
  },
  services: async (query, lang) => publicServices(deps, await deps.offices.get(tenant), query, short(lang)),
  report: (input, via) => reportPublicly(deps, tenant, input, via),
  rate: (token, request, lang) => rate(deps, token, request, short(lang)),
  appraise: (token, request, lang) => appraise(deps, token, request, short(lang)),
  consent: (token, request, lang) => consent(deps, token, request, short(lang)),
  async storeFile({ name, source }, role) {
    const stored = await storeFile(deps, { tenant, owner: PUBLIC_OWNER, role, name, source });
    return stored.ok ? ok({ id: stored.value.id }) : stored;
  },
  async limits(lang) {
    const { limits } = await deps.offices.get(tenant);
    const { accept, handle } = limits({ category: null, grade: null, filedAt: null, reportedAt: deps.clock() });
    return { accept: limitText(short(lang), accept), handle: limitText(short(lang), handle) };
  },
  async communities() {
    const { places } = await deps.offices.get(tenant);
    return [...places.values()].filter((place) => place.level === 'community').map(({ id, name }) => ({ id, name }));
  },
});
