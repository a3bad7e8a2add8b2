import { dutiesOf, permissionsOfRoles, type RolePermissions } from '../access/duties.ts';
import { findHeading, valuesIn, type Heading, type Headings } from '../import/headings.ts';
import { findPlaces, findUnit, type StaffPlace, type StaffUnit } from './staff-places.ts';
import { phoneDigits } from './phone.ts';

export const STAFF_FIELDS = ['name', 'phone', 'username', 'unit', 'role', 'community', 'grid'] as const;
export type StaffField = (typeof STAFF_FIELDS)[number];

export type StaffFault =
  | 'name_missing'
  | 'name_long'
  | 'phone_bad'
  | 'person_exists'
  | 'person_twice'
  | 'username_bad'
  | 'username_taken'
  | 'username_twice'
  | 'unit_unknown'
  | 'unit_missing'
  | 'role_missing'
  | 'role_unknown'
  | 'role_apart'
  | 'duties_together'
  | 'place_unknown'
  | 'place_ambiguous'
  | 'place_missing';

/** The first of each is the heading of the template. */
export const staffHeadings: Headings<StaffField> = {
  name: ['姓名', '名字', '人员姓名', '网格员姓名', 'name'],
  phone: ['手机号', '手机', '手机号码', '电话', '电话号码', '联系电话', '联系方式', '移动电话', 'phone', 'mobile'],
  username: ['用户名', '账号', '登录名', '登录账号', 'username', 'account'],
  unit: ['单位', '所属单位', '部门', '所属部门', '科室', '工作单位', 'unit', 'department'],
  role: ['角色', '岗位', '身份', '人员类型', '人员类别', '职务', 'role'],
  community: ['社区', '所属社区', '所在社区', '村社', '社区(村)', 'community'],
  grid: ['网格', '负责网格', '所属网格', '网格名称', '网格编码', '管辖网格', 'grid'],
};

export interface StaffPerson {
  /** Line of the sheet, from 1. */
  readonly line: number;
  readonly name: string;
  readonly phone: string | null;
  /** Null: one is to be made. */
  readonly username: string | null;
  readonly unitId: string | null;
  readonly roles: readonly string[];
  readonly placeIds: readonly string[];
}

export interface StaffRowFault {
  readonly line: number;
  readonly field: StaffField;
  readonly value: string;
  readonly code: StaffFault;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What the office has; names are compared as they are written. */
export interface StaffKnown {
  /** By id and by each of their names. */
  readonly roles: ReadonlyMap<string, string>;
  /** Roles that come one by one: the three duties that are kept apart. */
  readonly rolesApart: ReadonlySet<string>;
  /** What each role allows: together they may carry one duty at most. */
  readonly permissions: RolePermissions;
  /** Roles whose rows are those of the unit, or of the places: without one a person would see the whole office. */
  readonly rolesOfUnit: ReadonlySet<string>;
  readonly rolesOfPlace: ReadonlySet<string>;
  readonly units: readonly StaffUnit[];
  readonly places: readonly StaffPlace[];
  /** In small letters. */
  readonly usernames: ReadonlySet<string>;
  readonly isPerson: (person: Pick<StaffPerson, 'name' | 'phone' | 'unitId'>) => boolean;
}

export interface StaffRead {
  readonly heading: Heading<StaffField>;
  readonly good: readonly StaffPerson[];
  readonly faults: readonly StaffRowFault[];
}

const USERNAME = /^[a-z][a-z0-9._-]{1,39}$/;
const LONGEST_NAME = 40;

interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads one row by itself; doubles are told apart from outside. */
function readPerson(
  { line, cells }: SheetRow,
  columns: Heading<StaffField>['columns'],
  known: StaffKnown,
): { person: StaffPerson; faults: StaffRowFault[] } {
  const faults: StaffRowFault[] = [];
  const cell = (field: StaffField): string => (cells[columns[field] ?? -1] ?? '').trim();
  const fault = (field: StaffField, code: StaffFault, params: StaffRowFault['params'] = {}) =>
    faults.push({ line, field, value: cell(field), code, params });

  const name = cell('name').replaceAll(/\s+/g, /[a-z]/i.test(cell('name')) ? ' ' : '');
  if (name === '') fault('name', 'name_missing');
  else if ([...name].length > LONGEST_NAME) fault('name', 'name_long');

  const phone = cell('phone') === '' ? null : phoneDigits(cell('phone'));
  if (cell('phone') !== '' && phone === null) fault('phone', 'phone_bad');

  const username = cell('username') === '' ? null : cell('username').toLowerCase();
  if (username !== null && !USERNAME.test(username)) fault('username', 'username_bad');
  else if (username !== null && known.usernames.has(username)) fault('username', 'username_taken');

  const unit = cell('unit') === '' ? null : findUnit(known.units, cell('unit'));
  if (unit && !unit.ok) fault('unit', 'unit_unknown', { near: unit.near });
  const unitId = unit?.ok ? unit.id : null;

  const named = valuesIn(cell('role')).map((one) => known.roles.get(one) ?? known.roles.get(one.toLowerCase()));
  const roles = [...new Set(named.filter((role) => role !== undefined))];
  if (named.length === 0) fault('role', 'role_missing');
  else if (named.includes(undefined)) fault('role', 'role_unknown');
  else if (roles.some((role) => known.rolesApart.has(role))) fault('role', 'role_apart');
  if (dutiesOf(permissionsOfRoles(known.permissions, roles)).length > 1) fault('role', 'duties_together');
  if (unitId === null && cell('unit') === '' && roles.some((role) => known.rolesOfUnit.has(role)))
    fault('unit', 'unit_missing');

  const places = findPlaces(known.places, valuesIn(cell('community')), valuesIn(cell('grid')));
  if (!places.ok) fault(places.field, places.code, { near: places.near });
  const placeIds = places.ok ? places.ids : [];
  if (places.ok && placeIds.length === 0 && roles.some((role) => known.rolesOfPlace.has(role)))
    fault('grid', 'place_missing');

  return { person: { line, name, phone, username, unitId, roles, placeIds }, faults };
}

/**
 * Reads a list of staff in any order of columns. A row with anything doubtful is left out, with all that is wrong in it;
 * of two rows of one person or username the first is taken. Null where no column is headed with a name.
 * @param rows as in the sheet, the lines counted from 1
 */
export function readStaff(rows: readonly SheetRow[], known: StaffKnown): StaffRead | null {
  const heading = findHeading(
    rows.map((row) => row.cells),
    staffHeadings,
    'name',
  );
  if (!heading) return null;
  const good: StaffPerson[] = [];
  const faults: StaffRowFault[] = [];
  const lineOfPerson = new Map<string, number>();
  const lineOfUsername = new Map<string, number>();
  for (const row of rows.slice(heading.at + 1)) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    const { person, faults: own } = readPerson(row, heading.columns, known);
    const { line, name, phone, username, unitId } = person;
    const key = JSON.stringify([name, phone ?? `@${unitId}`]);
    const first = lineOfPerson.get(key);
    const firstUsername = username === null ? undefined : lineOfUsername.get(username);
    if (name !== '' && known.isPerson(person))
      own.push({ line, field: 'name', value: name, code: 'person_exists', params: {} });
    else if (name !== '' && first !== undefined)
      own.push({ line, field: 'name', value: name, code: 'person_twice', params: { first } });
    if (firstUsername !== undefined && first === undefined)
      own.push({
        line,
        field: 'username',
        value: username ?? '',
        code: 'username_twice',
        params: { first: firstUsername },
      });
    if (first === undefined) lineOfPerson.set(key, line);
    if (username !== null && firstUsername === undefined) lineOfUsername.set(username, line);
    if (own.length === 0) good.push(person);
    faults.push(...own);
  }
  return { heading, good, faults };
}
