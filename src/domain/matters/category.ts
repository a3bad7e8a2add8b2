/** GB/T 47678.5 keeps two catalogues: things that stand in the street (部件) and what happens (事项). */
export type CategoryKind = 'component' | 'matter';

/**
 * The key of a class: `component:01-001`, `matter:06-042`. Both catalogues number from 01-001, so a bare
 * five-digit code names two different things; the kind is part of the key.
 */
export type CategoryKey = `${CategoryKind}:${string}-${string}`;

/** The parts of a key: two-digit major, three-digit minor (080-999 are the office's own extensions). */
export interface CategoryCode {
  readonly kind: CategoryKind;
  readonly major: string;
  readonly minor: string;
}

/** Joins the parts, for example `('matter', '06', '042')` → `matter:06-042`. */
export const categoryKey = (kind: CategoryKind, major: string, minor: string): CategoryKey =>
  `${kind}:${major}-${minor}`;

/** Reads a key back into its parts; undefined where the text is no key of either catalogue. */
export function parseCategoryKey(text: string): CategoryCode | undefined {
  const match = /^(component|matter):(\d{2})-(\d{3})$/.exec(text);
  if (!match) return undefined;
  const [, kind, major, minor] = match;
  return { kind: kind as CategoryKind, major: major!, minor: minor! };
}
