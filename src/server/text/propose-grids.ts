import type { Proposal } from '#contract/proposals.ts';
import { metresBetween } from '#domain/territory/distance.ts';
import { findPlaces } from '#domain/text/places.ts';
import { pick, type Lang } from '../matters/present.ts';
import type { Office } from '../offices/office.ts';
import { placesOf } from '../territory/locate.ts';

const TOP = 3;
/** A phone among houses is often this far off, metres: the grid beside it may be meant. */
const BESIDE_M = 400;
const SCORES = { high: 0.95, mid: 0.6, low: 0.2 } as const;

export interface PlaceClues {
  readonly text: string;
  readonly address: string | null;
  readonly lng: number | null;
  readonly lat: number | null;
}

/** Grids for a report: under its point, named in its words, then those beside the point; each with why, at most three. */
export function proposeGrids(office: Office, clues: PlaceClues, lang: Lang): Proposal[] {
  const { lng, lat } = clues;
  const proposals = new Map<string, Proposal>();
  const add = (gridId: string, confidence: Proposal['confidence'], why: { zh: string; en: string }) => {
    const grid = office.places.get(gridId);
    if (grid && !proposals.has(gridId))
      proposals.set(gridId, {
        id: gridId,
        label: grid.name,
        hint: grid.code,
        confidence,
        score: SCORES[confidence],
        reasons: [pick(why, lang)],
      });
  };
  const point: readonly [number, number] | null = lng !== null && lat !== null ? [lng, lat] : null;
  const under = point ? office.grids.locate(...point) : null;
  if (under) add(under, 'high', { zh: '定位在本网格内', en: 'The position lies in this grid' });
  for (const named of findPlaces(office.gazetteer, `${clues.address ?? ''}\n${clues.text}`)) {
    const gridId = named.placeId ? placesOf(office, named.placeId)?.gridId : null;
    if (gridId)
      add(gridId, named.confidence >= 0.8 ? 'high' : 'mid', {
        zh: `原话提到“${named.text}”`,
        en: `The words name “${named.text}”`,
      });
  }
  if (point) for (const id of besides(office, point)) add(id, 'low', { zh: '就在旁边', en: 'Right beside it' });
  return [...proposals.values()].slice(0, TOP);
}

/** Grids with a corner near the point, nearest first. */
function besides(office: Office, point: readonly [number, number]): string[] {
  const near: { id: string; metres: number }[] = [];
  for (const place of office.places.values()) {
    if (place.level !== 'grid' || !place.polygon) continue;
    const corners = place.polygon.flatMap(([outer = []]) => outer);
    const metres = Math.min(...corners.map((corner) => metresBetween(point, corner)));
    if (metres <= BESIDE_M) near.push({ id: place.id, metres });
  }
  return near.sort((a, b) => a.metres - b.metres).map(({ id }) => id);
}
