import type { Entry } from '#domain/forms/form.ts';
import type { Matter } from './matter.ts';

/** 黄牌、红牌: given to the unit that holds a matter, never to a person. */
export const CARDS = ['yellow', 'red'] as const;
export type Card = (typeof CARDS)[number];

type Entries = Pick<Matter, 'entries'>;

const isCard = (value: unknown): value is Card => CARDS.some((card) => card === value);

/** The card that stands on a matter with the entry that gave it; null where none was given or it was lifted since. */
export function standingCard({ entries }: Entries): { readonly card: Card; readonly given: Entry } | null {
  const given = entries.findLast(({ entry, facts }) => entry === 'cardLifted' || isCard(facts['card']));
  const card = given?.facts['card'];
  return given && isCard(card) ? { card, given } : null;
}

/** Whether the last supervision still waits for the unit's word. */
export const isSupervised = ({ entries }: Entries): boolean =>
  entries.findLast(({ entry }) => entry === 'supervision' || entry === 'supervisionAnswer')?.entry === 'supervision';
