import { categoryKey, type CategoryKey } from '#domain/matters/category.ts';
import type { Principle, RoutingCondition, RoutingRule, UnitRole } from '#domain/matters/routing.ts';
import type { TopicMajor } from './topics.ts';

const rule = (
  id: string,
  unitRole: UnitRole,
  principle: Principle,
  when: RoutingCondition,
  zh: string,
  en: string,
): RoutingRule => ({ id, when, to: { unitRole }, principle, why: { zh, en } });

/** `'01: 005 028'` → the component and the matter of each number: a defect is sent as the thing itself is. */
const things = (...lists: string[]): readonly CategoryKey[] =>
  lists.flatMap((list) => {
    const [major = '', minors = ''] = list.split(': ');
    return minors
      .split(' ')
      .flatMap((minor) => [categoryKey('component', major, minor), categoryKey('matter', major, minor)]);
  });

const matters = (major: string, minors: string): readonly CategoryKey[] =>
  minors.split(' ').map((minor) => categoryKey('matter', major, minor));

const topics = (...majors: TopicMajor[]): RoutingCondition => ({ topicMajor: majors });

/** Danger to life goes to whoever can make it safe; whose it is is settled afterwards. */
const danger: readonly RoutingRule[] = [
  rule(
    'fire-lane',
    'safety',
    'territoryFirst',
    { category: matters('09', '012') },
    '消防通道被占，由应急消防站先到场疏通',
    'A blocked fire lane: the fire and emergency station clears it first',
  ),
  rule(
    'fallen-cable',
    'power',
    'ownerFirst',
    { category: matters('10', '002') },
    '线缆脱落先按带电处理，由供电所到场断电辨认',
    'A fallen cable counts as live: the power station cuts it off and tells whose it is',
  ),
  rule(
    'fallen-cable-telecom',
    'telecom',
    'ownerFirst',
    { category: matters('10', '002') },
    '辨认为通信线缆的，由通信运营单位收整',
    'Where it proves to be a telecom cable, the operator takes it up',
  ),
  rule(
    'fire-facility',
    'safety',
    'ownerFirst',
    { category: things('01: 013') },
    '消防设施由应急消防站管护',
    'The fire and emergency station looks after fire-fighting facilities',
  ),
];

/**
 * Majors 01-05 of both catalogues, owner first (先属主后属地): a cover that sank belongs to somebody whose name is in
 * the component register, and only that owner has the spare part.
 */
const owners: readonly RoutingRule[] = [
  rule(
    'owner-power',
    'power',
    'ownerFirst',
    { category: things('01: 005 017 028 029 030 047 048') },
    '电力设施的权属单位是供电所',
    'Power facilities belong to the power station',
  ),
  rule(
    'owner-telecom',
    'telecom',
    'ownerFirst',
    { category: things('01: 007 008 009 027 031 041 062') },
    '通信、广电、网络设施的权属单位是通信运营单位',
    'Telecom, cable-TV and network facilities belong to the operators',
  ),
  rule(
    'owner-gas',
    'gas',
    'ownerFirst',
    { category: things('01: 011 021 036 049 057', '05: 003') },
    '燃气、输油设施的权属单位是燃气公司',
    'Gas and oil facilities belong to the gas company',
  ),
  rule(
    'owner-water-supply',
    'waterSupply',
    'ownerFirst',
    { category: things('01: 001 024 025 063 068') },
    '供水设施的权属单位是自来水公司',
    'Water-supply facilities belong to the water company',
  ),
  rule(
    'owner-police',
    'police',
    'ownerFirst',
    { category: things('01: 012 050 051 066', '02: 039') },
    '公安设施由派出所管理',
    'Police facilities are run by the police station',
  ),
  rule(
    'owner-traffic',
    'traffic',
    'ownerFirst',
    { category: things('01: 015', '02: 010 011 014 015 016 017 018 019 023 033 043') },
    '交通信号、标志、隔离设施由交警中队管理',
    'Signals, signs and barriers are run by the traffic police',
  ),
  rule(
    'owner-water',
    'water',
    'ownerFirst',
    { category: things('01: 055 056 067 069 070 071 072 073', '02: 030 031') },
    '河道、排涝设施由城建办(水务)管理',
    'River and drainage facilities are run by the construction office (water)',
  ),
  rule(
    'owner-property',
    'property',
    'ownerFirst',
    { category: things('01: 054 058 075 076', '05: 002') },
    '小区内设施由物业服务企业维护',
    'Facilities inside an estate are kept by its property company',
  ),
  rule(
    'owner-greening',
    'greening',
    'ownerFirst',
    { category: things('01: 014') },
    '园林井盖随绿化养护',
    'Irrigation covers go with greenery care',
  ),
  rule(
    'owner-cleansing',
    'cleansing',
    'ownerFirst',
    { category: things('01: 059', '03: 001 002 003 004 005 014 015 016') },
    '环卫设施由本片环卫保洁班管护',
    'Sanitation facilities are kept by the cleansing squad of the area',
  ),
  rule(
    'owner-signs',
    'urbanManagement',
    'ownerFirst',
    { category: things('01: 040 042 043 044 045 046 064 065', '03: 006 007 008', '02: 012 013 038') },
    '街面亭棚、牌匾、健身设施由城市管理办归口',
    'Kiosks, signs and fitness equipment fall under urban management',
  ),
  rule(
    'owner-municipal',
    'municipal',
    'ownerFirst',
    { category: things('01: 002 003 004 006 018 019 022 023 026 037 038 039 060 077') },
    '市政井盖、雨水箅子、路灯由市政养护站维护',
    'Municipal covers, grates and street lamps are kept by municipal maintenance',
  ),
  rule(
    'owner-green-major',
    'greening',
    'ownerFirst',
    { categoryMajor: ['04'] },
    '园林绿化设施由绿化养护队维护',
    'Parks and greenery are kept by the greening team',
  ),
  rule(
    'owner-municipal-major',
    'municipal',
    'ownerFirst',
    { categoryMajor: ['01', '02'] },
    '未列明权属的市政、交通设施先由市政养护站处置',
    'Municipal and traffic facilities without a named owner go to municipal maintenance first',
  ),
  rule(
    'owner-urban-major',
    'urbanManagement',
    'ownerFirst',
    { categoryMajor: ['03', '05'] },
    '未列明权属的市容及其他部件由城市管理办归口',
    'Other streetscape components fall under urban management',
  ),
];

/**
 * Majors 06-10, territory first (先属地后属主): squads with their own area and communities come before the office that is
 * in charge of the subject.
 */
const territory: readonly RoutingRule[] = [
  rule(
    'clean-streets',
    'cleansing',
    'territoryFirst',
    { category: matters('06', '010 011 012 014 015 025 035 037 041 042') },
    '保洁、清运由本片环卫保洁班先到场',
    'Cleaning and removal: the cleansing squad of the area comes first',
  ),
  rule(
    'posters',
    'cleansing',
    'territoryFirst',
    { category: matters('07', '001') },
    '小广告由本片环卫保洁班清除',
    'Fly-posting is removed by the cleansing squad of the area',
  ),
  rule(
    'snow',
    'cleansing',
    'territoryFirst',
    { category: matters('10', '001') },
    '积雪结冰由本片环卫保洁班清除',
    'Snow and ice are cleared by the cleansing squad of the area',
  ),
  rule(
    'paving',
    'municipal',
    'territoryFirst',
    { category: matters('06', '013 016 048 049 050 051 052') },
    '道路、台阶、盲道修补由市政养护站办理',
    'Roads, steps and tactile paving are repaired by municipal maintenance',
  ),
  rule(
    'green-matters',
    'greening',
    'territoryFirst',
    { category: matters('06', '017 018 021 022') },
    '绿地保洁、补植、病虫害由绿化养护队办理',
    'Cleaning, replanting and pests in green space: the greening team',
  ),
  rule(
    'river-matters',
    'water',
    'territoryFirst',
    { category: matters('06', '023 024 026 046') },
    '河道、堤岸由城建办(水务)会同河长办理',
    'Rivers and embankments: the construction office (water) with the river chief',
  ),
  rule(
    'illegal-building',
    'enforcement',
    'territoryFirst',
    { category: [...matters('06', '001 002 003 039 045'), ...matters('08', '016')] },
    '违法建设、毁绿须由综合执法中队调查取证',
    'Unlawful building and destroyed greenery need evidence taken by the enforcement squad',
  ),
  rule(
    'neighbours',
    'community',
    'territoryFirst',
    { category: [...matters('06', '005 007 008 009 036 038 040'), ...matters('09', '010')] },
    '楼道、门前、邻里间的事由社区先上门劝导',
    'Stairwells, doorsteps and neighbours: the community calls first',
  ),
  rule(
    'fumes-noise',
    'enforcement',
    'territoryFirst',
    { category: matters('06', '020 027 028 029 030 032 033 047') },
    '油烟、噪声、焚烧、乱排、公园秩序由综合执法中队到场',
    'Fumes, noise, burning, discharge and order in parks: the enforcement squad attends',
  ),
  rule(
    'streetscape',
    'urbanManagement',
    'territoryFirst',
    { categoryMajor: ['06'] },
    '其余市容事项由城市管理办归口',
    'Other matters of streetscape fall under urban management',
  ),
  rule(
    'sites',
    'construction',
    'territoryFirst',
    { category: matters('08', '004 007 008 009 013 014 015') },
    '工地文明施工由城建办监管',
    'Conduct of building sites is supervised by the construction office',
  ),
  rule(
    'site-enforcement',
    'enforcement',
    'territoryFirst',
    { categoryMajor: ['08'] },
    '施工扰民、占道、渣土由综合执法中队查处',
    'Construction nuisance, road occupation and rubble: the enforcement squad',
  ),
  rule(
    'advertising',
    'urbanManagement',
    'territoryFirst',
    { categoryMajor: ['07'] },
    '户外广告、招牌由城市管理办归口',
    'Outdoor advertising and signs fall under urban management',
  ),
  rule(
    'food-and-market',
    'market',
    'territoryFirst',
    { category: matters('09', '015 020') },
    '餐饮证照、农贸市场由市场监管所办理',
    'Catering licences and farmers’ markets: the market-supervision office',
  ),
  rule(
    'vagrants',
    'publicService',
    'territoryFirst',
    { category: matters('09', '003') },
    '流浪人员由公共服务办(民政)救助',
    'People without shelter are helped by public service (civil affairs)',
  ),
  rule(
    'parking',
    'enforcement',
    'territoryFirst',
    { category: matters('09', '009 016') },
    '人行道违停由综合执法中队处置',
    'Parking on pavements: the enforcement squad',
  ),
  rule(
    'parking-roadway',
    'traffic',
    'territoryFirst',
    { category: matters('09', '009 016') },
    '车行道违停属交警职责',
    'Parking on the carriageway is for the traffic police',
  ),
  rule(
    'street-order',
    'enforcement',
    'territoryFirst',
    { categoryMajor: ['09'] },
    '街面秩序由综合执法中队巡查处置',
    'Street order is patrolled by the enforcement squad',
  ),
];

/** What is about no object in the street goes by its field of government. */
const fields: readonly RoutingRule[] = [
  rule(
    'topic-service',
    'publicService',
    'territoryFirst',
    topics('labour', 'civil', 'health', 'education'),
    '社保、民政、卫生、教育由公共服务办答复',
    'Social security, civil affairs, health and education: public service',
  ),
  rule(
    'topic-law',
    'peace',
    'territoryFirst',
    topics('law'),
    '矛盾纠纷、治安由平安法治办牵头',
    'Disputes and public order: the peace and law office leads',
  ),
  rule(
    'topic-building',
    'construction',
    'territoryFirst',
    topics('construction', 'land', 'agriculture'),
    '建设、规划、征收由城建办答复',
    'Building, planning and expropriation: the construction office',
  ),
  rule(
    'topic-environment',
    'urbanManagement',
    'territoryFirst',
    topics('environment'),
    '环境问题由城市管理办牵头',
    'The environment: urban management leads',
  ),
  rule(
    'topic-transport',
    'traffic',
    'territoryFirst',
    topics('transport'),
    '交通出行转交警中队',
    'Transport goes to the traffic police',
  ),
  rule(
    'topic-market',
    'market',
    'territoryFirst',
    topics('commerce', 'economy'),
    '市场、消费由市场监管所办理',
    'Markets and consumers: the market-supervision office',
  ),
  rule(
    'topic-telecom',
    'telecom',
    'ownerFirst',
    topics('technology'),
    '通信、网络由通信运营单位答复',
    'Telecom and network: the operators answer',
  ),
];

/** The last resort, so that no matter is left without a unit. */
const general: readonly RoutingRule[] = [
  rule(
    'grid-found',
    'grid',
    'territoryFirst',
    { channel: ['grid'], placeLevel: ['grid', 'building'], categoryMajor: ['06', '09'] },
    '网格员自己发现的小事，可由网格即办即结',
    'A small matter that the grid worker found can be settled in the grid',
  ),
  rule(
    'community-of-place',
    'community',
    'territoryFirst',
    { placeLevel: ['community', 'grid', 'building'] },
    '事发地所在社区',
    'The community where it happened',
  ),
  rule(
    'urban-management',
    'urbanManagement',
    'territoryFirst',
    { kind: ['component', 'matter'] },
    '城市管理类事项由城市管理办归口协调',
    'Urban management coordinates what falls under city management',
  ),
  rule(
    'command',
    'command',
    'territoryFirst',
    {},
    '责任单位不明，由指挥室研判后指派',
    'The responsible unit is unclear: the command office assigns it',
  ),
];

/** The office's routing rules in the order in which they are tried: danger, owners, territory, fields, last resort. */
export const routingRules: readonly RoutingRule[] = [...danger, ...owners, ...territory, ...fields, ...general];
