/** Common surnames that are seldom another word in a message: good enough after a weak cue. */
const COMMON =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤';
// Rarer ones, and those that are mostly words (方, 向, 于): only where a cue leaves no doubt. 和, 时, 全, 车 are left out.
const RARER =
  '解晏易邝芦盛殷章梅庄柴蒙辛管祝左涂谷祁舒耿牟卜詹关苗凌费纪靳欧甄柯阮桂阎葛俞鲁翁华倪项柳鲍喻楼应娄虞骆闻岳池诸裘屠竺茹方向于施洪包柏洛邢鞠麦裴巫卓简饶植冼冉晁滕';

/** Compound surnames (复姓) still in use. */
const COMPOUND = new Set([
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '司徒',
  '夏侯',
  '皇甫',
  '尉迟',
  '公孙',
  '令狐',
  '慕容',
  '东方',
  '南宫',
]);

const common = new Set(COMMON);
const single = new Set(COMMON + RARER);

/** Length of the surname that a run of Han characters begins with: 0 (none), 1 or 2. */
export const surnameLength = (text: string, at: number): 0 | 1 | 2 =>
  COMPOUND.has(text.slice(at, at + 2)) ? 2 : single.has(text[at] ?? '') ? 1 : 0;

export const isCommonSurname = (text: string, at: number): boolean =>
  common.has(text[at] ?? '') || COMPOUND.has(text.slice(at, at + 2));
