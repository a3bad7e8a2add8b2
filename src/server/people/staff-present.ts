import type { RowFault, StaffPreview } from '#contract/sheets.ts';
import { staffHeadings, STAFF_FIELDS, type StaffRead, type StaffRowFault } from '#domain/people/staff-sheet.ts';
import { staffFaultWords } from '#domain/people/staff-words.ts';
import { fill } from '#i18n/translate.ts';
import type { SheetRows } from '#contract/sheets.ts';
import type { SheetOut } from '../import/write-workbook.ts';
import type { Office } from '../offices/office.ts';
import { listedRoles, roleWords } from './staff-roles.ts';

const SAMPLE = 20;

/** Faults in words; a column is called what the list itself calls it. */
export function presentFaults(
  faults: readonly StaffRowFault[],
  { heading: { at, columns } }: Pick<StaffRead, 'heading'>,
  rows: SheetRows,
  lang: 'zh' | 'en',
): RowFault[] {
  const heading = rows[at]?.cells;
  return faults.map(({ line, field, value, code, params }) => ({
    line,
    column: heading?.[columns[field] ?? -1] ?? staffHeadings[field][0] ?? field,
    value: value.slice(0, 60),
    reason: fill(staffFaultWords[code].reason[lang], params),
    advice: fill(staffFaultWords[code].advice[lang], params),
  }));
}

export function presentPreview(read: StaffRead, rows: SheetRows, office: Office, lang: 'zh' | 'en'): StaffPreview {
  const heading = rows[read.heading.at];
  return {
    headingLine: heading?.line ?? 1,
    columns: STAFF_FIELDS.flatMap((field) => {
      const column = read.heading.columns[field];
      return column === undefined
        ? []
        : [{ heading: heading?.cells[column] ?? '', field: staffHeadings[field][0] ?? '' }];
    }),
    good: read.good.length,
    sample: read.good.slice(0, SAMPLE).map(({ line, name, roles, unitId, placeIds }) => ({
      line,
      name,
      roles: roleWords(office, roles, lang),
      unit: (unitId !== null && office.units.get(unitId)?.name) || '',
      places: placeIds.map((id) => office.places.get(id)?.name ?? id).join('、'),
    })),
    faults: presentFaults(read.faults, read, rows, lang),
  };
}

const CHOICES = '可选值';
/** Cells that exist keep their format: what is typed there stays text. */
const EMPTY_ROWS = Array.from({ length: 500 }, () => []);

/** The template: headings with an invented example, and on a second page what may stand in unit, role and place. */
export function staffTemplate(office: Office): SheetOut[] {
  const { units, places } = office;
  const named = (level: 'community' | 'grid') => [...places.values()].filter((place) => place.level === level);
  const lists = [
    [...units.values()].map(({ name }) => name),
    listedRoles(office).map(({ label }) => label.zh),
    named('community').map(({ name }) => name),
    named('grid').map(({ name }) => name),
    named('grid').map(({ code }) => code),
  ];
  const height = Math.max(1, ...lists.map((list) => list.length));
  const column = (letter: string, list: number) =>
    `'${CHOICES}'!$${letter}$2:$${letter}$${1 + Math.max(1, lists[list]?.length ?? 0)}`;
  return [
    {
      name: '人员',
      columns: STAFF_FIELDS.map((field) => staffHeadings[field][0] ?? field),
      rows: EMPTY_ROWS,
      choices: { 3: column('A', 0), 4: column('B', 1), 5: column('C', 2), 6: column('D', 3) },
    },
    {
      name: CHOICES,
      columns: ['单位', '角色', '社区', '网格', '网格代码'],
      rows: Array.from({ length: height }, (_, row) => lists.map((list) => list[row] ?? '')),
    },
    {
      name: '填写说明',
      columns: ['栏', '怎么填', '例'],
      rows: [
        ['姓名', '必填', '沈某'],
        ['手机号', '可不填；填了，同名的人才分得开。存的时候加密', '13800000000'],
        ['用户名', '可不填，系统按角色编一个；要填就用小写字母开头', 'shen.mou'],
        ['单位', '经办人必填', '环卫班'],
        ['角色', '必填，多个用“、”隔开', '网格员'],
        ['社区', '网格员、社区工作者必填，或填网格', '听涛社区'],
        ['网格', '名称或代码，多个用“、”隔开', '一网格、二网格'],
      ],
    },
  ];
}
