import type { ChangeFault, ChangeWarning } from '#domain/territory/check-change.ts';
import type { RowIssueCode } from '#domain/territory/lay-rows.ts';
import type { Label } from '#domain/workflow/definition.ts';

/** What is wrong with a change of the territory and what to do; the editor and the server say the same. */
export const findingWords: Readonly<Record<ChangeFault | ChangeWarning, Label>> = {
  self_crossing: {
    zh: '{name}：边界在 {lng}, {lat} 自己相交，把那里的点理顺',
    en: '{name}: the border crosses itself at {lng}, {lat}; straighten the points there',
  },
  hole_outside: {
    zh: '{name}：边界里的洞有一部分在外边界之外，把洞收进来，或填上',
    en: '{name}: a hole reaches outside the border; draw it in, or fill it',
  },
  pieces_overlap: {
    zh: '{name}：边界的几块互相重叠，移开或去掉一块',
    en: '{name}: pieces of the border lie over each other; move or remove one',
  },
  ring_without_area: {
    zh: '{name}：边界围不出面积，至少要三个不同的点',
    en: '{name}: the border encloses nothing; it needs three different points at least',
  },
  bad_coordinates: {
    zh: '{name}：坐标不是经纬度，核对坐标系',
    en: '{name}: the coordinates are no degrees; check the datum',
  },
  too_many_positions: {
    zh: '{name}：边界的点超过 {most} 个，先抽稀',
    en: '{name}: the border has more than {most} points; simplify it first',
  },
  overlap: {
    zh: '{name} 与 {other} 重叠 {squareMetres} 平方米，移开边界，或用吸附',
    en: '{name} and {other} overlap by {squareMetres} m²; move the border or snap it',
  },
  gap: {
    zh: '{parent} 里有 {squareMetres} 平方米没有归任何单元，补上或用吸附',
    en: '{squareMetres} m² of {parent} belong to nobody; fill it or snap the borders',
  },
  outside_parent: {
    zh: '{name} 有 {squareMetres} 平方米在 {parent} 之外，收回来，或先改上级的边界',
    en: '{squareMetres} m² of {name} lie outside {parent}; draw it in, or change the border above first',
  },
  sliver: {
    zh: '{name} 只有 {squareMetres} 平方米，可能是画错了',
    en: '{name} has only {squareMetres} m²; perhaps a slip',
  },
  sight_lost: {
    zh: '{people} 的授权只到 {name}，撤销后看不到接手的地方；选一个同级的“以后归”，授权会跟着过去，或在“人员”里另给',
    en: '{people} may see {name} only and would lose sight of what follows it; choose a successor of the same level and the grants go along, or grant another place under People',
  },
  changed_meanwhile: {
    zh: '{name} 在您画的时候被别人改过。您画的都还在：看过现在的样子，再点“用我的”或“用现在的”',
    en: '{name} was changed by somebody else meanwhile. Yours is kept: look at the present one, then choose “Use mine” or “Use theirs”',
  },
  gone_meanwhile: {
    zh: '{name} 已被撤销，把它从这次变更里拿掉',
    en: '{name} has been retired; take it out of this change',
  },
  code_retired: {
    zh: '{name}：编码 {code} 是已撤销的“{other}”的，用过的编码不再给别人，换一个',
    en: '{name}: the code {code} was that of “{other}”, now retired; codes are not given twice, choose another',
  },
  id_retired: {
    zh: '{name}：编号 {id} 属于已撤销的地点，换一个编码',
    en: '{name}: the id {id} belongs to a retired place; choose another code',
  },
  name_missing: { zh: '{id} 还没有名称，填上', en: '{id} has no name yet: give it one' },
  children_remain: {
    zh: '{name} 下面还有 {count} 个地点，先把它们改到别的上级，或一起撤销',
    en: '{name} still has {count} places below it; move them first, or retire them too',
  },
  successor_unknown: {
    zh: '{name} 的接续地点 {successor} 不存在，另选一个',
    en: 'The successor {successor} of {name} is not there; choose another',
  },
  no_root: { zh: '没有街道这一级，先建街道', en: 'There is no subdistrict: make it first' },
  two_roots: { zh: '{name}：街道只能有一个，选一个上级', en: '{name}: there is one subdistrict only; choose a parent' },
  duplicate_id: {
    zh: '{name}：编号 {id} 已有人用，换一个编码',
    en: '{name}: the id {id} is in use; choose another code',
  },
  duplicate_code: {
    zh: '{name}：编码 {code} 已有地点在用，换一个',
    en: '{name}: the code {code} is in use; choose another',
  },
  unknown_parent: {
    zh: '{name}：找不到上级 {parentId}，另选一个',
    en: '{name}: the place above, {parentId}, is not there; choose another',
  },
  wrong_level: {
    zh: '{name}：上级的层级不高于本级，另选上级或改层级',
    en: '{name}: the place above is not of a higher level; choose another, or change the level',
  },
  bad_code: {
    zh: '{name}：编码 {code} 不合规则（街道、社区 12 位统计用区划代码，以下按街道设定的规则）',
    en: '{name}: the code {code} is not valid (12-digit statistical code for subdistrict and community, the office’s pattern below)',
  },
  cycle: {
    zh: '{name}：上下级绕成了圈，另选上级',
    en: '{name}: the places above go round in a circle; choose another',
  },
};

export const sightWords = {
  /** People whom the reader may not be told by name. */
  some: { zh: '{n} 个人', en: '{n} people' },
} as const;

/** Refusals of the room that concern a change or a steward as a whole. */
export const changeWords = {
  change_faulty: {
    zh: '还有 {count} 处错误，改好才能生效；草稿已经存着',
    en: '{count} faults have to be mended before it takes effect; the draft is kept',
  },
  warnings_unread: {
    zh: '有 {count} 处提醒（重叠、空隙等），看过并勾选“就是这样”再生效',
    en: '{count} warnings (overlaps, gaps and the like): read them and tick “It is meant so”',
  },
  day_past: {
    zh: '生效日期最早是今天（{today}）；过去怎么归的，历史里不改',
    en: 'A change takes effect today ({today}) at the earliest; the past stays as it was',
  },
  change_empty: { zh: '这次变更里还没有内容', en: 'There is nothing in this change yet' },
  not_a_draft: {
    zh: '这次变更已经定了，不能再改；要改就先撤回，或另起一次',
    en: 'This change is decided and can’t be edited; take it back first, or begin another',
  },
  days_reversed: { zh: '结束日期早于开始日期，核对日期', en: 'The last day is before the first: check them' },
  unknown_user: { zh: '没有这个账号，从列表里选', en: 'There is no such account: choose from the list' },
} as const;

/** Why a row of a file can't be taken, and what to do. */
export const rowWords: Readonly<Record<RowIssueCode, Label>> = {
  unknown_geometry: {
    zh: '图形类型 {type} 不能用，请用点、面或多面',
    en: 'Geometry {type} can’t be used: give a point, polygon or multi-polygon',
  },
  bad_coordinates: {
    zh: '坐标不是经纬度，核对坐标系或投影后重新导出',
    en: 'The coordinates are no degrees: check datum and projection and export again',
  },
  name_empty: { zh: '没有名称，补上，或改选名称列', en: 'There is no name: add it, or choose another column' },
  name_long: { zh: '名称超过 100 字，缩短', en: 'The name has more than 100 characters: shorten it' },
  code_empty: {
    zh: '没有编码，补上，或改选编码列；网格等可在“设置”里定编码规则后自动编',
    en: 'There is no code: add it, or choose another column; with a code pattern in the settings it is given',
  },
  code_long: { zh: '编码超过 64 个字符，缩短', en: 'The code has more than 64 characters: shorten it' },
  codes_exhausted: {
    zh: '上级的编号用完了，改编码规则',
    en: 'The numbers below this place are used up: change the pattern',
  },
  bad_parent_code: {
    zh: '上级编码 {value} 的长度和编码规则对不上，核对规则',
    en: 'The code above, {value}, does not fit the pattern: check the pattern',
  },
  code_of_another_level: {
    zh: '编码 {value} 已用在另一层级（{level}），换编码或改层级',
    en: 'The code {value} belongs to a place of level {level}: change the code or the level',
  },
  unknown_level: {
    zh: '看不懂类型“{value}”，请写社区、网格、微网格、小区、楼栋或单元',
    en: 'The kind “{value}” is not known: write community, grid, microGrid, estate, building or unit',
  },
  parent_not_found: {
    zh: '找不到上级{value}，先导入上级，或核对上级列',
    en: 'The place above, {value}, is not known: import it first, or check the column',
  },
  lies_elsewhere: {
    zh: '图形落在街道范围以外，多半是坐标系选错了，或经纬度颠倒；换一个坐标系再看，或写明上级',
    en: 'It lies outside the subdistrict: the datum may be another, or longitude and latitude are swapped; try another datum, or name the place above',
  },
  parent_ambiguous: {
    zh: '有几个地点都叫“{value}”，上级请写编码',
    en: 'Several places are called “{value}”: give the code of the one above',
  },
  twice_in_file: {
    zh: '编码 {value} 和第 {first} 行重复，每个地点一个编码',
    en: 'The code {value} stands in row {first} too: one code a place',
  },
  edition_bad: {
    zh: '区划代码版本“{value}”不是四位年份，例如 2023，改好或留空',
    en: 'The edition “{value}” of the code is no year such as 2023: mend it or leave it empty',
  },
  from_too_early: {
    zh: '这个地点到 {until} 为止是另一个样子，历史不改；“从哪天起算”选 {until} 以后',
    en: 'Until {until} this place is known to have been otherwise, which stays; choose a later day to hold from',
  },
  too_many_positions: {
    zh: '边界的点超过 {most} 个，先抽稀',
    en: 'The border has more than {most} points: simplify it first',
  },
};

/** Why a file as a whole can't be read, and what to do. */
export const fileWords = {
  /** Said of a file most of whose shapes do not fit: each by itself looks like a slip of the pen. */
  datum_doubt: {
    zh: '过半的图形伸出上级边界，多半是坐标系选错了：高德、腾讯的图是 GCJ-02，百度的是 BD-09，测绘的是 CGCS2000；换一个再看',
    en: 'More than half of the shapes reach outside what contains them: probably another datum. 高德 and 腾讯 give GCJ-02, 百度 BD-09, surveys CGCS2000; try another',
  },
  too_large: {
    zh: '文件超过 {limitMb} MB，没有读；按社区分开导入，或先抽稀',
    en: 'The file is over {limitMb} MB and was not read; import it by community, or simplify it',
  },
  too_many_rows: { zh: '超过 {most} 行，没有读；分几次导入', en: 'More than {most} rows; import them in parts' },
  empty_file: { zh: '文件里没有可读的内容，换一个', en: 'There is nothing to read in the file; choose another' },
  geojson_broken: {
    zh: '这个 JSON 读不完整，或不是 GeoJSON 的要素集合（FeatureCollection）；从地图软件重新导出',
    en: 'This JSON is cut off, or is no GeoJSON FeatureCollection; export it again',
  },
  not_a_format: {
    zh: '认不出这种文件。可以用 GeoJSON、KML、KMZ、Shapefile（压成 zip）、CSV、Excel',
    en: 'This kind of file is not known. GeoJSON, KML, KMZ, Shapefile (zipped), CSV and Excel are',
  },
  archive_bomb: {
    zh: '压缩包解开后大得不正常，没有读；换一个正常的文件',
    en: 'The archive expands beyond reason and was not read; use an ordinary file',
  },
  archive_broken: { zh: '压缩包不完整，重新打包再传', en: 'The archive is damaged; pack it again' },
  one_layer: {
    zh: '压缩包里有 {count} 个图层，请每次传一个（.shp、.dbf、.prj 放在一起）',
    en: 'The archive holds {count} layers; send one at a time (.shp, .dbf and .prj together)',
  },
  shapefile_broken: {
    zh: 'Shapefile 的 {part} 缺少或不完整，从地图软件重新导出',
    en: 'The {part} of the Shapefile is missing or damaged; export it again',
  },
  projection_unknown: {
    zh: '投影 {projection} 认不出，请先转成 CGCS2000 经纬度再导出',
    en: 'The projection {projection} is not known; export in CGCS2000 degrees',
  },
  projection_missing: {
    zh: '坐标是投影坐标，却没有 .prj 文件；带上 .prj，或转成经纬度再导出',
    en: 'The coordinates are projected and there is no .prj file; send it too, or export in degrees',
  },
  projection_secret: {
    zh: '投影 {projection} 用的是北京54或西安80，转换参数不公开；请测绘单位转成 CGCS2000 再导出',
    en: 'The projection {projection} is of Beijing 1954 or Xian 1980, whose parameters are not public; have it converted to CGCS2000',
  },
  from_future: {
    zh: '“从哪天起算”最晚是今天（{today}）；以后才生效的，先“存为草稿”，再在地图上定生效日期',
    en: 'An import holds from today ({today}) at the latest; for a day to come keep it as a draft and decide its day there',
  },
  import_faulty: {
    zh: '有 {count} 行不能导入，什么都没有写入。改好文件再来，或“存为草稿”在地图上改',
    en: '{count} rows can’t be taken and nothing was written. Mend the file, or keep it as a draft and mend it on the map',
  },
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
  bad_options: { zh: '导入选项不对：{detail}', en: 'The import’s options are wrong: {detail}' },
} as const;
