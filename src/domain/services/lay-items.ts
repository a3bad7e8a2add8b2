import type { SourceRow } from '#domain/territory/lay-rows.ts';
import type { Label } from '#domain/workflow/definition.ts';
import { MATERIAL_FORMS, SERVICE_THEMES, type MaterialForm, type ServiceItem, type ServiceMaterial } from './item.ts';
import { layEach, type Laid, type Row } from './lay.ts';

/** Headings of the sheet of items, the first of each as they are written out. */
export const ITEM_HEADINGS = {
  id: ['编号', '事项编号', 'id'],
  name: ['名称', '事项', '事项名称', 'name'],
  nameEn: ['英文名称', 'name in english'],
  theme: ['主题', '类别', 'theme'],
  whom: ['谁可以办', '办理对象', '受理条件', 'whom'],
  whomEn: ['谁可以办_英文', 'whom in english'],
  materials: ['材料', '所需材料', 'materials'],
  steps: ['步骤', '办理流程', 'steps'],
  days: ['承诺工作日', '承诺时限', 'days'],
  legal: ['法定时限', 'legal'],
  source: ['法定依据', '依据', 'source'],
  fee: ['收费', 'fee'],
  anyWindow: ['任一窗口可办', '无差别受理', 'any window'],
  delegated: ['下沉社区', '下沉', 'delegated'],
} as const;
type Field = keyof typeof ITEM_HEADINGS;

const THEME_WORDS: Readonly<Record<(typeof SERVICE_THEMES)[number], string>> = {
  elderly: '养老助老',
  disability: '助残',
  family: '生育和家庭',
  insurance: '社保医保',
  work: '就业创业',
  relief: '救助帮扶',
  household: '居住和户籍',
  housing: '住房',
  veterans: '退役军人',
  other: '其他',
};
const FORM_WORDS: Readonly<Record<MaterialForm, string>> = {
  original: '原件',
  copy: '复印件',
  both: '原件和复印件',
  form: '现场填',
};
const FREE = '免费';
const YES = '是';
const NO = '否';

/** Chinese and English of one label in a cell, the English after two strokes. */
const APART = ' // ';
const labelText = ({ zh, en }: Label): string => (en === '' ? zh : `${zh}${APART}${en}`);
const labelIn = (text: string): Label => {
  const [zh = '', en = ''] = text.split('//').map((one) => one.trim());
  return { zh, en };
};
const linesIn = (cell: string): string[] =>
  cell
    .split(/\n|；|;/)
    .map((line) => line.trim())
    .filter(Boolean);

const keyOf = <Key extends string>(words: Readonly<Record<Key, string>>, text: string): Key | null =>
  (Object.keys(words) as Key[]).find((key) => key === text || words[key] === text) ?? null;

/** `户口簿|原件|公安人口信息`: what, how it is wanted, and where it is fetched from. */
function materialIn(line: string, { tell }: Row<Field>): ServiceMaterial | null {
  const [what = '', how = '', from = ''] = line.split('|').map((one) => one.trim());
  const form = how === '' ? 'original' : (MATERIAL_FORMS.find((one) => one === how) ?? keyOf(FORM_WORDS, how));
  if (!form) tell('materials', 'form_unknown', how);
  return form && { name: labelIn(what), form, from: from === '' ? null : labelIn(from) };
}

function yesIn(field: 'anyWindow' | 'delegated', { cell, tell }: Row<Field>): boolean {
  const text = cell(field);
  if (/^(是|有|y|yes|true|1|√)$/i.test(text)) return true;
  if (!/^(|否|无|n|no|false|0|×)$/i.test(text)) tell(field, 'yes_or_no', text);
  return false;
}

function legalIn({ cell, tell }: Row<Field>): ServiceItem['legal'] {
  const text = cell('legal');
  if (text === '') return null;
  const [, amount, unit] = /^(\d{1,3})\s*个?(工作日|天|日)$/.exec(text) ?? [];
  if (!amount || cell('source') === '') {
    tell('legal', 'legal_bad', text);
    return null;
  }
  return { amount: Number(amount), unit: unit === '工作日' ? 'workDay' : 'day', source: cell('source').slice(0, 200) };
}

/** Items of a sheet; one without an id keeps the id of the known item of its name, see `idOf`. */
export function layItems(rows: readonly SourceRow[], idOf: (name: string) => string | null): Laid<ServiceItem> {
  const seen = new Set<string>();
  return layEach(rows, ITEM_HEADINGS, (row) => {
    const { cell, tell } = row;
    const name = cell('name');
    if (name === '') tell('name', 'name_empty');
    if (name.length > 60) tell('name', 'too_long', name);
    const id = cell('id') || idOf(name) || '';
    if (!/^[a-z0-9][a-z0-9-]{1,59}$/.test(id)) tell('id', 'id_bad', id);
    if (id !== '' && seen.has(id)) tell('id', 'twice_in_file', id);
    seen.add(id);
    const theme = cell('theme') === '' ? 'other' : keyOf(THEME_WORDS, cell('theme'));
    if (!theme) tell('theme', 'theme_unknown', cell('theme'));
    const days = Number(cell('days') || NaN);
    if (!Number.isInteger(days) || days < 0 || days > 365) tell('days', 'days_bad', cell('days'));
    const materials = linesIn(cell('materials')).map((line) => materialIn(line, row));
    const fee = cell('fee');
    const [anyWindow, delegated] = [yesIn('anyWindow', row), yesIn('delegated', row)];
    const legal = legalIn(row);
    if (!theme) return null;
    return {
      id,
      theme,
      name: { zh: name, en: cell('nameEn') },
      whom: { zh: cell('whom') || '本街道居民', en: cell('whomEn') },
      materials: materials.filter((one) => one !== null),
      steps: linesIn(cell('steps')).map(labelIn),
      days,
      legal,
      fee: fee === '' || fee === FREE || fee === '不收费' ? null : { zh: fee, en: '' },
      anyWindow,
      delegated,
    };
  });
}

/** An item as a row of the sheet; `layItems` reads the same item from it. */
export const rowOfItem = (item: ServiceItem): string[] => [
  item.id,
  item.name.zh,
  item.name.en,
  THEME_WORDS[item.theme],
  item.whom.zh,
  item.whom.en,
  item.materials
    .map(({ name, form, from }) => [labelText(name), FORM_WORDS[form], ...(from ? [labelText(from)] : [])].join('|'))
    .join('\n'),
  item.steps.map(labelText).join('\n'),
  String(item.days),
  item.legal ? `${item.legal.amount} 个${item.legal.unit === 'workDay' ? '工作日' : '天'}` : '',
  item.legal?.source ?? '',
  item.fee ? item.fee.zh : FREE,
  item.anyWindow ? YES : NO,
  item.delegated ? YES : NO,
];
