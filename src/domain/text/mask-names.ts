import type { Finding } from './mask-kinds.ts';
import { isCommonSurname, surnameLength } from './surnames.ts';

// How sure a cue makes us that a name follows. `certain`: a name even where nothing ends it;
// `likely`: a common surname, and something must end it; `weak`: a common surname, and a comma or full stop must end it.
type Trust = 'certain' | 'likely' | 'weak';

const CUES: readonly { pattern: RegExp; trust: Trust }[] = [
  {
    pattern:
      /(?:我的?名字(?:是|叫)|我叫做?|姓名 ?[:是为] ?|联系人 ?[:是为] ?|当事人 ?: ?|户主 ?[:是为]? ?|投诉人 ?: ?|举报人 ?: ?)/g,
    trust: 'certain',
  },
  { pattern: /(?:名叫|名字叫|姓名 |联系人 ?|(?:居民|村民|业主):? ?)/g, trust: 'likely' },
  { pattern: /(?:我是|本人是?|我们?家长是)/g, trust: 'weak' },
];

const HAN = /^\p{Script=Han}$/u;
const SIGN = /^[\s,.。;:、!?()[\]{}<>《》“”"'‘’【】/|·—-]$/u;
// Words that follow a name in a message.
const AFTER_NAME =
  /^(?:\d|[A-Za-z]|电话|手机|联系|身份证|先生|女士|同志|男|女|今年|现年|家住|住在|住址|来自|地址|性别|年龄|户籍|籍贯|出生|系|是|在|的|于|因|和|与|及|同|为|我|向|反映)/u;
const AFTER_WEAK_NAME = /^(?:[,.。;、!(]|$|电话|手机|身份证|男|女)/u;
const TITLE =
  /^(?:主任|书记|经理|老师|医生|大夫|局长|科长|所长|处长|队长|站长|校长|园长|院长|镇长|村长|区长|县长|市长|组长|会长|厂长|老板|先生|女士|小姐|阿姨|大妈|大爷|师傅|同志|姐|哥|总|工|家|姓|氏)/u;
// Words that begin like a name: 业主谢谢, 未经业主许可.
const NOT_NAME =
  /^(?:谢谢|许可|许多|付出|付费|付款|付清|曾多|曾经|孙子|孙女|高度|高层|任何|马上|金额|石头|白天|夏天|常常|江边|林地|田地|周边|周围|周末|程序|史上|毛坯|武装|严重|钱款)/u;
// A last character that makes a word of trade, place or role, not a name: 高中生, 江苏人, 董事长, 温州的.
const ROLE_END = new Set(
  '人生员民主长师工户者方的村镇市县区乡店家司院局客头过了在是有为和与东中里内外上下前后年月日时号名个位',
);

const hanRun = (text: string, at: number, limit: number): number => {
  let length = 0;
  while (length < limit && HAN.test(text[at + length] ?? '')) length += 1;
  return length;
};

const ends = (text: string, at: number, pattern: RegExp): boolean =>
  at >= text.length || pattern.test(text.slice(at, at + 3));

/** Length of the given name after the surname (1 or 2), or 0 where no name stands there. */
const givenLength = (text: string, at: number, trust: Trust): number => {
  const run = hanRun(text, at, 3);
  if (run === 0 || TITLE.test(text.slice(at, at + 2))) return 0;
  const isEnd = (end: number): boolean =>
    trust === 'weak' ? ends(text, end, AFTER_WEAK_NAME) : ends(text, end, AFTER_NAME) || SIGN.test(text[end] ?? ' ');
  const candidates = [2, 1].filter((length) => length <= run);
  const ended = candidates.filter((length) => isEnd(at + length));
  const length = trust === 'certain' ? (ended.at(-1) ?? candidates[0]) : ended.at(-1);
  if (length === undefined) return 0;
  return trust === 'weak' && ROLE_END.has(text[at + length - 1] ?? '') ? 0 : length;
};

const nameAt = (text: string, at: number, trust: Trust): Finding | undefined => {
  const surname = surnameLength(text, at);
  if (surname === 0 || NOT_NAME.test(text.slice(at, at + 2)) || (trust !== 'certain' && !isCommonSurname(text, at)))
    return undefined;
  const given = givenLength(text, at + surname, trust);
  if (given === 0) return undefined;
  const end = at + surname + given;
  return { start: at, end, kind: 'name', hideFrom: at + surname, hideTo: end };
};

// 沈某某先生: the name stands before the address; 王先生 shows no more than a surname and stays.
const ADDRESS_WORD = /(?:先生|女士|小姐)/g;
const NOT_IN_NAME = new Set('姓的了和与向对是在给找请由被把让跟同位名个老小这那市县区镇长位者');

const nameBefore = (text: string, end: number): Finding | undefined => {
  for (const [surname, given] of [
    [2, 2],
    [2, 1],
    [1, 2],
    [1, 1],
  ] as const) {
    const at = end - surname - given;
    if (at < 0 || surnameLength(text, at) !== surname) continue;
    const givenName = text.slice(at + surname, end);
    const plain = hanRun(text, at + surname, given) === given && ![...givenName].some((sign) => NOT_IN_NAME.has(sign));
    // 向高先生, 由于先生: a word and a bare surname.
    if (plain && !(given === 1 && surname === 1 && (surnameLength(text, end - 1) > 0 || !isCommonSurname(text, at)))) {
      return { start: at, end, kind: 'name', hideFrom: at + surname, hideTo: end };
    }
  }
  return undefined;
};

/** Names of persons after a cue (我叫, 姓名, 联系人, 名叫, 本人, 我是) or before 先生, 女士. `text` is half-width. */
export const findNames = (text: string): Finding[] => [
  ...CUES.flatMap(({ pattern, trust }) =>
    [...text.matchAll(pattern)].flatMap((cue) => nameAt(text, cue.index + cue[0].length, trust) ?? []),
  ),
  ...[...text.matchAll(ADDRESS_WORD)].flatMap((word) => nameBefore(text, word.index) ?? []),
];
