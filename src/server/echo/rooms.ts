import { ok } from '#domain/shared/result.ts';
import type { Deps } from '../deps.ts';
import type { PublicDoorRooms } from '../doors/public-rooms.ts';
import { storeFile } from '../files/commands/store-file.ts';
import type { Lang } from '../matters/present.ts';
import { PUBLIC_OWNER, rate, reportPublicly } from './commands.ts';
import { findFollowed, followView } from './follow.ts';
import { wallSlip, wallView } from './wall.ts';

const short = (lang: 'zh-CN' | 'en'): Lang => (lang === 'en' ? 'en' : 'zh');

/** What the residents' door asks for, answered by the rooms. */
export const publicRooms = (deps: Deps, tenant: number): PublicDoorRooms => ({
  wall: async (query, lang) => wallView(deps, await deps.offices.get(tenant), query, short(lang)),
  slip: async (no, lang) => wallSlip(deps, await deps.offices.get(tenant), no, short(lang)),
  async follow(token, lang) {
    const followed = await findFollowed(deps, token);
    return followed && followView(deps, followed.office, followed.found, short(lang));
  },
  report: (input) => reportPublicly(deps, tenant, input, input.placeId ? 'qr' : 'web'),
  rate: (token, request, lang) => rate(deps, token, request, short(lang)),
  async storeFile({ name, source }) {
    const stored = await storeFile(deps, { tenant, owner: PUBLIC_OWNER, role: 'before', name, source });
    return stored.ok ? ok({ id: stored.value.id }) : stored;
  },
  async communities() {
    const { places } = await deps.offices.get(tenant);
    return [...places.values()].filter((place) => place.level === 'community').map(({ id, name }) => ({ id, name }));
  },
});
