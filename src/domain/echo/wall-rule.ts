import { isConfined } from '#domain/access/confined.ts';
import type { Channel, Matter } from '#domain/matters/matter.ts';
import { mask } from '#domain/text/masking.ts';

/** What an office lets onto its wall. Beside it consent and masking always hold. */
export interface WallRule {
  /** Kinds of matters that may be shown. */
  readonly kinds: readonly string[];
  /** What the office found by itself may be shown: nobody is there to be asked. */
  readonly ownFinds: boolean;
  /** Majors of the class tree that are never shown, `06`. */
  readonly excludedMajors: readonly string[];
  /** Majors of the topics that are never shown, `law`. */
  readonly excludedTopics: readonly string[];
}

/** Channels by which no resident speaks: the office's own people and devices. */
export const OWN_CHANNELS = ['grid', 'device'] as const satisfies readonly Channel[];

/** Why a matter is not on the wall. */
export const KEPT_OFF = ['notAnswered', 'takenDown', 'noConsent', 'kind', 'class', 'unmasked'] as const;
export type KeptOff = (typeof KEPT_OFF)[number];

export type WallMatter = Pick<
  Matter,
  'kind' | 'channel' | 'category' | 'topic' | 'answeredAt' | 'duplicateOf' | 'consentWall' | 'wallDown'
>;

export interface WallFacts {
  /** Somebody left a name or a phone: then they are asked, whatever the channel. */
  readonly hasReporter: boolean;
  /** All words that would be shown. */
  readonly words: readonly string[];
}

/** The major of `matter:06-010`. */
const majorOf = (category: string): string => category.slice(category.indexOf(':') + 1).split('-')[0] ?? '';

const foundByOffice = ({ channel }: WallMatter, { hasReporter }: WallFacts): boolean =>
  !hasReporter && OWN_CHANNELS.some((own) => own === channel);

const isExcluded = ({ category, topic }: WallMatter, { excludedMajors, excludedTopics }: WallRule): boolean =>
  (category !== null && excludedMajors.includes(majorOf(category))) ||
  (topic !== null && excludedTopics.includes(topic.split('/')[0] ?? ''));

/** Masking what is masked changes nothing: words that it would change still tell who somebody is. */
const isMasked = (text: string): boolean => mask(text).text === text;

/** Whether a matter may be shown to everybody; what keeps it off, nothing when it may. */
export function keptOff(matter: WallMatter, facts: WallFacts, rule: WallRule): KeptOff[] {
  const holds: Readonly<Record<KeptOff, boolean>> = {
    notAnswered: matter.answeredAt === null || matter.duplicateOf !== null,
    takenDown: matter.wallDown,
    noConsent: !matter.consentWall && !(rule.ownFinds && foundByOffice(matter, facts)),
    kind: isConfined(matter.kind) || !rule.kinds.includes(matter.kind),
    class: isExcluded(matter, rule),
    unmasked: !facts.words.every(isMasked),
  };
  return KEPT_OFF.filter((reason) => holds[reason]);
}

interface Picture {
  readonly id: string;
  readonly role: string;
  readonly mime: string;
}

/** Only what somebody looked at, and never what came with a verdict. */
export const mayBeShown = (picture: Picture, { wallPictures }: Pick<Matter, 'wallPictures'>): boolean =>
  (picture.role === 'before' || picture.role === 'after') &&
  picture.mime.startsWith('image/') &&
  wallPictures.includes(picture.id);

/** One matter, one pair: how it was first seen, and how it was last left. */
export const pairOf = <P extends Picture>(pictures: readonly P[]): { before: P | null; after: P | null } => ({
  before: pictures.find(({ role }) => role === 'before') ?? null,
  after: pictures.findLast(({ role }) => role === 'after') ?? null,
});
