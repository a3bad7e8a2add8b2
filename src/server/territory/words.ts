import type { Label } from '#domain/workflow/definition.ts';
import type { PlacesRefusal } from './commands/import-places.ts';

/** What is wrong with a border or a file of places, and what to do about it. */
export const territoryWords: Readonly<Record<PlacesRefusal, Label>> = {
  not_a_feature_collection: {
    zh: '不是 GeoJSON 要素集合，换一个文件',
    en: 'Not a GeoJSON FeatureCollection: choose another file',
  },
  not_a_feature: { zh: '不是 GeoJSON 要素，删去或改正', en: 'Not a GeoJSON Feature: remove or correct it' },
  missing_property: {
    zh: '缺少属性 {property},补上或改选字段',
    en: 'The property {property} is missing: add it or choose another field',
  },
  duplicate_code: { zh: '编码 {code} 重复，每个地点一个编码', en: 'The code {code} comes twice: one code a place' },
  unknown_geometry: {
    zh: '几何类型 {type} 不能用，请用点、面或多面',
    en: 'Geometry {type} can’t be used: give a Point, Polygon or MultiPolygon',
  },
  bad_coordinates: {
    zh: '坐标不是经纬度，核对坐标系后重新导出',
    en: 'The coordinates are no degrees: check the datum and export again',
  },
  ring_without_area: {
    zh: '边界围不出面积，至少画三个不同的点',
    en: 'The border encloses nothing: draw three different points at least',
  },
  self_crossing: {
    zh: '边界在 {lng}, {lat} 附近自己相交，把那里的点理顺',
    en: 'The border crosses itself near {lng}, {lat}: straighten the points there',
  },
  too_many_positions: {
    zh: '边界的点超过 {most} 个，先抽稀',
    en: 'The border has more than {most} points: simplify it first',
  },
  too_long: {
    zh: '名称超过 100 字或编码超过 64 字符，缩短它',
    en: 'A name over 100 or a code over 64 characters: shorten it',
  },
  code_of_another_level: {
    zh: '编码 {code} 已用于另一层级({level}),换编码或改层级',
    en: 'The code {code} belongs to a place of level {level}: change the code or the level',
  },
  code_retired: {
    zh: '编码 {code} 是已撤销的“{other}”的，用过的编码不再给别人，换一个',
    en: 'The code {code} was that of “{other}”, now retired; codes are not given twice, choose another',
  },
  unknown_parent: {
    zh: '找不到上级地点 {parentId},先导入上级，或核对上级字段',
    en: 'The place above {parentId} is not known: import it first, or check the parent field',
  },
  no_root: { zh: '还没有街道，先导入街道', en: 'There is no subdistrict yet: import it first' },
  two_roots: { zh: '街道只能有一个，核对编码', en: 'There is one subdistrict only: check the code' },
  duplicate_id: {
    zh: '编码曾给过另一个地点，换一个编码',
    en: 'The code was once given to another place: choose another',
  },
  wrong_level: {
    zh: '上级的层级({parentLevel})不高于本级({level}),核对上级',
    en: 'The place above ({parentLevel}) is not above {level}: check the parent',
  },
  bad_code: {
    zh: '编码 {code} 不合规则：街道、社区用 12 位统计用区划代码',
    en: 'The code {code} is not valid: subdistrict and communities take the 12-digit statistical code',
  },
  cycle: { zh: '上下级绕成了圈，核对上级', en: 'The places above go round in a circle: check the parent' },
  parent_without_border: {
    zh: '{name} 还没有边界，画不出示意范围；先导入或画好它的边界',
    en: '{name} has no border to sketch in: import or draw it first',
  },
  point_outside: {
    zh: '{name} 的点在 {parent} 的边界外，核对坐标',
    en: 'The point of {name} is outside {parent}: check its coordinates',
  },
  duplicate_point: {
    zh: '{name} 与另一个地点在同一点上，移开其中一个',
    en: '{name} lies on the point of another place: move one of them',
  },
};

/** The same, said of one feature of a file. */
export const featureWords: Readonly<Record<string, Label>> = Object.fromEntries(
  Object.entries(territoryWords).map(([code, { zh, en }]) => [
    code,
    { zh: `第 {index} 个要素(从 0 数起):${zh}`, en: `Feature {index} (from 0): ${en}` },
  ]),
);
