import type { Words } from './translate.ts';

/** Words of the map of open matters and of the wall. */
export const mapWords = {
  'map.state': {
    zh: '在办 {open}，{late} 已超时；{unlocated} 没有坐标，列在右边',
    en: '{open} open, {late} overdue; {unlocated} without coordinates, listed beside the map',
  },
  'map.stateAll': { zh: '在办 {open}，{late} 已超时，都在图上', en: '{open} open, {late} overdue, all on the map' },
  'map.label': {
    zh: '在办事项地图：共 {n} 件，{late} 件已超时。旁边的列表说的是同样的内容',
    en: 'Map of open matters: {n}, {late} overdue. The list beside it says the same',
  },
  'map.toList': { zh: '看列表', en: 'As a list' },
  'map.toWall': { zh: '上墙', en: 'Wall' },
  'map.empty': { zh: '没有在办的事项', en: 'No open matters' },
  'map.emptyText': {
    zh: '地图只画还没办结的。换个条件，或到列表里看已办结的',
    en: 'The map shows what is not closed yet. Change the filter, or look for closed ones in the list',
  },
  'cluster.label': { zh: '{n} 件在一起，点开看', en: '{n} together: open' },
  'cluster.late': { zh: '{n} 件在一起，{late} 件已超时，点开看', en: '{n} together, {late} overdue: open' },
  'places.title': { zh: '按社区和网格', en: 'By community and grid' },
  'places.place': { zh: '地方', en: 'Place' },
  'places.late': { zh: '超时', en: 'Overdue' },
  'places.open': { zh: '在办', en: 'Open' },
  'places.unlocated': { zh: '{n} 件无坐标', en: '{n} off the map' },
  'places.nowhere': { zh: '还没定社区', en: 'No community yet' },
  'places.noGrid': { zh: '还没定网格', en: 'No grid yet' },
  'here.title': { zh: '这里有 {n} 件', en: '{n} here' },
  'here.more': { zh: '只列最急的 {n} 件', en: 'Only the {n} most pressing are listed' },
  'unlocated.title': { zh: '没有坐标的 {n} 件', en: '{n} without coordinates' },
  'unlocated.more': { zh: '只列最新的 {n} 件', en: 'Only the {n} newest are listed' },
  'legend.wash': { zh: '颜色越深，在办越多', en: 'the darker, the more are open' },
} as const satisfies Words;
