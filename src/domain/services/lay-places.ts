import { valuesIn } from '#domain/import/headings.ts';
import { convertPosition, type Datum } from '#domain/territory/datum.ts';
import type { Position } from '#domain/territory/geometry.ts';
import type { SourceRow } from '#domain/territory/lay-rows.ts';
import { communityOf, layEach, PLACE_HEADINGS, pointOf, type Laid, type LayGround } from './lay.ts';
import type { Home, PointKind, ServicePoint } from './point.ts';

const LONGEST_NAME = 60;
const MOST_HOUSEHOLDS = 5000;

/** Headings of the sheets, the first of each as they are written out. */
export const HOME_HEADINGS = {
  key: ['编号', '编码', '代码', 'code', 'id'],
  name: ['名称', '楼幢', '楼栋', '楼幢名称', '楼栋名称', '门牌', '地址', 'name'],
  ...PLACE_HEADINGS,
  households: ['户数', '住户数', '总户数', 'households'],
} as const;

/** Rows of homes: a name, where it is, how many households. Columns that say more about people are not read. */
export function layHomes(rows: readonly SourceRow[], datum: Datum, ground: LayGround): Laid<Home> {
  const firstRow = new Set<string>();
  return layEach(rows, HOME_HEADINGS, (row) => {
    const { cell, tell } = row;
    const name = cell('name');
    if (name === '') tell('name', 'name_empty');
    if (name.length > LONGEST_NAME || cell('key').length > LONGEST_NAME) tell('name', 'too_long', name);
    const households = Number(cell('households') || NaN);
    if (!Number.isInteger(households) || households < 0 || households > MOST_HOUSEHOLDS)
      tell('households', 'households_bad', cell('households'));
    const point = pointOf(row, datum);
    if (!point) return null;
    const communityId = communityOf(row, point, ground);
    const key = cell('key') || `${communityId ?? ''}/${name}`;
    if (firstRow.has(key)) tell('name', 'twice_in_file', cell('key') || name);
    firstRow.add(key);
    const [lng, lat] = point;
    return { key, name, communityId, lng, lat, households };
  });
}

export const POINT_HEADINGS = {
  name: ['名称', '网点', '网点名称', 'name'],
  kind: ['类型', '种类', 'kind'],
  ...PLACE_HEADINGS,
  address: ['地址', '位置', 'address'],
  hours: ['开放时间', '办公时间', '工作时间', 'hours'],
  phone: ['电话', '联系电话', 'phone'],
  items: ['可办事项', '事项', 'items'],
} as const;

/** How a sheet says that everything is offered. */
export const ALL_ITEMS = '全部';
export const KIND_WORDS: Readonly<Record<PointKind, string>> = { hall: '便民服务中心', desk: '社区网点' };

const kindOf = (text: string): PointKind | null =>
  /中心|大厅|hall/i.test(text) && !/社区/.test(text)
    ? 'hall'
    : text === '' || /社区|网点|窗口|desk/i.test(text)
      ? 'desk'
      : null;

/** @param itemOf the id of an item by its id or name */
export function layPoints(
  rows: readonly SourceRow[],
  datum: Datum,
  ground: LayGround,
  itemOf: (name: string) => string | null,
): Laid<ServicePoint> {
  const firstRow = new Set<string>();
  return layEach(rows, POINT_HEADINGS, (row) => {
    const { cell, tell } = row;
    const [name, hours, phone, address] = [cell('name'), cell('hours'), cell('phone'), cell('address')];
    if (name === '') tell('name', 'name_empty');
    if (name.length > LONGEST_NAME) tell('name', 'too_long', name);
    if (firstRow.has(name)) tell('name', 'twice_in_file', name);
    firstRow.add(name);
    const kind = kindOf(cell('kind'));
    if (!kind) tell('kind', 'kind_unknown', cell('kind'));
    if (hours === '') tell('hours', 'hours_empty');
    if (hours.length > 100) tell('hours', 'too_long', hours);
    if (address.length > 200) tell('address', 'too_long', address);
    if (phone !== '' && !/^[0-9+() -]{3,24}$/.test(phone)) tell('phone', 'phone_bad', phone);
    const allItems = cell('items') === ALL_ITEMS;
    const named = allItems ? [] : valuesIn(cell('items'));
    const itemIds = named.flatMap((one) => {
      const id = itemOf(one);
      if (id === null) tell('items', 'item_unknown', one);
      return id === null ? [] : [id];
    });
    const point = pointOf(row, datum);
    if (!point || !kind) return null;
    const communityId = communityOf(row, point, ground);
    const [lng, lat] = point;
    const rest = { address: address || null, phone: phone || null, allItems, itemIds: [...new Set(itemIds)] };
    return { kind, name, communityId, lng, lat, hours, ...rest };
  });
}

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) &&
  value.slice(0, 2).length === 2 &&
  value.slice(0, 2).every(Number.isFinite) &&
  Math.abs(value[0]) <= 180 &&
  Math.abs(value[1]) <= 90;

const isLine = (value: unknown): value is Position[] =>
  Array.isArray(value) && value.length >= 2 && value.every(isPosition);

/** Lines that people can walk on, in CGCS2000; a row without one is named. */
export function layRoads(rows: readonly SourceRow[], datum: Datum): Laid<readonly Position[][]> {
  return layEach(rows, { line: ['line'] }, ({ geometry, tell }) => {
    const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
    const lines = type === 'LineString' ? [coordinates] : type === 'MultiLineString' ? coordinates : null;
    if (!Array.isArray(lines) || lines.length === 0 || !lines.every(isLine)) {
      tell('line', 'line_missing', typeof type === 'string' ? type : '');
      return null;
    }
    return lines.map((line) => line.map(([lng, lat]) => convertPosition([lng, lat], datum, 'cgcs2000')));
  });
}
