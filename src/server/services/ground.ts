import type { LayGround } from '#domain/services/lay.ts';
import type { Office } from '../offices/office.ts';
import { placeAround, placesOf } from '../territory/locate.ts';

/** What the office's territory says of a place in a file. */
export function layGround(office: Office): LayGround {
  const communities = [...office.places.values()].filter(({ level }) => level === 'community');
  const hasBorders = [...office.places.values()].some(({ polygon }) => polygon);
  return {
    communitiesOf: (name) =>
      communities.filter((one) => [one.id, one.code, one.name, ...one.aliases].includes(name)).map(({ id }) => id),
    around: (lng, lat) => {
      const around = placeAround(office, lng, lat);
      const communityId = around === null ? null : (placesOf(office, around)?.communityId ?? null);
      return { inside: around !== null || !hasBorders, communityId };
    },
  };
}

/** The community that stands today for one that was named, its successor where it is no more. */
export const communityNow = (office: Office, id: string | null): { id: string; name: string } | null => {
  const now = id === null ? null : (placesOf(office, id)?.communityId ?? null);
  return now === null ? null : { id: now, name: office.places.get(now)?.name ?? now };
};
