import type { CategoryKey } from '#domain/matters/category.ts';

/**
 * How residents speak of one class and what the office answers. Every sentence is invented. Slots: `{where}` a place in
 * words, `{road}` `{number}` `{estate}` `{building}` `{landmark}` its parts, `{time}` these days, `{since}` for how long, `{count}` a small
 * number, `{plate}` a fake number plate.
 */
export interface ClassTexts {
  readonly key: CategoryKey;
  /** Share among the demo's matters, relative to the other classes. */
  readonly weight: number;
  /** The matter in a few words, as a title ends. */
  readonly subjects: readonly string[];
  readonly says: readonly string[];
  readonly harms: readonly string[];
  /** What the unit saw on the spot. */
  readonly found: readonly string[];
  /** What it did about it: the n-th answers the n-th of `found`, starting over when there are fewer. */
  readonly done: readonly string[];
  /** How it will not come back. */
  readonly later: readonly string[];
}
