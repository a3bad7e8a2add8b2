import { describe, expect, it } from 'vitest';
import { sampleServices } from '#catalog/services/items.ts';
import { convertPosition } from '#domain/territory/datum.ts';
import type { SourceRow } from '#domain/territory/lay-rows.ts';
import type { LayGround } from './lay.ts';
import { ITEM_HEADINGS, layItems, rowOfItem } from './lay-items.ts';
import { layHomes, layPoints, layRoads } from './lay-places.ts';

const ground: LayGround = {
  communitiesOf: (name) => (name === '听涛社区' ? ['C1'] : name === '新村' ? ['C1', 'C2'] : []),
  around: (lng) => ({ inside: lng <= 121, communityId: 'C1' }),
};
const rows = (...cells: readonly Readonly<Record<string, string>>[]): SourceRow[] =>
  cells.map((one, i) => ({ row: i + 2, cells: one, geometry: null }));
const home = { 楼栋名称: '听涛苑1幢', 户数: '36', 经度: '120.1', 纬度: '30.1' };
const faults = (laid: { readonly faults: readonly { row: number; field: string; code: string }[] }) =>
  laid.faults.map(({ row, field, code }) => [row, field, code]);

describe('homes from a file', () => {
  it('are taken with the community that they lie in', () => {
    const { good } = layHomes(rows(home), 'cgcs2000', ground);
    expect(good.map(({ value }) => value)).toEqual([
      { key: 'C1/听涛苑1幢', name: '听涛苑1幢', communityId: 'C1', lng: 120.1, lat: 30.1, households: 36 },
    ]);
  });

  it('are moved from the datum of a Chinese map', () => {
    const [lng, lat] = convertPosition([120.1, 30.1], 'cgcs2000', 'gcj02');
    const { good } = layHomes(rows({ ...home, 经度: String(lng), 纬度: String(lat) }), 'gcj02', ground);
    expect(good[0]!.value.lng).toBeCloseTo(120.1, 5);
    expect(good[0]!.value.lat).toBeCloseTo(30.1, 5);
  });

  it('say nothing about who lives there, whatever columns the file has', () => {
    const { good } = layHomes(rows({ ...home, 户主: '沈某', 电话: '13800000000' }), 'cgcs2000', ground);
    expect(JSON.stringify(good)).not.toMatch(/沈某|138/);
  });

  it('are refused by row and field: nameless, twice, no number, nowhere, elsewhere, an unknown community', () => {
    const laid = layHomes(
      rows(
        home,
        { ...home, 楼栋名称: '' },
        home,
        { ...home, 楼栋名称: '甲', 户数: '三十' },
        { ...home, 楼栋名称: '乙', 经度: '', 纬度: '' },
        { ...home, 楼栋名称: '丙', 经度: '122' },
        { ...home, 楼栋名称: '丁', 社区: '无此社区' },
        { ...home, 楼栋名称: '戊', 社区: '新村' },
        { ...home, 楼栋名称: '己', 经度: '东经' },
      ),
      'cgcs2000',
      ground,
    );
    expect(laid.good.map(({ row }) => row)).toEqual([2]);
    expect(faults(laid)).toEqual([
      [3, 'name', 'name_empty'],
      [4, 'name', 'twice_in_file'],
      [5, 'households', 'households_bad'],
      [6, 'lng', 'point_missing'],
      [7, 'lng', 'outside_area'],
      [8, 'community', 'community_unknown'],
      [9, 'community', 'community_ambiguous'],
      [10, 'lng', 'point_bad'],
    ]);
  });

  it('may be outlines: the middle stands for the building', () => {
    const square = [
      [
        [120, 30],
        [120.002, 30],
        [120.002, 30.002],
        [120, 30.002],
        [120, 30],
      ],
    ];
    const source = {
      row: 1,
      cells: { name: '一号楼', households: '8' },
      geometry: { type: 'Polygon', coordinates: square },
    };
    expect(layHomes([source], 'cgcs2000', ground).good[0]!.value.lng).toBeCloseTo(120.001, 6);
  });
});

describe('desks from a file', () => {
  const desk = {
    名称: '听涛社区便民点',
    类型: '社区网点',
    经度: '120.1',
    纬度: '30.1',
    开放时间: '周一至周五 8:30–17:00',
  };
  const itemOf = (name: string) => (name === '老年优待证' ? 'elder-card' : null);

  it('offer what they name, or everything', () => {
    const { good } = layPoints(
      rows(
        { ...desk, 可办事项: '老年优待证' },
        { ...desk, 名称: '街道便民服务中心', 类型: '便民服务中心', 可办事项: '全部' },
      ),
      'cgcs2000',
      ground,
      itemOf,
    );
    expect(good.map(({ value }) => [value.kind, value.allItems, value.itemIds])).toEqual([
      ['desk', false, ['elder-card']],
      ['hall', true, []],
    ]);
  });

  it('are refused for an item that the office does not know, a kind that is none, or hours that nobody told', () => {
    const laid = layPoints(
      rows(
        { ...desk, 可办事项: '登月许可' },
        { ...desk, 名称: '乙', 类型: '邮筒' },
        { ...desk, 名称: '丙', 开放时间: '' },
      ),
      'cgcs2000',
      ground,
      itemOf,
    );
    expect(laid.good).toEqual([]);
    expect(faults(laid)).toEqual([
      [2, 'items', 'item_unknown'],
      [3, 'kind', 'kind_unknown'],
      [4, 'hours', 'hours_empty'],
    ]);
  });
});

describe('roads from a file', () => {
  it('are the lines of it; what is none is named', () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [120, 30],
        [120.001, 30],
      ],
    };
    const laid = layRoads(
      [
        { row: 1, cells: {}, geometry: line },
        { row: 2, cells: {}, geometry: { type: 'Point', coordinates: [120, 30] } },
        { row: 3, cells: {}, geometry: { type: 'LineString', coordinates: [[120, 30]] } },
      ],
      'cgcs2000',
    );
    expect(laid.good.map(({ value }) => value.length)).toEqual([1]);
    expect(faults(laid)).toEqual([
      [2, 'line', 'line_missing'],
      [3, 'line', 'line_missing'],
    ]);
  });
});

describe('the sheet of services', () => {
  const headings = Object.values(ITEM_HEADINGS).map(([first]) => first);
  const sheet = (cells: readonly string[]) => rows(Object.fromEntries(headings.map((name, i) => [name, cells[i]!])));

  it('gives back every item as it was written out', () => {
    for (const item of sampleServices) {
      const { good, faults: none } = layItems(sheet(rowOfItem(item)), () => null);
      expect(none).toEqual([]);
      expect(good[0]!.value).toEqual(item);
    }
  });

  it('refuses a legal limit without its law, days that are none and an unknown form', () => {
    const [item] = sampleServices;
    const row = rowOfItem(item!);
    row[6] = '身份证|手抄';
    row[8] = '三天';
    row[9] = '15 个工作日';
    row[10] = '';
    expect(faults(layItems(sheet(row), () => null)).map(([, field, code]) => [field, code])).toEqual([
      ['days', 'days_bad'],
      ['materials', 'form_unknown'],
      ['legal', 'legal_bad'],
    ]);
  });
});

describe('the sample services', () => {
  it('are thirty and more, each with its own id, twenty-six of them handed down', () => {
    expect(new Set(sampleServices.map(({ id }) => id)).size).toBe(sampleServices.length);
    expect(sampleServices.length).toBeGreaterThanOrEqual(30);
    expect(sampleServices.filter(({ delegated }) => delegated)).toHaveLength(26);
  });

  it('never promise more days than the law gives', () => {
    for (const { days, legal } of sampleServices)
      if (legal?.unit === 'workDay') expect(days).toBeLessThanOrEqual(legal.amount);
  });
});
