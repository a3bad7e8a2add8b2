/**
 * The words by which a household is told from others: the same door written with or without spaces, in full or half width,
 * is one household. Never kept as they are: the office keeps a blind index of them.
 * @param placeId grid or other place that the door is in
 */
export const householdWords = (placeId: string, address: string): string =>
  `household:${placeId}:${address.normalize('NFKC').replace(/\s+/g, '').toLowerCase()}`;
