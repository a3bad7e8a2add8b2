import type { Words } from './translate.ts';

/** Words of the forms that a kind asks by, and of the desk where matters are registered. */
export const formWords = {
  need: { zh: '还没有填', en: 'Still empty' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  list: { zh: '写一样，按回车', en: 'One, then Enter' },
  'facts.title': { zh: '登记内容', en: 'As registered' },
  'entries.title': { zh: '每次记录', en: 'Kept each time' },
  'register.title': { zh: '登记', en: 'Register' },
  'register.state': {
    zh: '电话、来访、督查单，在这里登记一件',
    en: 'A call, a visit or a notice becomes a matter here',
  },
  'register.kind': { zh: '是什么事', en: 'What it is' },
  'register.text': { zh: '说了什么', en: 'What was said' },
  'register.textHint': {
    zh: '原话或摘要；地点、类别和单位由系统提议，不用再填',
    en: 'Their words or a summary; place, class and unit are proposed, no need to fill them in',
  },
  'register.place': { zh: '地点', en: 'Place' },
  'register.address': { zh: '详细地址', en: 'Address' },
  'register.channel': { zh: '从哪里来', en: 'Channel' },
  'register.sourceNo': { zh: '对方编号', en: 'Their number' },
  'register.name': { zh: '称呼', en: 'Name' },
  'register.phone': { zh: '联系电话', en: 'Phone' },
  'register.phoneHint': { zh: '用来回音，加密保存', en: 'For the answer; kept encrypted' },
  'register.send': { zh: '登记', en: 'Register' },
  'register.done': { zh: '已登记 {no}', en: 'Registered as {no}' },
  'register.open': { zh: '打开这件', en: 'Open it' },
  'register.again': { zh: '再登一件', en: 'Register another' },
  'register.follow': {
    zh: '把查询链接给反映人，不用登录就能看进展、评价：',
    en: 'Give the reporter this link: progress and verdict without signing in:',
  },
  'register.back': { zh: '上次没登完的内容还在', en: 'What you had typed is still here' },
  'register.clear': { zh: '清空重填', en: 'Start afresh' },
} as const satisfies Words;
