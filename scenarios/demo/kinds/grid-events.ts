import { DAY, HOUR } from '#domain/calendar/day.ts';
import type { Script } from './run.ts';

const answer = { acceptedAt: 0, contacted: '店主', measures: '已清理，现场复看无残留', by: '当天' };
const raised: Script['acts'] = [['grid', 'raise', HOUR, { reason: '网格里办不了，需要专业单位' }]];
const handed: Script['acts'] = [...raised, ['dispatcher', 'dispatch', HOUR, { unitId: 'cleansing-2' }]];
const returned: Script['acts'] = [['handler', 'returnTask', HOUR, { reason: '不属本单位作业范围' }]];
const again: Script['acts'] = [['dispatcher', 'dispatch', HOUR, { unitId: 'cleansing-2' }]];

const event = (title: string, ago: number, acts: Script['acts']): Script => ({
  title,
  text: `巡查发现：${title}`,
  channel: 'grid',
  category: 'matter:06-042',
  ago,
  unit: 'cleansing-2',
  acts,
});

/** What grid workers found themselves: settled on the spot, passed up, sent back, handled. */
export const gridEvents: readonly Script[] = [
  event('垃圾桶边散落垃圾', 14, [['grid', 'settleOnSite', HOUR, { answer }]]),
  event('楼道口纸箱堆放', 6, [['grid', 'settleOnSite', HOUR, { answer }]]),
  event('分类点桶满溢', 9, [...handed, ['handler', 'respond', 3 * HOUR, { answer }], ['inspector', 'check', 2 * HOUR]]),
  event('垃圾箱房门坏了', 2, [...handed, ['handler', 'respond', 3 * HOUR, { answer }]]),
  event('果壳箱倒伏', 2, handed),
  event('河边漂浮垃圾', 1, raised),
  event('宣传栏边丢弃家具', 0.4, []),
  event('桶站边油污', 5, [...handed, ...returned, ...again, ...returned, ...again, ...returned]),
  event('重复登记的满溢', 8, [['supervisor', 'void', HOUR, { reason: '登记重复' }]]),
  event('同一处满溢又登记一次', 9, [['supervisor', 'merge', DAY / 4, { duplicateOf: 'first' }]]),
];
