import type { Words } from '#i18n/translate.ts';
import { passwordWords } from '../auth/words.ts';

/** Why the first run did not go through, and what to do. */
export const setupWords = {
  ...passwordWords,
  setup_closed: {
    zh: '这里已经有街道和管理员了，请直接登录',
    en: 'There is an office with an administrator already: please sign in',
  },
  wrong_token: {
    zh: '口令不对。它印在启动服务的那个窗口里；同一个数据库的几台服务印的是同一个',
    en: 'The token is wrong. It stands in the window where the server was started; all servers on one database print the same',
  },
  office_code_bad: {
    zh: '街道代码是 12 位统计用区划代码，最后三位是 000',
    en: 'The office’s code has 12 digits and ends in 000',
  },
  username_twice: { zh: '三个账号的用户名要各不相同', en: 'The three accounts need different usernames' },
  no_name_column: {
    zh: '没有找到写着“社区”或“名称”的那一行，也没有 12 位代码',
    en: 'Neither a heading 社区 or 名称 nor codes of 12 digits were found',
  },
  no_subdistrict: { zh: '还没有街道，先填街道代码', en: 'There is no subdistrict yet: give its code first' },
} as const satisfies Words;
