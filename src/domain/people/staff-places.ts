export interface StaffUnit {
  readonly id: string;
  readonly names: readonly string[];
}

export interface StaffPlace {
  readonly id: string;
  readonly level: 'community' | 'grid';
  readonly communityId: string | null;
  readonly code: string;
  readonly names: readonly string[];
}

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/** Names one of which holds the other: for a hint, never for a decision. */
function nearTo(wanted: string, names: Iterable<string>): string {
  const near = [...names].find((name) => plain(name).includes(plain(wanted)) || plain(wanted).includes(plain(name)));
  return near === undefined ? '' : ` (${near}?)`;
}

export type UnitFound = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly near: string };

export function findUnit(units: readonly StaffUnit[], written: string): UnitFound {
  const unit = units.find(({ id, names }) => id === written || names.some((name) => plain(name) === plain(written)));
  return unit
    ? { ok: true, id: unit.id }
    : {
        ok: false,
        near: nearTo(
          written,
          units.flatMap(({ names }) => names),
        ),
      };
}

export type PlacesFound =
  | { readonly ok: true; readonly ids: readonly string[] }
  | {
      readonly ok: false;
      readonly field: 'community' | 'grid';
      readonly code: 'place_unknown' | 'place_ambiguous';
      readonly near: string;
    };

/** 社区 is often left off, or written 居委会 or 村. */
const stem = (name: string): string => plain(name).replace(/(?:社区|居委会|村委会|村)$/, '');

/**
 * Grids where any is named, looked for in the communities beside them; else the communities. A grid's name may come in
 * several communities (`一网格`), its code in one only.
 */
export function findPlaces(
  places: readonly StaffPlace[],
  communities: readonly string[],
  grids: readonly string[],
): PlacesFound {
  const named: string[] = [];
  for (const written of communities) {
    const at = places.find(
      (place) =>
        place.level === 'community' &&
        (place.code === written || place.names.some((name) => stem(name) === stem(written))),
    );
    if (!at) {
      const all = places.filter(({ level }) => level === 'community').flatMap(({ names }) => names);
      return { ok: false, field: 'community', code: 'place_unknown', near: nearTo(written, all) };
    }
    named.push(at.id);
  }
  if (grids.length === 0) return { ok: true, ids: named };
  const ids: string[] = [];
  for (const written of grids) {
    const inside = places.filter(
      ({ level, communityId }) =>
        level === 'grid' && (named.length === 0 || (communityId !== null && named.includes(communityId))),
    );
    const found = inside.filter(
      ({ code, names }) => code === written || names.some((name) => plain(name) === plain(written)),
    );
    const [only] = found;
    if (!only) {
      const near = nearTo(
        written,
        inside.flatMap(({ names }) => names),
      );
      return { ok: false, field: 'grid', code: 'place_unknown', near };
    }
    if (found.length > 1) return { ok: false, field: 'grid', code: 'place_ambiguous', near: '' };
    ids.push(only.id);
  }
  return { ok: true, ids: [...new Set(ids)] };
}
