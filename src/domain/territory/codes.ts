import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { placeLevels, type PlaceLevel, type TreeRules } from './place.ts';

/** What the third part of a statistical code says the township-level unit is (国家统计局《统计用区划代码和城乡划分代码编制规则》). */
export type TownshipKind = 'subdistrict' | 'town' | 'township' | 'similar';
/** What its last part says: 001–199 居委会, 200–399 村委会, 400–599 similar units, 000 the township itself. */
export type VillageKind = 'none' | 'residentsCommittee' | 'villagersCommittee' | 'similar';

export interface StatisticalCode {
  /** 2 digits each; `county` is the last of the three. */
  readonly province: string;
  readonly city: string;
  readonly county: string;
  /** 3 digits each. */
  readonly township: string;
  readonly village: string;
  readonly townshipKind: TownshipKind;
  readonly villageKind: VillageKind;
}

const townshipKind = (n: number): TownshipKind | null =>
  n < 1 ? null : n < 100 ? 'subdistrict' : n < 200 ? 'town' : n < 400 ? 'township' : n < 600 ? 'similar' : null;

const villageKind = (n: number): VillageKind | null =>
  n === 0 ? 'none' : n < 200 ? 'residentsCommittee' : n < 400 ? 'villagersCommittee' : n < 600 ? 'similar' : null;

/** Takes a 12-digit statistical code apart (2+2+2+3+3). The list changes every year: keep the edition beside the code. */
export function parseStatisticalCode(
  code: string,
): Result<StatisticalCode, 'not_12_digits' | 'no_such_township' | 'no_such_village'> {
  if (!/^\d{12}$/.test(code)) return refuse('not_12_digits', 'code', { code });
  const [township, village] = [code.slice(6, 9), code.slice(9)];
  const [ofTownship, ofVillage] = [townshipKind(Number(township)), villageKind(Number(village))];
  if (!ofTownship) return refuse('no_such_township', 'code', { code, township });
  if (!ofVillage) return refuse('no_such_village', 'code', { code, village });
  const [province, city, county] = [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6)];
  return ok({ province, city, county, township, village, townshipKind: ofTownship, villageKind: ofVillage });
}

/**
 * How an office writes the codes below the community: literal characters and fields in braces. `{seq:3}` is the running
 * number, `{community:12}` the code of the place above (by its level), each with its length. No national rule is known.
 */
export interface CodePattern {
  readonly source: string;
  readonly parentLevel: PlaceLevel | null;
  /** Largest running number that fits. */
  readonly top: number;
  readonly parse: (code: string) => { readonly parentCode: string | null; readonly seq: number } | null;
  readonly write: (parentCode: string | null, seq: number) => string;
}

export type PatternRefusal = 'pattern_field' | 'pattern_seq' | 'pattern_parent' | 'pattern_character';

const FIELD = /\{([a-zA-Z]+):(\d{1,2})\}/g;
const levels: readonly string[] = placeLevels;

/** Reads a pattern such as `{community:12}{seq:3}`; needs exactly one `seq` and at most one level. */
export function parsePattern(source: string): Result<CodePattern, PatternRefusal> {
  const fields = [...source.matchAll(FIELD)].map(([, name, length]) => ({ name: name!, length: Number(length) }));
  const literal = source.replace(FIELD, '');
  if (!/^[A-Za-z0-9-]*$/.test(literal)) return refuse('pattern_character', 'pattern', { source, characters: literal });
  const odd = fields.find(({ name, length }) => length === 0 || (name !== 'seq' && !levels.includes(name)));
  if (odd) return refuse('pattern_field', 'pattern', { source, name: odd.name, length: odd.length });
  const seq = fields.filter(({ name }) => name === 'seq');
  if (seq.length !== 1 || seq[0]!.length > 9) return refuse('pattern_seq', 'pattern', { source, found: seq.length });
  const parents = fields.filter(({ name }) => name !== 'seq');
  if (parents.length > 1) return refuse('pattern_parent', 'pattern', { source, found: parents.length });
  const width = seq[0]!.length;
  const shape = new RegExp(
    `^${source.replace(FIELD, (_, name, length) => (name === 'seq' ? `(?<seq>\\d{${length}})` : `(?<parent>[A-Za-z0-9-]{${length}})`))}$`,
  );
  return ok({
    source,
    parentLevel: placeLevels.find((level) => level === parents[0]?.name) ?? null,
    top: 10 ** width - 1,
    parse: (code) => {
      const groups = shape.exec(code)?.groups;
      return groups ? { parentCode: groups['parent'] ?? null, seq: Number(groups['seq']) } : null;
    },
    write: (parentCode, number) =>
      source.replace(FIELD, (_, name) => (name === 'seq' ? String(number).padStart(width, '0') : (parentCode ?? ''))),
  });
}

/** The next free code under a parent: one above the highest in use, so that a code that was given up is never given again. */
export function mintCode(
  pattern: CodePattern,
  parentCode: string | null,
  used: Iterable<string>,
): Result<string, 'codes_exhausted' | 'bad_parent_code'> {
  let highest = 0;
  for (const code of used) {
    const parts = pattern.parse(code);
    if (parts?.parentCode === (pattern.parentLevel ? parentCode : null)) highest = Math.max(highest, parts.seq);
  }
  if (highest >= pattern.top) return refuse('codes_exhausted', 'code', { pattern: pattern.source, top: pattern.top });
  const code = pattern.write(parentCode, highest + 1);
  return pattern.parse(code)
    ? ok(code)
    : refuse('bad_parent_code', 'parentId', { pattern: pattern.source, parent: parentCode ?? '' });
}

/** Statistical codes for subdistrict and community, the office's pattern below; a level without one takes any code. */
export function codeChecker(patterns: Partial<Readonly<Record<PlaceLevel, CodePattern>>>): TreeRules['isCode'] {
  return (code, level, above) => {
    if (level === 'subdistrict' || level === 'community') {
      const parsed = parseStatisticalCode(code);
      if (!parsed.ok || (parsed.value.villageKind === 'none') !== (level === 'subdistrict')) return false;
      return code.slice(0, 9) === (above.subdistrict ?? code).slice(0, 9);
    }
    const pattern = patterns[level];
    if (!pattern) return code !== '';
    const parts = pattern.parse(code);
    return parts !== null && (pattern.parentLevel === null || parts.parentCode === above[pattern.parentLevel]);
  };
}
