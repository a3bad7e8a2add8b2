export type MaskKind = 'phone' | 'landline' | 'id' | 'plate' | 'bankCard' | 'name' | 'address' | 'email';

/** `[start, end)` in UTF-16 units; masking keeps the length, so it holds in the text before and after. */
export interface MaskSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: MaskKind;
}

/** A piece that is personal, with the part of it that is covered: `[hideFrom, hideTo)`. */
export interface Finding extends MaskSpan {
  readonly hideFrom: number;
  readonly hideTo: number;
}
