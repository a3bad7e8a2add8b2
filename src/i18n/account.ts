import type { Words } from './translate.ts';

/** Words of changing a password, for both doors of the staff. */
export const accountWords = {
  'password.title': { zh: '先设一个自己的密码', en: 'First set a password of your own' },
  'password.why': {
    zh: '您用的是别人替您准备的初始密码，只能用这一次。设好以后，只有您自己知道。',
    en: 'You signed in with an initial password that somebody prepared for you. It holds once; the new one is known to you alone.',
  },
  'password.current': { zh: '现在的密码', en: 'Present password' },
  'password.currentHint': { zh: '就是刚才登录用的那个', en: 'The one that you just signed in with' },
  'password.next': { zh: '新密码', en: 'New password' },
  'password.nextHint': {
    zh: '至少 10 位，字母、数字、其他符号至少用两种，不含用户名',
    en: 'Ten characters or more, two kinds at least of letters, digits and other signs, without the username',
  },
  'password.again': { zh: '新密码再写一遍', en: 'New password again' },
  'password.differ': { zh: '两遍写得不一样', en: 'The two are not the same' },
  'password.need': { zh: '这一项要填', en: 'Required' },
  'password.save': { zh: '存好，开始用', en: 'Save and begin' },
  'password.saving': { zh: '正在存', en: 'Saving' },
  'password.offline': {
    zh: '连不上服务器，密码还没有换。检查网络后再点一次',
    en: 'The server cannot be reached; the password is not changed. Check the network and press again',
  },
  'password.leave': { zh: '退出，以后再说', en: 'Sign out for now' },
} as const satisfies Words;
