import type { Finding } from './mask-kinds.ts';

// A name by which somebody is known online, where it is called one.
const NAMED =
  /(?<=(?:网名|昵称|用户名|账号|博主|up主)[是为]?[:“"「『'‘])[^\s“”"「」『』'’‘,，。;；!！?？、()（）@*-]{2,20}|(?<=网友[“"「『'‘])[^“”"「」『』'’‘@*() \n-]{2,20}(?=[”"」』'’])/gi;
// Or called by it; what is no person (the whole group, the property company, the community) stays.
const CALLED =
  /(?<![\w.%+*-]|\*)@(?!所有人|全体|物业|社区|街道|网格|管家|all\b)(?:[A-Za-z_][A-Za-z\d_-]{1,29}(?![\w-]*(?:\.[A-Za-z\d]|\*))|\p{Script=Han}{2,8}(?=[\s,，。:：]|$))/gu;

/** Names of accounts: who said something online is not collected. `text` is half-width. */
export const findAccounts = (text: string): Finding[] => [
  ...[...text.matchAll(NAMED)].map(({ index, 0: name }) => found(index, index + name.length)),
  ...[...text.matchAll(CALLED)].map(({ index, 0: name }) => found(index + 1, index + name.length)),
];

const found = (start: number, end: number): Finding => ({ start, end, kind: 'name', hideFrom: start, hideTo: end });
