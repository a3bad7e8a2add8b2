import { toHalfWidth } from './characters.ts';

// A run of Han characters, or a word or number of any other script; 'é' may come as two code points.
const RUN = /(?<han>\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;

// PostgreSQL refuses lexemes of 2 KB and more; no word that people search is near this.
const LONGEST_WORD = 64;

interface Run {
  readonly isHan: boolean;
  readonly signs: readonly string[];
}

const runsOf = (text: string): Run[] =>
  [...toHalfWidth(text).normalize('NFC').toLowerCase().matchAll(RUN)].map((match) => ({
    isHan: match.groups?.['han'] !== undefined,
    signs: [...match[0]].slice(0, match.groups?.['han'] === undefined ? LONGEST_WORD : undefined),
  }));

const pairs = (signs: readonly string[]): string[] => signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);

/**
 * Tokens of a text for `array_to_tsvector`, each once: every pair of neighbouring Han characters, the last character of each
 * run (so that a prefix finds every single character), words and numbers whole and in lower case.
 */
export const searchTokens = (text: string): string[] => [
  ...new Set(
    runsOf(text).flatMap(({ isHan, signs }) => (isHan ? [...pairs(signs), signs.at(-1) ?? ''] : [signs.join('')])),
  ),
];

export interface SearchQuery {
  /** Tokens that a found text all has. */
  readonly tokens: readonly string[];
  /** Beginnings of which a found text has a token each: single Han characters, words and numbers. */
  readonly prefixes: readonly string[];
  /** Runs that must stand in the text as they are: pairs alone can come from different places. Han only, no wildcards. */
  readonly recheck: readonly string[];
}

/** What to look for. All three empty: the input holds nothing that can be searched. */
export const searchQuery = (input: string): SearchQuery => {
  const runs = runsOf(input);
  const han = runs.filter(({ isHan, signs }) => isHan && signs.length > 1);
  const rest = runs.filter((run) => !han.includes(run));
  return {
    tokens: [...new Set(han.flatMap(({ signs }) => pairs(signs)))],
    prefixes: [...new Set(rest.map(({ signs }) => signs.join('')))],
    recheck: [...new Set(han.filter(({ signs }) => signs.length > 2).map(({ signs }) => signs.join('')))],
  };
};

/** The query for `to_tsquery('simple', …)`; tokens hold letters and digits only, quotes keep them whole. */
export const toTsQuery = ({ tokens, prefixes }: SearchQuery): string =>
  [...tokens.map((token) => `'${token}'`), ...prefixes.map((prefix) => `'${prefix}':*`)].join(' & ');
