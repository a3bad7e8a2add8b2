import { DAY, HOUR } from '#domain/calendar/day.ts';
import type { ActionInput } from '#domain/matters/matter.ts';
import type { Script } from './run.ts';

const answer = { acceptedAt: 0, contacted: '现场负责人', measures: '已到现场处理，原因已查清', by: '当天' };
const seen = (platform: string, views: number): ActionInput['facts'] => ({ platform, firstSeen: '2026-10-01', views });
const verified = (truth: string): ActionInput => ({ facts: { truth } });
const published: ActionInput = {
  publicAnswer: '网上反映的情况我们已到现场核实处理，谢谢监督。',
  facts: { where: '街道公众号', on: '2026-10-02' },
};
const handled: Script['acts'] = [
  ['inspector', 'confirm', HOUR, verified('true')],
  ['dispatcher', 'dispatch', HOUR, { unitId: 'urban-management' }],
  ['handler', 'respond', 4 * HOUR, { answer }],
];

/** What was said of the subdistrict in the open, at every stage. */
export const opinions: readonly Script[] = [
  {
    title: '短视频反映夜市油烟扰民',
    text: '短视频平台有人反映小吃街夜市油烟大，播放约三千次',
    channel: 'superior',
    facts: seen('video', 3200),
    ago: 30,
    unit: 'urban-management',
    acts: [...handled, ['supervisor', 'publish', HOUR, published], ['supervisor', 'settle', 9 * DAY]],
  },
  {
    title: '论坛发帖称路面塌陷',
    text: '论坛帖子称环城路路面塌陷，配图为往年旧照',
    channel: 'superior',
    facts: seen('forum', 860),
    ago: 5,
    unit: 'municipal',
    acts: [
      ['inspector', 'confirm', HOUR, verified('false')],
      ['supervisor', 'publish', HOUR, published],
      ['dispatcher', 'noteSpread', DAY, { facts: { views: 910, shares: 3 } }],
    ],
  },
  {
    title: '微博反映公园夜间照明不足',
    text: '微博反映滨河公园夜间照明不足，转发较少',
    channel: 'superior',
    facts: seen('microblog', 540),
    ago: 2,
    unit: 'urban-management',
    acts: handled,
  },
  {
    title: '公众号留言反映停车收费不明',
    text: '公众号文章下有留言反映商业街停车收费标准不明',
    channel: 'superior',
    facts: seen('wechat', 120),
    ago: 2,
    unit: 'urban-management',
    acts: handled.slice(0, 2),
  },
  {
    title: '问政平台反映学校门口拥堵',
    text: '问政平台反映早高峰学校门口拥堵',
    channel: 'superior',
    facts: seen('forum', 75),
    ago: 1,
    unit: 'traffic-police',
    acts: handled.slice(0, 1),
  },
  {
    title: '短视频称河水变色',
    text: '短视频称潮头河水变色，正在核实',
    channel: 'superior',
    facts: seen('video', 40),
    ago: 0.5,
    unit: 'urban-management',
    acts: [],
  },
  {
    title: '转载的外地旧闻',
    text: '有群转载外地旧闻，与本街道无关',
    channel: 'superior',
    facts: seen('wechat', 15),
    ago: 12,
    unit: 'urban-management',
    acts: [['supervisor', 'void', HOUR, { reason: '与本街道无关' }]],
  },
];
