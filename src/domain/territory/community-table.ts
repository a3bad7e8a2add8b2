import { findHeading, type Heading, type Headings } from '../import/headings.ts';
import type { Label } from '../workflow/definition.ts';
import { parseStatisticalCode } from './codes.ts';

type CommunityField = 'name' | 'code';
export type CommunityFault =
  | 'name_missing'
  | 'code_bad'
  | 'code_of_township'
  | 'code_elsewhere'
  | 'code_twice'
  | 'name_twice'
  | 'exists';

export const communityHeadings: Headings<CommunityField> = {
  name: ['社区', '社区名称', '名称', '村社', '村(社区)', '社区(村)', '居委会', '单位名称', 'name', 'community'],
  code: ['代码', '编码', '统计用区划代码', '区划代码', '社区代码', '社区编码', '统计代码', 'code'],
};

export interface CommunityRow {
  readonly line: number;
  readonly name: string;
  readonly code: string;
}
export interface CommunityRowFault {
  readonly line: number;
  readonly field: CommunityField;
  readonly value: string;
  readonly code: CommunityFault;
  readonly params: Readonly<Record<string, string | number>>;
}
export interface CommunityTableRead {
  readonly heading: Heading<CommunityField>;
  readonly good: readonly CommunityRow[];
  readonly faults: readonly CommunityRowFault[];
}

interface Known {
  /** Of the subdistrict, 12 digits. */
  readonly officeCode: string;
  readonly codes: ReadonlyMap<string, string>;
  readonly names: ReadonlySet<string>;
}

/**
 * Reads a table of communities and villages. A table of two columns without headings is taken too when one of them holds
 * 12-digit codes: that is how it comes out of the statistical list.
 */
export function readCommunities(
  rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
  { officeCode, codes, names }: Known,
): CommunityTableRead | null {
  const heading =
    findHeading(
      rows.map(({ cells }) => cells),
      communityHeadings,
      'name',
    ) ?? guessed(rows);
  if (!heading) return null;
  const good: CommunityRow[] = [];
  const faults: CommunityRowFault[] = [];
  const lineOfCode = new Map<string, number>();
  const lineOfName = new Map<string, number>();
  for (const { line, cells } of rows.slice(heading.at + 1)) {
    const cell = (field: CommunityField) =>
      (cells[heading.columns[field] ?? -1] ?? '').normalize('NFKC').replaceAll(/\s/g, '');
    const [name, code] = [cell('name'), cell('code')];
    if (name === '' && code === '') continue;
    const before = faults.length;
    const fault = (field: CommunityField, of: CommunityFault, params: CommunityRowFault['params'] = {}) =>
      faults.push({ line, field, value: cell(field), code: of, params });
    const parsed = parseStatisticalCode(code);
    if (name === '') fault('name', 'name_missing');
    if (!parsed.ok) fault('code', 'code_bad');
    else if (parsed.value.villageKind === 'none') fault('code', 'code_of_township');
    else if (code.slice(0, 9) !== officeCode.slice(0, 9))
      fault('code', 'code_elsewhere', { prefix: officeCode.slice(0, 9) });
    const [sameCode, sameName] = [lineOfCode.get(code), lineOfName.get(name)];
    if (codes.get(code) === name) fault('code', 'exists');
    else if (sameCode !== undefined) fault('code', 'code_twice', { first: sameCode });
    else if (name !== '' && sameName !== undefined) fault('name', 'name_twice', { first: sameName });
    else if (name !== '' && !codes.has(code) && names.has(name)) fault('name', 'name_twice', { first: 0 });
    if (code !== '') lineOfCode.set(code, sameCode ?? line);
    if (name !== '') lineOfName.set(name, sameName ?? line);
    if (faults.length === before) good.push({ line, name, code });
  }
  return { heading, good, faults };
}

function guessed(rows: readonly { readonly cells: readonly string[] }[]): Heading<CommunityField> | null {
  const first = rows[0]?.cells ?? [];
  const code = first.findIndex((cell) => /^\d{12}$/.test(cell.trim()));
  const name = first.findIndex((cell) => /\p{Script=Han}/u.test(cell));
  return code >= 0 && name >= 0 ? { at: -1, columns: { code, name } } : null;
}

const words = (zh: string, en: string, adviceZh: string, adviceEn: string) => ({
  reason: { zh, en },
  advice: { zh: adviceZh, en: adviceEn },
});

/** Why a row is left out, and what would let it in. */
export const communityFaultWords: Readonly<Record<CommunityFault, { readonly reason: Label; readonly advice: Label }>> =
  {
    name_missing: words('没有名称', 'No name', '补上社区名称', 'Give the community’s name'),
    code_bad: words(
      '不是 12 位统计用区划代码',
      'Not a statistical code of 12 digits',
      '到国家统计局的区划代码里查；Excel 把它变成了 9.9E+11 的，把那一列设成“文本”再填',
      'Look it up in the statistical code list; where Excel made 9.9E+11 of it, format the column as text',
    ),
    code_of_township: words(
      '这是街道自己的代码',
      'This is a subdistrict’s own code',
      '社区的代码最后三位不是 000',
      'A community’s code does not end in 000',
    ),
    code_elsewhere: words(
      '代码不属于本街道',
      'The code belongs to another subdistrict',
      '前 9 位应当是 {prefix}；核对代码，或到“设置”里核对街道代码',
      'Its first 9 digits should be {prefix}: check it, or the office’s own code in the settings',
    ),
    code_twice: words(
      '代码和第 {first} 行相同',
      'The same code as line {first}',
      '核对哪一个是对的',
      'Check which is right',
    ),
    name_twice: words(
      '名称重复',
      'The name comes twice',
      '同一个社区留一行；真有两个同名的，在名称里加以区别',
      'Keep one line of a community; name two of the same name apart',
    ),
    exists: words('已经有了', 'It is there already', '不用再导', 'Nothing to do'),
  };
