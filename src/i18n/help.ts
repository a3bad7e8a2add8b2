import type { Words } from './translate.ts';

/** Words around the manual, which itself is Chinese. */
export const helpWords = {
  'help.title': { zh: '使用手册', en: 'Manual' },
  'help.all': { zh: '全部手册', en: 'All pages' },
  'help.desk': { zh: '工作台', en: 'Desk' },
  'help.field': { zh: '现场版', en: 'Field' },
  'help.language': { zh: '手册目前只有中文', en: 'The manual is in Chinese' },
  'help.link': { zh: '手册里怎么说', en: 'What the manual says' },
  'help.menu': { zh: '帮助', en: 'Help' },
  'help.tour': { zh: '带我走一遍(5 分钟)', en: 'Show me round (5 minutes)' },
  'help.tourGoOn': { zh: '接着走(第 {n} 步)', en: 'Go on with the tour (step {n})' },
  'empty.audit': {
    zh: '登录、改动、看个人信息都会记在这里。换个条件再查',
    en: 'Sign-ins, changes and looks at personal data are kept here. Try other words',
  },
  'empty.territory': { zh: '还没有社区', en: 'There are no communities yet' },
  'empty.territoryText': {
    zh: '社区和网格决定一件事归谁管、数字怎么分。先把社区的名称和代码贴进来，边界可以以后导入或画。',
    en: 'Communities and grids decide who a matter belongs to and how figures are split. Paste their names and codes first; borders may follow.',
  },
  'empty.territorySetup': { zh: '贴社区名单', en: 'Paste the communities' },
  'tour.label': { zh: '带看', en: 'Tour' },
  'tour.step': { zh: '{n} / {all}', en: '{n} of {all}' },
  'tour.back': { zh: '上一步', en: 'Back' },
  'tour.next': { zh: '下一步', en: 'Next' },
  'tour.end': { zh: '走完了', en: 'Done' },
  'tour.leave': { zh: '先停下', en: 'Stop here' },
} as const satisfies Words;
