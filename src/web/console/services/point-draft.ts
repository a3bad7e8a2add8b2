import type { PointValue, PointView } from '#contract/services.ts';

/** A desk that is being placed: it may stand nowhere yet. */
export interface PointDraft extends Omit<PointValue, 'lng' | 'lat'> {
  readonly lng: number | null;
  readonly lat: number | null;
  /** As it stands; null for a new one. */
  readonly known: PointView | null;
}

export const blankPoint = (): PointDraft => ({
  known: null,
  kind: 'desk',
  name: '',
  communityId: null,
  lng: null,
  lat: null,
  address: null,
  hours: '',
  phone: null,
  allItems: false,
  itemIds: [],
});

/** What is sent; null while something that is needed is missing. */
export function pointValue(draft: PointDraft): PointValue | null {
  const { kind, name, lng, lat, address, hours, phone, allItems, itemIds, known } = draft;
  if (name.trim() === '' || hours.trim() === '' || lng === null || lat === null) return null;
  const isMoved = known?.lng !== lng || known.lat !== lat;
  return {
    kind,
    name: name.trim(),
    // Moved elsewhere, it belongs to where it stands now.
    communityId: isMoved ? null : known.communityId,
    lng,
    lat,
    address: address?.trim() || null,
    hours: hours.trim(),
    phone: phone?.trim() || null,
    allItems,
    itemIds: allItems ? [] : [...itemIds],
  };
}
