import type { Words } from './translate.ts';

/** Words of search, the command palette and the list of keys. */
export const finderWords = {
  'finder.search': { zh: '搜索', en: 'Search' },
  'finder.commands': { zh: '命令', en: 'Commands' },
  'finder.searchHint': {
    zh: '两个字、编号或尾号、地名、单位',
    en: 'Two characters, a number or its tail, a place, a unit',
  },
  'finder.commandsHint': { zh: '想做什么，或去哪里', en: 'What to do, or where to go' },
  'finder.results': { zh: '结果', en: 'Results' },
  'finder.start': { zh: '输入两个字就开始找', en: 'Two characters are enough' },
  'finder.none': { zh: '没有找到，换个说法，或少几个字', en: 'Nothing found; try other or fewer words' },
  'finder.failed': { zh: '没有查到，网络断了。您输的还在', en: 'Not found out: no connection. What you typed is kept' },
  'finder.choose': { zh: '选', en: 'choose' },
  'finder.take': { zh: '打开', en: 'open' },
  'group.actions': { zh: '这一页', en: 'This page' },
  'group.rooms': { zh: '去', en: 'Go to' },
  'group.recent': { zh: '最近看过', en: 'Recent' },
  'group.matters': { zh: '事项', en: 'Matters' },
  'group.places': { zh: '地点', en: 'Places' },
  'group.units': { zh: '单位', en: 'Units' },
  'group.views': { zh: '视图', en: 'Views' },
  'group.settings': { zh: '设置', en: 'Settings' },
  'command.language': { zh: '换成 English', en: '换成中文' },
  'search.all': { zh: '在事项里看全部“{q}”', en: 'All matters with “{q}”' },
  'search.unitHint': { zh: '看它的事项', en: 'its matters' },
  'keys.title': { zh: '按键', en: 'Keys' },
  'keys.page': { zh: '这一页', en: 'This page' },
  'keys.everywhere': { zh: '随处', en: 'Everywhere' },
  'keys.typing': {
    zh: '正在输入时按键不起作用，按 Esc 离开输入框',
    en: 'Keys rest while you type; Esc leaves the field',
  },
  'keys.list': { zh: '全部按键', en: 'All keys' },
} as const satisfies Words;
