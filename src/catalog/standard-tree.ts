import { categoryKey, type CategoryKey, type CategoryKind } from '#domain/matters/category.ts';
import type { Label } from '#domain/workflow/definition.ts';
import { categoryHints, categoryKeywords } from './standard-words.ts';

/** A major class: two digits, shared by both catalogues for 01-05; 06-10 exist for matters only. */
export interface MajorClass extends Label {
  readonly code: string;
  readonly kinds: readonly CategoryKind[];
}

/** One class of the standard tree with what a person needs to choose it. */
export interface Category extends Label {
  readonly key: CategoryKey;
  readonly kind: CategoryKind;
  readonly major: string;
  readonly minor: string;
  /** Tells this class from its neighbours: shown as help text where the class is chosen. */
  readonly hint?: Label;
  /** How residents say it; feeds the proposer before anything has been learned. */
  readonly keywords: readonly string[];
}

type Row = readonly [minor: string, zh: string, en: string];

const majors: readonly MajorClass[] = [
  { code: '01', zh: '市政公用设施', en: 'Municipal utilities', kinds: ['component', 'matter'] },
  { code: '02', zh: '交通设施', en: 'Traffic facilities', kinds: ['component', 'matter'] },
  { code: '03', zh: '市容环卫设施', en: 'Sanitation and streetscape facilities', kinds: ['component', 'matter'] },
  { code: '04', zh: '园林绿化设施', en: 'Parks and greenery', kinds: ['component', 'matter'] },
  { code: '05', zh: '其他管理部件', en: 'Other managed components', kinds: ['component', 'matter'] },
  { code: '06', zh: '市容环境', en: 'Streetscape and environment', kinds: ['matter'] },
  { code: '07', zh: '宣传广告', en: 'Publicity and advertising', kinds: ['matter'] },
  { code: '08', zh: '施工管理', en: 'Construction management', kinds: ['matter'] },
  { code: '09', zh: '街面秩序', en: 'Street order', kinds: ['matter'] },
  { code: '10', zh: '其他事项', en: 'Other matters', kinds: ['matter'] },
];

/** Annex A. Each row also exists in annex C as the matter "X异常" under the same number. */
const components: Readonly<Record<string, readonly Row[]>> = {
  '01': [
    ['001', '供水井盖', 'Water-supply manhole cover'],
    ['002', '污水井盖', 'Sewer manhole cover'],
    ['003', '雨水井盖', 'Storm-drain manhole cover'],
    ['004', '雨水箅子', 'Storm-drain grate'],
    ['005', '电力井盖', 'Power manhole cover'],
    ['006', '路灯井盖', 'Street-lamp manhole cover'],
    ['007', '通信井盖', 'Telecom manhole cover'],
    ['008', '电视井盖', 'Cable-TV manhole cover'],
    ['009', '网络井盖', 'Network manhole cover'],
    ['010', '热力井盖', 'District-heating manhole cover'],
    ['011', '燃气井盖', 'Gas manhole cover'],
    ['012', '公安井盖', 'Police-network manhole cover'],
    ['013', '消防设施', 'Fire-fighting facility'],
    ['014', '园林井盖', 'Landscape-irrigation manhole cover'],
    ['015', '信号灯电源井盖', 'Traffic-signal power manhole cover'],
    ['017', '电缆井盖', 'Cable manhole cover'],
    ['018', '化粪池井盖', 'Septic-tank manhole cover'],
    ['019', '中水井盖', 'Reclaimed-water manhole cover'],
    ['020', '公交井盖', 'Bus-system manhole cover'],
    ['021', '输油(气)井盖', 'Oil or gas pipeline manhole cover'],
    ['022', '特殊井盖', 'Special-purpose manhole cover'],
    ['023', '不明井盖', 'Manhole cover of unknown owner'],
    ['024', '水井', 'Well'],
    ['025', '供水器', 'Public water dispenser'],
    ['026', '沟槽盖板', 'Trench cover slab'],
    ['027', '通信交接箱', 'Telecom cross-connect cabinet'],
    ['028', '电力设施', 'Power facility'],
    ['029', '电力设施标识牌', 'Power-facility sign'],
    ['030', '电力立杆', 'Power pole'],
    ['031', '通信立杆', 'Telecom pole'],
    ['032', '公交立杆', 'Bus-system pole'],
    ['033', '特殊立杆', 'Special-purpose pole'],
    ['034', '不明立杆', 'Pole of unknown owner'],
    ['035', '旗杆', 'Flagpole'],
    ['036', '输油(气)标志', 'Oil or gas pipeline marker'],
    ['037', '路灯', 'Street lamp'],
    ['038', '地灯', 'Ground lamp'],
    ['039', '景观灯', 'Landscape lamp'],
    ['040', '报刊亭', 'Newsstand'],
    ['041', '电话亭', 'Telephone booth'],
    ['042', '邮筒', 'Letter box'],
    ['043', '信息亭', 'Information kiosk'],
    ['044', '售货亭', 'Sales kiosk'],
    ['045', '自动售货机', 'Vending machine'],
    ['046', '户外健身设施', 'Outdoor fitness equipment'],
    ['047', '高压线铁塔', 'High-voltage pylon'],
    ['048', '变压器(箱)', 'Transformer (cabinet)'],
    ['049', '燃气调压站(箱)', 'Gas pressure-regulating station (cabinet)'],
    ['050', '监控电子眼设施', 'Surveillance camera'],
    ['051', '治安岗亭', 'Security booth'],
    ['052', '休息亭', 'Rest pavilion'],
    ['053', '自助缴费机', 'Self-service payment machine'],
    ['054', '充电桩', 'Charging pile'],
    ['055', '防蚊闸', 'Mosquito-proof drain gate'],
    ['056', '跨河管道', 'River-crossing pipe'],
    ['057', '露天燃气管道', 'Exposed gas pipe'],
    ['058', '晒衣架', 'Clothes-drying rack'],
    ['059', '旧衣物回收箱', 'Used-clothes collection box'],
    ['060', '路灯配电箱', 'Street-lamp distribution box'],
    ['061', '露天供热管道', 'Exposed heating pipe'],
    ['062', '通信基站', 'Telecom base station'],
    ['063', '水塔', 'Water tower'],
    ['064', '牌楼(门楼)', 'Memorial archway (gate tower)'],
    ['065', '管理责任公示牌', 'Management-responsibility notice board'],
    ['066', '紧急报警点SOS', 'SOS emergency call point'],
    ['067', '防汛监测设施', 'Flood-monitoring facility'],
    ['068', '水鹤', 'Fire-engine filling hydrant'],
    ['069', '水域附属设施', 'Waterside facility'],
    ['070', '水域护栏', 'Waterside railing'],
    ['071', '防汛墙', 'Flood wall'],
    ['072', '排水泵站', 'Drainage pumping station'],
    ['073', '雨污水排放口', 'Storm-water or sewage outfall'],
    ['074', '综合管廊附属设施', 'Utility-tunnel facility'],
    ['075', '快递柜', 'Parcel locker'],
    ['076', '公用电梯', 'Public lift'],
    ['077', '综合杆', 'Multi-function pole'],
  ],
  '02': [
    ['001', '停车场', 'Car park'],
    ['002', '立体车库', 'Multi-storey garage'],
    ['003', '停车计费设备', 'Parking meter'],
    ['004', '公交站设施', 'Bus-stop facility'],
    ['005', '出租车停靠站', 'Taxi stand'],
    ['006', '过街天桥', 'Pedestrian overpass'],
    ['007', '地下通道', 'Underpass'],
    ['008', '立交桥', 'Flyover'],
    ['009', '跨河桥', 'River bridge'],
    ['010', '交通标志牌及标线', 'Traffic sign and road marking'],
    ['011', '限高架标志', 'Height-limit gantry sign'],
    ['012', '路名牌', 'Street-name sign'],
    ['013', '地名牌', 'Place-name sign'],
    ['014', '交通信号灯', 'Traffic light'],
    ['015', '交通信号设施', 'Traffic-signal equipment'],
    ['016', '交通岗亭', 'Traffic-police booth'],
    ['017', '交通护栏', 'Traffic guard rail'],
    ['018', '防撞桶', 'Crash barrel'],
    ['019', '安全岛', 'Refuge island'],
    ['020', '人行横道桩', 'Crossing bollard'],
    ['021', '便道桩', 'Pavement bollard'],
    ['022', '柔性隔离体', 'Flexible lane separator'],
    ['023', '道路信息显示屏', 'Road information display'],
    ['024', '道路隔音屏', 'Road noise barrier'],
    ['025', '非机动车停放点', 'Bicycle and e-bike parking area'],
    ['026', '自行车租赁点', 'Bicycle rental point'],
    ['027', '存车支架', 'Bicycle rack'],
    ['028', '铁道口设施', 'Level-crossing facility'],
    ['029', '栈桥', 'Pier'],
    ['030', '水域标示牌', 'Waterway sign'],
    ['031', '港监设施', 'Harbour-supervision facility'],
    ['032', '轨道交通设施', 'Rail-transit facility'],
    ['033', '交通反视镜', 'Traffic mirror'],
    ['034', '无障碍设施', 'Barrier-free facility'],
    ['035', '应急避难指示牌', 'Emergency-shelter sign'],
    ['036', '救助站指示牌', 'Aid-station sign'],
    ['037', '文物建筑标志牌', 'Heritage-building plaque'],
    ['038', '门(楼号)牌', 'House (building) number plate'],
    ['039', '公安指示牌', 'Police sign'],
    ['040', '景区标识牌', 'Scenic-area sign'],
    ['041', '停车信息显示屏', 'Parking information display'],
    ['042', '铁路桥涵', 'Railway bridge or culvert'],
    ['043', '减速带', 'Speed bump'],
    ['044', '公路隧道', 'Road tunnel'],
  ],
  '03': [
    ['001', '公共厕所', 'Public toilet'],
    ['002', '公厕指示牌', 'Public-toilet sign'],
    ['003', '化粪池', 'Septic tank'],
    ['004', '垃圾间(楼)', 'Refuse room (building)'],
    ['005', '垃圾箱', 'Litter bin'],
    ['006', '户外广告', 'Outdoor advertisement'],
    ['007', '牌匾标识', 'Shop sign'],
    ['008', '宣传栏', 'Notice board'],
    ['009', '气象监测站', 'Weather station'],
    ['010', '环保监测站', 'Environmental monitoring station'],
    ['011', '污水口监测站', 'Sewage-outfall monitoring station'],
    ['012', '污水监测器', 'Sewage monitor'],
    ['013', '噪声显示屏', 'Noise-level display'],
    ['014', '环卫工具间(箱)', 'Street-cleaning tool room (box)'],
    ['015', '宠物拾便纸箱', 'Pet-waste bag box'],
    ['016', '烟头收集器或灭烟处', 'Cigarette-end collector'],
  ],
  '04': [
    ['001', '古树名木', 'Ancient or notable tree'],
    ['002', '行道树', 'Street tree'],
    ['003', '独立树', 'Solitary tree'],
    ['004', '护树设施', 'Tree guard'],
    ['005', '花架花钵', 'Flower stand or planter'],
    ['006', '雕塑', 'Sculpture'],
    ['007', '街头座椅', 'Street bench'],
    ['008', '绿地护栏', 'Green-space railing'],
    ['009', '绿地附属设施', 'Green-space facility'],
    ['010', '喷泉', 'Fountain'],
    ['011', '树池树穴', 'Tree pit'],
    ['012', '高架挂箱', 'Viaduct planter box'],
    ['013', '绿地', 'Green space'],
    ['014', '林地及林地管护设施', 'Woodland and its protective facilities'],
  ],
  '05': [
    ['002', '公房地下室', 'Basement of public housing'],
    ['003', '车辆加油(气、电)站', 'Filling (gas, charging) station'],
    ['009', '文物古迹', 'Cultural relic or historic site'],
  ],
};

/** Annex C, the majors that exist for matters alone. */
const ownMatters: Readonly<Record<string, readonly Row[]>> = {
  '06': [
    ['001', '私搭乱建', 'Unauthorised building'],
    ['002', '店面无证装修', 'Shopfront refitting without a permit'],
    ['003', '违章接坡', 'Unauthorised kerb ramp'],
    ['004', '建筑物外立面污损', 'Defaced building facade'],
    ['005', '临街阳台、屋顶脏乱差', 'Untidy street-side balcony or roof'],
    ['006', '擅自在临街的建筑物上挂彩旗', 'Bunting hung on a street-side building without permission'],
    ['007', '沿街晾挂', 'Washing hung along the street'],
    ['008', '擅自架设管线、杆线设施', 'Pipes, cables or poles put up without permission'],
    ['009', '空调室外机低挂', 'Air-conditioner outdoor unit hung too low'],
    ['010', '暴露垃圾', 'Exposed garbage'],
    ['011', '积存垃圾渣土', 'Heap of garbage or rubble'],
    ['012', '道路不洁', 'Dirty road'],
    ['013', '道路破损', 'Damaged road surface'],
    ['014', '道路遗撒(洒)', 'Spillage on the road'],
    ['015', '沙(河)滩不洁', 'Dirty beach or river bank'],
    ['016', '交通标线不清晰', 'Faded road markings'],
    ['017', '绿地脏乱', 'Untidy green space'],
    ['018', '绿化弃料', 'Green waste left behind'],
    ['019', '非装饰性吊挂', 'Objects hung up that are no decoration'],
    ['020', '焚烧垃圾、树叶', 'Burning of garbage or leaves'],
    ['021', '病虫害', 'Plant pests and diseases'],
    ['022', '非法伐树', 'Illegal felling of trees'],
    ['023', '堤岸破损', 'Damaged embankment'],
    ['024', '水域秩序乱象', 'Disorder on the water'],
    ['025', '水域不洁', 'Dirty water surface'],
    ['026', '河道污染', 'River pollution'],
    ['027', '油烟污染', 'Cooking-fume pollution'],
    ['028', '噪声扰民', 'Noise nuisance'],
    ['029', '露天烧烤', 'Open-air barbecue'],
    ['030', '乱倒乱排污水、废水', 'Improper discharge of waste water'],
    ['032', '非正规垃圾填埋场', 'Unauthorised landfill'],
    ['033', '乱丢弃医疗废物', 'Dumped medical waste'],
    ['034', '废弃车辆', 'Abandoned vehicle'],
    ['035', '废弃家具设备', 'Abandoned furniture or equipment'],
    ['036', '乱堆杂物', 'Piled-up sundries'],
    ['037', '动物尸体', 'Dead animal'],
    ['038', '擅自饲养家禽家畜', 'Poultry or livestock kept without permission'],
    ['039', '违章开设道口', 'Unauthorised driveway'],
    ['040', '私设地锁、阻车桩', 'Private parking lock or bollard'],
    ['041', '垃圾未分类', 'Unsorted garbage'],
    ['042', '垃圾站(箱)满溢', 'Overflowing refuse station or bin'],
    ['043', '遮阳篷(棚、伞)破损', 'Damaged awning, canopy or parasol'],
    ['044', '节庆装饰物破损', 'Damaged festive decoration'],
    ['045', '非法占绿毁绿', 'Illegal occupation or destruction of green space'],
    ['046', '占用河道', 'Occupation of a river channel'],
    ['047', '公园秩序', 'Disorder in a park'],
    ['048', '边坡(挡土墙)破损', 'Damaged slope (retaining wall)'],
    ['049', '台阶破损', 'Damaged steps'],
    ['050', '路缘石缺损', 'Missing or damaged kerbstone'],
    ['051', '盲道缺损', 'Missing or damaged tactile paving'],
    ['052', '无障碍坡道破损', 'Damaged wheelchair ramp'],
  ],
  '07': [
    ['001', '非法小广告', 'Illegal fly-posting'],
    ['002', '街头散发广告', 'Leaflets handed out in the street'],
    ['003', '违规户外广告', 'Unlawful outdoor advertisement'],
    ['004', '广告语言文字不规范', 'Non-standard wording in advertising'],
    ['006', '违规牌匾标识', 'Unlawful shop sign'],
    ['007', '违规标语宣传品', 'Unlawful slogan or publicity material'],
    ['008', '公益性宣传品缺损', 'Missing or damaged public-interest poster'],
  ],
  '08': [
    ['001', '施工扰民', 'Construction nuisance'],
    ['002', '施工占道', 'Construction work occupying the road'],
    ['003', '无证掘路', 'Road dug up without a permit'],
    ['004', '工地扬尘', 'Dust from a building site'],
    ['005', '施工废弃料', 'Construction waste'],
    ['006', '施工物料乱堆放', 'Construction materials piled up improperly'],
    ['007', '施工工地围挡问题', 'Faulty hoarding of a building site'],
    ['008', '施工工地道路未硬化', 'Unpaved road on a building site'],
    ['009', '施工工地出入口道路破损', 'Damaged road at a building-site entrance'],
    ['010', '施工完成后未场光地净', 'Site not cleared after construction'],
    ['011', '渣土运输车辆未安装密闭装置', 'Muck truck without sealed cover'],
    ['012', '施工工地车轮夹带', 'Mud carried out by wheels from a building site'],
    ['013', '违规高空悬吊作业', 'Unlawful suspended work at height'],
    ['014', '预埋件设施裸露', 'Exposed embedded fixture'],
    ['015', '施工公示牌污损', 'Defaced construction notice board'],
    ['016', '无证建设', 'Construction without a permit'],
  ],
  '09': [
    ['001', '无照经营游商', 'Unlicensed hawker'],
    ['002', '早(夜)市管理问题', 'Problem at a morning or night market'],
    ['003', '流浪乞讨', 'Vagrancy and begging'],
    ['004', '废品收购乱象', 'Disorderly scrap collection'],
    ['005', '店外经营', 'Shop trading outside its premises'],
    ['006', '占道经营', 'Stall trading on the road'],
    ['008', '非法出版物销售', 'Sale of illegal publications'],
    ['009', '机动车乱停放', 'Improperly parked motor vehicle'],
    ['010', '非机动车乱停放', 'Improperly parked bicycle or e-bike'],
    ['011', '共享单车乱象', 'Disorderly shared bicycles'],
    ['012', '占用消防通道', 'Blocked fire lane'],
    ['013', '临街屠宰', 'Slaughtering in the street'],
    ['014', '畜力车进城', 'Animal-drawn cart in town'],
    ['015', '无证餐饮', 'Unlicensed catering'],
    ['016', '违规设置停车场', 'Unauthorised car park'],
    ['017', '违规占用桥下空间', 'Unlawful use of the space under a bridge'],
    ['018', '履带车(铁轮车)违规上路行驶', 'Tracked or iron-wheeled vehicle on the road'],
    ['019', '占用无障碍通道', 'Blocked barrier-free passage'],
    ['020', '农贸市场秩序问题', 'Disorder at a farmers’ market'],
    ['021', '占道洗车', 'Car washing on the road'],
    ['022', '占道促销宣传', 'Sales promotion on the road'],
  ],
  '10': [
    ['001', '道路积雪、结冰', 'Snow or ice on the road'],
    ['002', '架空线缆脱落', 'Fallen overhead cable'],
  ],
};

function expand(
  kind: CategoryKind,
  rows: Readonly<Record<string, readonly Row[]>>,
  name: (zh: string, en: string) => Label,
): Category[] {
  return Object.entries(rows).flatMap(([major, minors]) =>
    minors.map(([minor, zh, en]) => {
      const key = categoryKey(kind, major, minor);
      const hint = categoryHints[key];
      return { key, kind, major, minor, ...name(zh, en), ...(hint && { hint }), keywords: categoryKeywords[key] ?? [] };
    }),
  );
}

const byCode = (a: Category, b: Category): number => (a.major + a.minor < b.major + b.minor ? -1 : 1);

/**
 * GB/T 47678.5-2026, annexes A and C: 153 components, the same 153 as "X异常" matters, and 97 matters of their own.
 * Facts re-entered from a third party's transcription; the standard's own text was not seen, so the edition is part of
 * the data and a matter keeps the edition under which it was filed.
 */
export const standardTree = {
  source: 'GB/T 47678.5-2026',
  replaces: 'GB/T 30428.2-2013',
  inForce: '2026-07-01',
  majors,
  categories: [
    ...expand('component', components, (zh, en) => ({ zh, en })),
    ...[
      ...expand('matter', components, (zh, en) => ({ zh: `${zh}异常`, en: `${en}: defect` })),
      ...expand('matter', ownMatters, (zh, en) => ({ zh, en })),
    ].sort(byCode),
  ] as readonly Category[],
} as const;

const index: ReadonlyMap<string, Category> = new Map(standardTree.categories.map((one) => [one.key, one]));

/** The class of a key; undefined for an office's own extension or a key of another edition. */
export const findCategory = (key: string): Category | undefined => index.get(key);
