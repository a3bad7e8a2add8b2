export interface HouseNumber {
  /** 门牌号, such as `88` or `88-2`. */
  readonly house?: string;
  /** 幢, 栋, 号楼, 座. */
  readonly building?: string;
  /** 单元. */
  readonly unit?: string;
  /** 室. */
  readonly room?: string;
}

const COUNT = '[\\d一二三四五六七八九十]';
const NUMBER = new RegExp(
  '(?:(?<house>\\d{1,5}(?:-\\d{1,4})?)号(?!楼|线|公馆|院))?' +
    `(?:(?<building>(?:\\d{1,4}|[a-z]|${COUNT}{1,3}))(?:幢|栋|号楼|座))?` +
    `(?:(?<unit>${COUNT}{1,3})单元)?` +
    '(?:(?<room>\\d{2,4})(?:室|房(?!间|子|屋|产|价)))?',
  'y',
);

/** The house number that begins at `at`, with where it ends; a comma or space before it is not part of a name and stops it. */
export const houseNumberAt = (text: string, at: number): { number: HouseNumber; end: number } | undefined => {
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(text);
  if (!match?.[0]) return undefined;
  const parts = Object.entries(match.groups ?? {}).filter(([, value]) => value !== undefined);
  return { number: Object.fromEntries(parts), end: at + match[0].length };
};

const FUNCTION_WORDS = '在到于从的与和及往向对至过住位由是叫离我去来经区县市镇乡村';
const ROAD = new RegExp(
  `(?<road>(?:(?![${FUNCTION_WORDS}路街巷弄])\\p{Script=Han}){1,5}(?:路|大道|街|巷|弄))(?=\\d)`,
  'gu',
);
const BUILDING = /(?<![\da-z])(?=(?:\d{1,4}|[a-z])(?:幢|栋|号楼|座)|\d{1,3}单元)/g;

export interface LooseAddress {
  readonly start: number;
  readonly end: number;
  readonly number: HouseNumber;
  readonly hasRoad: boolean;
}

/** Addresses by their form alone: a road with a house number, or a bare building and unit. May overlap; roads first. */
export const looseAddresses = (text: string): LooseAddress[] => [
  ...[...text.matchAll(ROAD)].flatMap((match) => {
    const found = houseNumberAt(text, match.index + match[0].length);
    return found ? [{ start: match.index, ...found, hasRoad: true }] : [];
  }),
  ...[...text.matchAll(BUILDING)].flatMap((match) => {
    const found = houseNumberAt(text, match.index);
    return found ? [{ start: match.index, ...found, hasRoad: false }] : [];
  }),
];
