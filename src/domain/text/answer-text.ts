import { toHalfWidth } from './characters.ts';

/** A message or an answer as the checker reads it. */
export interface AnswerText {
  readonly text: string;
  /** How often each character stands in it, and each pair of neighbouring ones. */
  readonly terms: readonly [ReadonlyMap<string, number>, ReadonlyMap<string, number>];
  /** Districts named, as `A7` of 'A7县'; cities as `A`. Data that was made anonymous names both by letter and number. */
  readonly districts: ReadonlySet<string>;
  readonly cities: ReadonlySet<string>;
  /** Ends of names of roads, villages, estates, schools, bureaus: two characters and the word that says what it is. */
  readonly places: ReadonlySet<string>;
  /** Numbers of two digits and more: bus lines, house numbers, amounts. Years and blanked phones say nothing. */
  readonly numbers: ReadonlySet<string>;
}

const RUN = /[\p{Script=Han}\p{L}\p{N}]+/gu;
const DISTRICT = /(?<![a-z])([a-z])(\d{0,2})(?=[省市县区])/g;
const PLACE =
  /(?=(\p{Script=Han}{2}(?:大道|社区|小区|花园|公寓|广场|学校|小学|中学|学院|医院|公司|车站|市场|路|街|巷|村|镇|乡|苑|城|园|府|湾|桥|河|湖|局|线|站|厂|里|庭)))/gu;
const EMPTY_NUMBER = /^(?:(?:19|20)\d\d|0+)$/;

const countGrams = (text: string, size: number): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const [run] of text.matchAll(RUN)) {
    for (let at = 0; at + size <= run.length; at += 1) {
      const gram = run.slice(at, at + size);
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
  return counts;
};

export const readText = (written: string): AnswerText => {
  const text = toHalfWidth(written).toLowerCase();
  const named = [...text.matchAll(DISTRICT)];
  return {
    text,
    terms: [countGrams(text, 1), countGrams(text, 2)],
    districts: new Set(named.filter(([, , number]) => number !== '').map(([all]) => all)),
    cities: new Set(named.map(([, letter]) => letter ?? '')),
    places: new Set([...text.matchAll(PLACE)].map(([, name]) => name ?? '')),
    numbers: new Set((text.match(/\d{2,}/g) ?? []).filter((number) => !EMPTY_NUMBER.test(number))),
  };
};

/** Characters of the longest stretch of letters and numbers that two texts both have. */
export const longestShared = (one: string, other: string): number => {
  let best = 0;
  for (const match of one.matchAll(RUN)) {
    const [run] = match;
    for (let at = 0; at + best < run.length; at += 1) {
      while (at + best < run.length && other.includes(run.slice(at, at + best + 1))) best += 1;
    }
  }
  return best;
};
