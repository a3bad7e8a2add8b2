import type { LayFaultCode } from '#domain/services/lay.ts';
import type { Label } from '#domain/workflow/definition.ts';

/** Why a row of a file is not taken, and what to do. */
export const layWords: Readonly<Record<LayFaultCode, Label>> = {
  name_empty: { zh: '没有名称，补上', en: 'It has no name: add one' },
  too_long: { zh: '“{value}…”太长，写短些', en: '“{value}…” is too long: shorten it' },
  twice_in_file: { zh: '“{value}”在文件里出现了两次，留一行', en: '“{value}” stands twice in the file: keep one' },
  households_bad: {
    zh: '户数“{value}”不是 0 到 5000 的整数',
    en: 'Households “{value}” are no whole number of 0 to 5000',
  },
  point_missing: { zh: '没有经度和纬度，补上', en: 'Longitude and latitude are missing' },
  point_bad: {
    zh: '坐标“{value}”不是经纬度，核对列和坐标系',
    en: 'The coordinates “{value}” are no degrees: check columns and datum',
  },
  outside_area: {
    zh: '{value} 不在本街道范围内，核对坐标系和位置',
    en: '{value} lies outside the subdistrict: check datum and place',
  },
  community_unknown: { zh: '没有社区“{value}”，改成区划里的名称', en: 'There is no community “{value}”' },
  community_ambiguous: {
    zh: '叫“{value}”的社区不止一个，写代码',
    en: 'Several communities are named “{value}”: give the code',
  },
  kind_unknown: { zh: '类型“{value}”要写“便民服务中心”或“社区网点”', en: 'The kind “{value}” must be hall or desk' },
  item_unknown: {
    zh: '没有事项“{value}”，先在“事项”里加上，或改成那里的名称',
    en: 'There is no service “{value}”: add it first, or use its name',
  },
  hours_empty: { zh: '没有开放时间，居民要知道什么时候能来', en: 'Opening hours are missing: residents need them' },
  phone_bad: { zh: '电话“{value}”写得不对', en: 'The phone number “{value}” is none' },
  id_bad: {
    zh: '编号“{value}”要用小写字母、数字和短横，例如 elder-card',
    en: 'The id “{value}” must be lower case letters, digits and dashes, as elder-card',
  },
  theme_unknown: { zh: '没有主题“{value}”', en: 'There is no theme “{value}”' },
  form_unknown: {
    zh: '材料怎么交“{value}”要写：原件、复印件、原件和复印件、现场填',
    en: 'How a paper is wanted, “{value}”, must be original, copy, both or form',
  },
  days_bad: {
    zh: '承诺工作日“{value}”要是 0 到 365 的整数，0 是当场办',
    en: 'Days “{value}” must be a whole number of 0 to 365',
  },
  legal_bad: {
    zh: '法定时限“{value}”要写成“15 个工作日”或“15 天”，并写明依据',
    en: 'The legal limit “{value}” must read “15 工作日” or “15 天”, with its source',
  },
  yes_or_no: { zh: '“{value}”要写“是”或“否”', en: '“{value}” must be yes or no' },
  line_missing: {
    zh: '这一行不是线(是“{value}”)，路网要用 GeoJSON 里的 LineString',
    en: 'This is no line (but “{value}”): roads are LineStrings of a GeoJSON file',
  },
};

/** What the room refuses, and what to do. */
export const serviceRefusals: Readonly<Record<string, Label>> = {
  item_unknown: {
    zh: '没有事项“{value}”，先在“事项”里加上',
    en: 'There is no service “{value}”: add it first',
  },
  community_unknown: { zh: '没有这个社区', en: 'There is no such community' },
  outside_area: {
    zh: '这个位置不在本街道范围内，重新在地图上点一下',
    en: 'This place lies outside the subdistrict: choose it on the map again',
  },
  name_taken: { zh: '已经有叫“{value}”的网点了', en: 'There is a desk named “{value}” already' },
  nothing_known: { zh: '没有事项“{value}”可以撤下', en: 'There is no service “{value}” to take down' },
  bad_options: { zh: '导入的选项读不出', en: 'The options of the import can’t be read' },
};
