import type { Form, Forms } from '#domain/forms/form.ts';
import type { KindLimits } from '#domain/matters/kind-limits.ts';

const OPINION = '舆情处置 (A10, seed 4 城北街道: 半年处置 24 条)';

const spread: Form = [
  {
    id: 'views',
    type: 'integer',
    label: { zh: '阅读、播放数', en: 'Views' },
    unit: { zh: '次', en: 'views' },
    source: OPINION,
  },
  { id: 'shares', type: 'integer', label: { zh: '转发、评论数', en: 'Shares and comments' }, source: OPINION },
];

/** What was said where, how far it went, whether it is true, and what the office answered. Never by whom. */
export const opinionForms: Forms = {
  report: [
    {
      id: 'platform',
      type: 'choice',
      label: { zh: '平台', en: 'Platform' },
      choices: [
        { id: 'microblog', label: { zh: '微博', en: 'Microblog' } },
        { id: 'wechat', label: { zh: '微信', en: 'WeChat' } },
        { id: 'video', label: { zh: '短视频', en: 'Short video' } },
        { id: 'forum', label: { zh: '论坛、问政平台', en: 'Forum' } },
        { id: 'press', label: { zh: '新闻媒体', en: 'Press' } },
        { id: 'other', label: { zh: '其他', en: 'Other' } },
      ],
      required: true,
      listed: true,
      source: OPINION,
    },
    {
      id: 'link',
      type: 'text',
      max: 200,
      check: 'postLink',
      label: { zh: '链接', en: 'Link' },
      help: {
        zh: '帖子或报道的网址；不收集账号主页和网名',
        en: 'Address of the post or article; no account page and no account name is collected',
      },
      source: '个人信息保护法第六条: 最小范围 (PIPL 6)',
    },
    {
      id: 'firstSeen',
      type: 'day',
      label: { zh: '最早出现', en: 'First seen' },
      required: true,
      listed: true,
      source: OPINION,
    },
    ...spread,
  ],
  noteSpread: spread,
  flareUp: spread,
  confirm: [
    {
      id: 'truth',
      type: 'choice',
      label: { zh: '核实结果', en: 'What was found' },
      choices: [
        { id: 'true', label: { zh: '属实', en: 'True' } },
        { id: 'partly', label: { zh: '部分属实', en: 'Partly true' } },
        { id: 'false', label: { zh: '不属实', en: 'Not true' } },
      ],
      required: true,
      listed: true,
      source: OPINION,
    },
    { id: 'found', type: 'longText', max: 500, label: { zh: '核实情况', en: 'How it was verified' } },
  ],
  publish: [
    {
      id: 'where',
      type: 'text',
      max: 60,
      label: { zh: '在哪里发布', en: 'Published where' },
      required: true,
      source: OPINION,
    },
    { id: 'on', type: 'day', label: { zh: '发布日期', en: 'Published on' }, required: true, source: OPINION },
    {
      id: 'answerLink',
      type: 'text',
      max: 200,
      check: 'postLink',
      label: { zh: '回应链接', en: 'Link to the answer' },
    },
  ],
};

const SAMPLE = {
  zh: '样例默认值，由街道按舆情处置办法修改',
  en: 'Sample default, to be set from the office’s own rule',
};

export const opinionLimits: KindLimits = {
  accept: { limit: { amount: 2, unit: 'hour' }, source: SAMPLE, sample: true },
  handle: { limit: { amount: 24, unit: 'hour' }, source: SAMPLE, sample: true },
  watch: { limit: { amount: 7, unit: 'day' }, source: SAMPLE, sample: true },
};
