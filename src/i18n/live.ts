import type { Words } from './translate.ts';

/** Others at work, a lost connection, drafts, a session that ended: the same words in console and field. */
export const liveWords = {
  'here.reading': { zh: '{name} 正在看', en: '{name} is looking' },
  'here.writing': { zh: '{name} 正在写', en: '{name} is writing' },
  'lost.title': { zh: '连接断开，正在重连', en: 'Connection lost, trying again' },
  'lost.kept': { zh: '您写的都在', en: 'What you wrote is kept' },
  'lost.keptHere': {
    zh: '您写的都在这个页面里，请先不要关',
    en: 'What you wrote is on this page: please leave it open',
  },
  'blocked.title': { zh: '这个浏览器不让网页存东西', en: 'This browser lets pages keep nothing' },
  'blocked.text': {
    zh: '功能都能用，只是没写完的内容、没发的照片，关掉页面就没了',
    en: 'Everything works, but half-written words and unsent pictures are gone when the page is closed',
  },
  'blocked.seen': { zh: '知道了', en: 'I see' },
  'fresh.pill': { zh: '{n} 件新事项', en: '{n} new' },
  'draft.back': { zh: '这是您上次没写完的内容', en: 'This is what you had not finished' },
  'draft.moved': {
    zh: '您写的时候别人先改了这里；您的改动已放到新的上面，请看过再定',
    en: 'Somebody changed this first; your changes now stand on theirs: look before you decide',
  },
  'draft.clashes': {
    zh: '您写的时候别人先改了这里，有 {n} 处和您改的是同一处，这里留的是您写的，请看过再定',
    en: 'Somebody changed this first, in {n} places the same as you: yours stands here, look before you decide',
  },
  'draft.clear': { zh: '不要了，重新写', en: 'Start afresh' },
  'again.title': { zh: '登录到期了，接着用请再登录一次', en: 'Your session has ended: sign in to go on' },
  'again.kept': {
    zh: '页面和写到一半的内容都在，登录后刚才那一步会自动发出',
    en: 'The page and what you wrote are kept; what was just refused is sent again',
  },
  'again.password': { zh: '密码', en: 'Password' },
  'again.submit': { zh: '登录，接着用', en: 'Sign in and go on' },
  'again.other': { zh: '换个人登录', en: 'Sign in as somebody else' },
  'again.offline': { zh: '现在连不上服务器，稍后再试', en: 'The server can’t be reached; try again shortly' },
  'again.needPassword': { zh: '请填写密码', en: 'Enter the password' },
  'changed.somebody': { zh: '有人刚更新了这件事', en: 'Somebody has just changed this' },
  'changed.look': { zh: '看看', en: 'Show' },
  'conflict.field': { zh: '内容', en: 'Field' },
  'conflict.now': { zh: '现在是', en: 'Now' },
  'conflict.mine': { zh: '我写的', en: 'Mine' },
  'conflict.empty': { zh: '（空）', en: '(empty)' },
  'conflict.add': { zh: '补进去', en: 'Add mine' },
  'conflict.keep': { zh: '用现在的，我的存为草稿', en: 'Keep theirs, mine as a draft' },
  'conflict.gone': {
    zh: '现在不能做这一步了，您写的已存为草稿',
    en: 'This step is not possible any more; what you wrote is kept',
  },
  'conflict.sent': { zh: '已补进去并提交', en: 'Added and sent' },
  'conflict.same': { zh: '您填的几项没有被改动', en: 'Nothing that you filled in was changed' },
} satisfies Words;
