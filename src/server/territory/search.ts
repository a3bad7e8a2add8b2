import type { PlaceQuery } from '#contract/office.ts';
import { pathIn, placeLevels, type Place } from '#domain/territory/place.ts';
import { toHalfWidth } from '#domain/text/characters.ts';
import type { Static } from 'typebox';
import type { Office } from '../offices/office.ts';

const MOST = 1000;
const fold = (text: string): string => toHalfWidth(text.trim()).toLowerCase();

/** 0 the whole name, alias or code; 1 its beginning; 2 somewhere in it; 3 not at all. */
function distanceOf({ name, aliases, code }: Place, words: string): number {
  let best = 3;
  for (const text of [name, code, ...aliases].map(fold)) {
    best = Math.min(best, text === words ? 0 : text.startsWith(words) ? 1 : text.includes(words) ? 2 : 3);
  }
  return best;
}

/**
 * Places of the office, larger before smaller, then by code; a search puts the nearest names first. Below a parent: its
 * children, or with a level every place of that level under it.
 */
export function searchPlaces(
  { places }: Pick<Office, 'places'>,
  { level, parent, q, limit = MOST }: Static<typeof PlaceQuery>,
): Place[] {
  const words = q === undefined ? '' : fold(q);
  const below = (place: Place) =>
    level === undefined
      ? place.parentId === parent
      : pathIn(places, place.id).some((above) => above.id === parent && above !== place);
  return [...places.values()]
    .filter((place) => (level === undefined || place.level === level) && (parent === undefined || below(place)))
    .map((place) => ({ place, distance: words ? distanceOf(place, words) : 0 }))
    .filter(({ distance }) => distance < 3)
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        placeLevels.indexOf(a.place.level) - placeLevels.indexOf(b.place.level) ||
        (a.place.code < b.place.code ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ place }) => place);
}
