import type { Label } from '#domain/workflow/definition.ts';

/** What a tour says at each step, by what it speaks of. */
const words = {
  work: {
    title: { zh: '先看“我的工作”', en: 'Begin with My work' },
    text: {
      zh: '等您办的事按到期时间排，最急的在上面。灯有三种：● 按时，◐ 快到期，▲ 超时，旁边写着还剩多久。',
      en: 'What waits for you, the most urgent on top. Three lamps: ● on time, ◐ nearly due, ▲ overdue, with the time left beside it.',
    },
  },
  queue: {
    title: { zh: '派遣台：左边是队列', en: 'Dispatch desk: the queue' },
    text: {
      zh: '待立案、待派遣、待核实、被退回，按剩余时间排。J、K 上下走，不用鼠标。',
      en: 'To file, to dispatch, to verify, returned: by the time left. J and K go down and up, without the mouse.',
    },
  },
  proposal: {
    title: { zh: '右边是系统建议', en: 'At the right, proposals' },
    text: {
      zh: '类别、网格、责任单位、重复，每一条都写着理由和把握。对的按回车，要换按 1、2、3。把握不够的，请您自己定。',
      en: 'Class, grid, unit, duplicates, each with reason and confidence. Enter takes it, 1, 2, 3 choose another. Where it is unsure, you decide.',
    },
  },
  dispatch: {
    title: { zh: '按 D 派出去', en: 'D sends it' },
    text: {
      zh: '立案和派遣一次完成，处置时限从这时开始。派出前能看到居民会收到的那句话。演示街道里随便试。',
      en: 'Filing and dispatching in one; the handling limit begins. The sentence that the resident will read stands there. Try it on the demo office.',
    },
  },
  matters: {
    title: { zh: '所有的事在“事项”里', en: 'Everything is under Matters' },
    text: {
      zh: '每一栏都能筛。常用的筛选可以存成视图，分给一个角色用。选几行可以一起办。',
      en: 'Every column filters. A filter that you use often becomes a view, shared with a role. Several rows can be handled at once.',
    },
  },
  search: {
    title: { zh: '按 / 就能搜', en: 'Press / to search' },
    text: {
      zh: '编号、地名、两个字的词都搜得到。',
      en: 'Numbers, places, and words of two characters are found.',
    },
  },
  figure: {
    title: { zh: '每个数字都点得开', en: 'Every number opens' },
    text: {
      zh: '带点线的数字，点一下，下面就是它数的每一条；停在上面，有怎么数的、哪一段时间、从哪里来。',
      en: 'A number with a dotted underline opens the rows that it counts; hover for its definition, period and source.',
    },
  },
  report: {
    title: { zh: '工作报告自己写好了', en: 'The report writes itself' },
    text: {
      zh: '选期间和社区，出来一段能用的文字。“导出 Word”得到同样的内容。里面没有手填的数。',
      en: 'Choose period and community and it is there in sentences; Word gets the same. No number in it was typed by hand.',
    },
  },
  overdue: {
    title: { zh: '看超时的，点开看为什么', en: 'Open what is overdue and see why' },
    text: {
      zh: '点开一件，时限一天一天写清楚：上班、放假、暂停、延期。催办会留在经过里。',
      en: 'The deadline is told day by day: work, holidays, pauses, extensions. An urge stays in the story.',
    },
  },
  map: {
    title: { zh: '地图上看在哪里', en: 'See it on the map' },
    text: {
      zh: '没办完的事聚在哪个网格，一眼看到。筛选和列表是同一套。',
      en: 'Where open matters gather, by grid. Filters are those of the list.',
    },
  },
  audit: {
    title: { zh: '谁看过什么，有账可查', en: 'Who looked at what is on record' },
    text: {
      zh: '看电话、看原文要写明用途，记在审计里，改不掉。系统不给人排名。',
      en: 'To see a phone or the original words takes a purpose, kept in the audit log for good. Nobody is ranked.',
    },
  },
  territory: {
    title: { zh: '先有地方：社区、网格、楼幢', en: 'First the places' },
    text: {
      zh: '一件事归谁管，先看它落在哪个网格。边界可以导入文件，也可以在图上画；改了从哪天生效，由您定。',
      en: 'A matter belongs to the grid that it falls into. Borders come from a file or are drawn on the map, and hold from the day you choose.',
    },
  },
  calendar: {
    title: { zh: '日历决定时限', en: 'The calendar makes the deadlines' },
    text: {
      zh: '放假通知一发布，把全文贴进来就标好了。存之前先看会挪动哪些时限。',
      en: 'Paste the yearly notice of holidays and the days are marked. Before you save, see which deadlines would move.',
    },
  },
  settings: {
    title: { zh: '时限和派遣规则由街道自己定', en: 'Limits and routing are the office’s own' },
    text: {
      zh: '产品带来的都是样例。改之前“先看影响”：上个月的事会派给谁、早到期还是晚到期。历次是谁、为什么改的，都在。',
      en: 'What comes with the product are samples. See the effect on last month before you change one. Who changed what and why is kept.',
    },
  },
  people: {
    title: { zh: '账号、角色和“能看到什么”', en: 'Accounts, roles, and what each can see' },
    text: {
      zh: '花名册贴进来就能成批建账号。授权之前，先看这个人以后看得到几件事、用得了哪些功能。',
      en: 'Accounts come in many at once from a staff sheet. Before you grant, see which rooms and how many matters would open.',
    },
  },
  health: {
    title: { zh: '系统健康：要处理的排在最前', en: 'Health: what needs you comes first' },
    text: {
      zh: '备份、磁盘、后台工作、缺哪一年的节假日，都是当场量到的，写着怎么办。',
      en: 'Backups, disk, background work, missing holidays: measured now, with what to do about each.',
    },
  },
  help: {
    title: { zh: '忘了就点“帮助”', en: 'Forgotten? Help' },
    text: {
      zh: '每一页都连着手册里的那一章。带看也可以从这里再走一遍。',
      en: 'Each room is linked to its chapter of the manual. The tour begins here again too.',
    },
  },
} as const satisfies Record<string, { title: Label; text: Label }>;

const rail = (room: string) => `.rail a[href$="/${room}"]`;

/** The tours at the desk: of matters, of a leader, of those who keep the office; steps to rooms that a person may not enter are left out. */
export const deskTours = () =>
  ({
    dispatcher: [
      { at: '/work', target: rail('work'), ...words.work },
      { at: '/dispatch', target: rail('dispatch'), ...words.queue },
      { at: '/dispatch', target: '.desk .props', ...words.proposal },
      { at: '/dispatch', target: null, ...words.dispatch },
      { at: '/matters', target: rail('matters'), ...words.matters },
      { at: '/map', target: rail('map'), ...words.map },
      { at: null, target: '.top .find', ...words.search },
      { at: '/report', target: 'main .hy-fig', ...words.figure },
      { at: null, target: '.help-menu', ...words.help },
    ],
    leader: [
      { at: '/report', target: rail('report'), ...words.report },
      { at: '/report', target: 'main .hy-fig', ...words.figure },
      { at: '/matters', target: rail('matters'), ...words.overdue },
      { at: '/map', target: rail('map'), ...words.map },
      { at: null, target: '.top .find', ...words.search },
      { at: '/audit', target: rail('audit'), ...words.audit },
      { at: null, target: '.help-menu', ...words.help },
    ],
    office: [
      { at: '/territory', target: rail('territory'), ...words.territory },
      { at: '/calendar', target: rail('calendar'), ...words.calendar },
      { at: '/settings', target: rail('settings'), ...words.settings },
      { at: '/people', target: rail('people'), ...words.people },
      { at: '/health', target: rail('health'), ...words.health },
      { at: '/audit', target: rail('audit'), ...words.audit },
      { at: null, target: '.help-menu', ...words.help },
    ],
  }) as const;
