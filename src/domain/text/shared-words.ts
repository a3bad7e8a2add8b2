import { toHalfWidth } from './characters.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]/u;
/** Pairs that any two messages share say nothing about what they are about. */
const EMPTY = /^[的了是在有和都也就很不没我你他这那们吗呢吧啊请]+$/u;

const fold = (text: string): string => toHalfWidth(text).toLowerCase();

const pairsOf = (text: string): ReadonlySet<string> => {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    if (WORD.test(pair[0] ?? '') && WORD.test(pair[1] ?? '') && !EMPTY.test(pair)) pairs.add(pair);
  }
  return pairs;
};

/** Runs of `text` all of whose neighbouring pairs are in `shared`; offsets in UTF-16 units, in order, apart from each other. */
const runsOf = (text: string, shared: ReadonlySet<string>): Span[] => {
  const spans: { start: number; end: number }[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) {
    if (!shared.has(text.slice(at, at + 2))) continue;
    const last = spans.at(-1);
    if (last && last.end >= at + 1) last.end = at + 2;
    else spans.push({ start: at, end: at + 2 });
  }
  return spans;
};

/** Where two messages say the same, two characters and more, in each of them: marked where both stand side by side. */
export const sharedWords = (one: string, other: string): { one: Span[]; other: Span[] } => {
  const [a, b] = [fold(one), fold(other)];
  const inOther = pairsOf(b);
  const shared = new Set([...pairsOf(a)].filter((pair) => inOther.has(pair)));
  return { one: runsOf(a, shared), other: runsOf(b, shared) };
};
