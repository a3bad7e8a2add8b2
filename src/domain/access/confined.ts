/**
 * Kinds that only those grants reach which name them; a grant over all kinds is over all others. Letters and visits are not
 * for every desk: 信访工作条例 asks to keep petitioners' secrets.
 */
export const CONFINED_KINDS: readonly string[] = ['petition'];

export const isConfined = (kind: string): boolean => CONFINED_KINDS.includes(kind);

/** Whether a grant's bound of kinds, null for none, takes in a kind. */
export const takesIn = (kinds: readonly string[] | null, kind: string): boolean =>
  kinds === null ? !isConfined(kind) : kinds.includes(kind);
