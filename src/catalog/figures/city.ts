import { COMPONENTS } from '#catalog/kinds/component.ts';
import { WORKS } from '#catalog/kinds/quantities.ts';
import type { Condition, FigureDefinition } from '#domain/figures/definition.ts';
import { countOf, sumOf } from './count.ts';

const count = countOf('city', 'gridEvent', 'appeal', 'need');
const closed: Condition = { field: 'closedAt', is: 'set' };
const places = { zh: '处', en: 'places' };
const metres = { zh: '米', en: 'm' };
const squareMetres = { zh: '平方米', en: 'm²' };
const lost: Condition = { fact: 'componentState', is: 'lost' };
/** 路面、台阶、路缘石、盲道、坡道破损，和部件异常 (domain.md §1.1). */
const BROKEN = ['matter:06-013', 'matter:06-049', 'matter:06-050', 'matter:06-051', 'matter:06-052'];
/** 绿地脏乱、占绿毁绿、预埋件裸露、绿地；绿地异常已计入部件异常 (domain.md §1.1). */
const BARE = ['matter:06-017', 'matter:06-045', 'matter:08-014', 'component:04-013'];

const works = (id: keyof typeof WORKS, zh: string, en: string): FigureDefinition =>
  count(
    `${id}Done`,
    {
      label: { zh: `${zh}办结数`, en: `${en}: closed` },
      definition: { zh: `期内办结的${zh}事项，按结案时间计`, en: `Matters of ${en} closed in the period` },
    },
    'closedAt',
    closed,
    { classes: WORKS[id] },
  );
const said = (zh: string, en: string, of: string) => ({
  label: { zh, en },
  definition: {
    zh: `期内办结的${of}中，处置时填的数量之和`,
    en: `${en}: the quantities given when it was handled, of matters closed in the period`,
  },
});

/** 三无行动: 无破损、无缺失、无裸露, and what was done in places, metres and square metres (A4, seeds 0 3 4). */
export const cityFigures: readonly FigureDefinition[] = [
  works('wires', '飞线整治', 'overhead wires'),
  works('green', '绿化修整', 'greenery'),
  works('kerb', '路侧石修复', 'kerbs'),
  works('furniture', '城市家具整改', 'street furniture'),
  sumOf('wirePlaces', places, said('清剪飞线处数', 'Wires cleared, places', '飞线整治事项'), 'places', 'wiresDone'),
  sumOf('wireMetres', metres, said('清理飞线长度', 'Wires cleared, metres', '飞线整治事项'), 'metres', 'wiresDone'),
  sumOf(
    'greenArea',
    squareMetres,
    said('修整绿化面积', 'Greenery repaired', '绿化修整事项'),
    'squareMetres',
    'greenDone',
  ),
  sumOf('kerbMetres', metres, said('修复路侧石长度', 'Kerbs repaired', '路侧石修复事项'), 'metres', 'kerbDone'),
  sumOf(
    'furniturePlaces',
    places,
    said('整改城市家具处数', 'Street furniture put right', '城市家具整改事项'),
    'places',
    'furnitureDone',
  ),
  count(
    'noDamage',
    {
      label: { zh: '三无行动·无破损', en: 'Three withouts: no damage' },
      definition: {
        zh: '期内上报的破损：道路、台阶、路缘石、盲道、坡道破损和部件异常；部件丢失的归入无缺失',
        en: 'Damage reported in the period: roads, steps, kerbs, paving and ramps, and defects of components that are not lost',
      },
    },
    'reportedAt',
    { classes: [...BROKEN, ...COMPONENTS.filter((begin) => begin !== 'component:')] },
    { fact: 'componentState', isNot: 'lost' },
  ),
  count(
    'noGap',
    {
      label: { zh: '三无行动·无缺失', en: 'Three withouts: nothing missing' },
      definition: { zh: '期内上报的、状态为丢失的部件', en: 'Components reported in the period whose state is lost' },
    },
    'reportedAt',
    lost,
  ),
  count(
    'noBare',
    {
      label: { zh: '三无行动·无裸露', en: 'Three withouts: nothing bare' },
      definition: {
        zh: '期内上报的绿地脏乱、占绿毁绿、预埋件裸露和绿地问题',
        en: 'Greens that are dirty or taken, bare fittings and defects of lawns, reported in the period',
      },
    },
    'reportedAt',
    { classes: BARE },
  ),
];
