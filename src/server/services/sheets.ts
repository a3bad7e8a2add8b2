import { LOOK_MINUTES } from '#domain/services/circle.ts';
import { ITEM_HEADINGS, rowOfItem } from '#domain/services/lay-items.ts';
import { ALL_ITEMS, HOME_HEADINGS, KIND_WORDS, POINT_HEADINGS } from '#domain/services/lay-places.ts';
import type { CircleItemView } from '#contract/services.ts';
import type { SheetOut } from '../import/write-workbook.ts';
import type { Office } from '../offices/office.ts';
import { communityNow } from './ground.ts';
import type { homesOf, PointRow, Service } from './reader.ts';

const headings = (words: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.values(words).map(([first = '']) => first);

/** The sheet that an import reads again. */
export const itemSheet = (services: readonly Service[]): SheetOut => ({
  name: '办事事项',
  columns: headings(ITEM_HEADINGS),
  rows: services.filter(({ state }) => state !== 'withdrawn').map(({ item }) => rowOfItem(item)),
});

export function pointSheet(office: Office, points: readonly PointRow[], services: readonly Service[]): SheetOut {
  const names = new Map(services.map(({ item }) => [item.id, item.name.zh]));
  return {
    name: '办事网点',
    columns: headings(POINT_HEADINGS),
    rows: points.map(({ name, kind, lng, lat, communityId, address, hours, phone, allItems, itemIds }) => [
      name,
      KIND_WORDS[kind],
      String(lng),
      String(lat),
      communityNow(office, communityId)?.name ?? '',
      address ?? '',
      hours,
      phone ?? '',
      allItems ? ALL_ITEMS : itemIds.map((id) => names.get(id) ?? id).join('、'),
    ]),
  };
}

export const homeSheet = (office: Office, homes: Awaited<ReturnType<typeof homesOf>>): SheetOut => ({
  name: '住户点',
  columns: headings(HOME_HEADINGS),
  rows: homes.map(({ key, name, lng, lat, communityId, households }) => [
    key,
    name,
    String(lng),
    String(lat),
    communityNow(office, communityId)?.name ?? '',
    String(households),
  ]),
});

export const leftOutSheet = (rows: CircleItemView['leftOut'], lang: 'zh' | 'en'): SheetOut =>
  lang === 'zh'
    ? {
        name: '不在圈内的住户点',
        columns: ['名称', '社区', '户数', '最近的网点', '步行分钟', '经度', '纬度'],
        rows: rows.map((row) => leftOutCells(row, `超过 ${LOOK_MINUTES}`)),
      }
    : {
        name: 'Homes left out',
        columns: ['Name', 'Community', 'Households', 'Nearest desk', 'Minutes on foot', 'Longitude', 'Latitude'],
        rows: rows.map((row) => leftOutCells(row, `over ${LOOK_MINUTES}`)),
      };

const leftOutCells = (row: CircleItemView['leftOut'][number], far: string): string[] => [
  row.name,
  row.community ?? '',
  String(row.households),
  row.nearest ?? '',
  row.nearest === null ? '' : row.minutes === null ? far : String(row.minutes),
  String(row.lng),
  String(row.lat),
];
