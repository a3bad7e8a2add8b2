import { toHalfWidth } from './characters.ts';
import { houseNumberAt, looseAddresses, type HouseNumber } from './house-numbers.ts';

export interface GazetteerEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly placeId: string;
  /** WGS-84 degrees. */
  readonly lng?: number;
  readonly lat?: number;
}

interface Named {
  readonly entry: GazetteerEntry;
  readonly isAlias: boolean;
}

interface TrieNode {
  readonly next: Map<string, TrieNode>;
  readonly named: Named[];
}

export interface Gazetteer {
  readonly root: TrieNode;
}

export interface PlaceCandidate {
  /** `[start, end)` in UTF-16 units of the text, the house number included. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** null: an address whose road or estate is not in the gazetteer. */
  readonly placeId: string | null;
  readonly name: string | null;
  readonly lng?: number;
  readonly lat?: number;
  readonly house: HouseNumber | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reason: 'name' | 'alias' | 'address';
}

const fold = (text: string): string => toHalfWidth(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Names of one character are left out: they are words everywhere. */
export const buildGazetteer = (entries: readonly GazetteerEntry[]): Gazetteer => {
  const root: TrieNode = { next: new Map(), named: [] };
  const add = (name: string, named: Named): void => {
    const folded = fold(name.trim());
    if (folded.length < 2) return;
    let node = root;
    for (let at = 0; at < folded.length; at += 1) {
      const sign = folded[at] ?? '';
      const next = node.next.get(sign) ?? { next: new Map(), named: [] };
      node.next.set(sign, next);
      node = next;
    }
    if (!node.named.some(({ entry }) => entry.placeId === named.entry.placeId)) node.named.push(named);
  };
  for (const entry of entries) {
    add(entry.name, { entry, isAlias: false });
    for (const alias of entry.aliases) add(alias, { entry, isAlias: true });
  }
  return { root };
};

/** The longest name that begins at `at`; the walk is as long as the longest name at most. */
const longestAt = (
  { root }: Gazetteer,
  text: string,
  at: number,
): { end: number; named: readonly Named[] } | undefined => {
  let node: TrieNode | undefined = root;
  let found: { end: number; named: readonly Named[] } | undefined;
  for (let end = at; node; end += 1) {
    if (node.named.length > 0) found = { end, named: node.named };
    node = node.next.get(text[end] ?? '');
  }
  return found;
};

const confidenceOf = (named: Named, length: number, sharedBy: number, house: HouseNumber | null): number =>
  ((named.isAlias ? 0.75 : 0.9) - (length === 2 ? 0.2 : 0) + (house ? 0.08 : 0)) / sharedBy;

/**
 * Places named in a text, the surest first, at equal confidence the longer name, then the earlier. A name that several places
 * bear gives a candidate for each, with its confidence shared among them.
 */
export const findPlaces = (gazetteer: Gazetteer, text: string): PlaceCandidate[] => {
  const folded = fold(text);
  const candidates: PlaceCandidate[] = [];
  const taken = new Uint8Array(text.length);
  for (let at = 0; at < folded.length;) {
    const found = longestAt(gazetteer, folded, at);
    if (!found) {
      at += 1;
      continue;
    }
    const house = houseNumberAt(folded, found.end);
    const end = house ? house.end : found.end;
    for (const named of found.named) {
      const { placeId, name, lng, lat } = named.entry;
      candidates.push({
        start: at,
        end,
        text: text.slice(at, end),
        placeId,
        name,
        lng,
        lat,
        house: house?.number ?? null,
        confidence: confidenceOf(named, found.end - at, found.named.length, house?.number ?? null),
        reason: named.isAlias ? 'alias' : 'name',
      });
    }
    taken.fill(1, at, end);
    at = end;
  }
  for (const { start, end, number, hasRoad } of looseAddresses(folded)) {
    if (taken[start] || taken[end - 1]) continue;
    taken.fill(1, start, end);
    const confidence = hasRoad ? 0.4 : 0.25;
    const words = text.slice(start, end);
    candidates.push({
      start,
      end,
      text: words,
      placeId: null,
      name: null,
      house: number,
      confidence,
      reason: 'address',
    });
  }
  return candidates.sort(
    (a, b) => b.confidence - a.confidence || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
};
