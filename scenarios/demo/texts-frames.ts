import type { Verdict } from '#domain/matters/matter.ts';

/** Where it is, in words; `{where}` of the class texts. */
export const wheres: readonly string[] = [
  '{road}{number}号门口',
  '{road}{number}号对面',
  '{road}靠近{landmark}的地方',
  '{landmark}旁边',
  '{landmark}门口',
  '{estate}门口',
  '{estate}{building}幢楼下',
  '{estate}{building}幢旁边',
  '{estate}北门外面',
  '{road}上',
];

export const times: readonly string[] = ['这几天', '最近', '这两天', '从上周起', '这一阵', '国庆以后'];
export const sinces: readonly string[] = ['好几天', '一个多星期', '快半个月', '三四天', '一个月', '很长时间'];

export const openers: readonly string[] = [
  '',
  '',
  '你好,',
  '您好,',
  '反映一下,',
  '麻烦看一下,',
  '请问有人管吗,',
  '又来反映了,',
  '我是{estate}的住户,',
  '我住{estate}{building}幢,',
  '每天从{road}走,',
  '替邻居问一句,',
];

export const histories: readonly string[] = [
  '',
  '',
  '',
  '之前打过电话，没人来。',
  '找过物业，说不归他们管。',
  '群里好多人都在说。',
  '上个月刚弄好，现在又这样。',
  '问了社区，说要等。',
  '拍了照片，你们可以看。',
];

export const asks: readonly string[] = [
  '麻烦来处理一下。',
  '希望尽快解决。',
  '请派人来看看。',
  '什么时候能弄好?',
  '能不能管一管?',
  '请给个答复。',
  '望有关部门重视。',
  '谢谢。',
  '能不能给个准话?',
  '辛苦了。',
];

/** Fake on purpose: 1380000 and four digits. Here so that masking has something to mask. */
export const contacts: readonly string[] = [
  '我叫{person},电话{phone}。',
  '联系电话{phone},{person}。',
  '有事打{phone}找{person}。',
  '本人{person},手机号{phone},白天都在家。',
];

/** Sentences about something else: people write about two things at once, and a classifier must live with it. */
export const asides: readonly string[] = ['另外{where}{other}也一起看看。', '顺便说一句，{other}的事还没解决。'];

export const hotlineFrames: readonly string[] = [
  '来电人反映：{say},{harm}。要求尽快处理并回复。',
  '市民来电称，{say}。来电人表示{harm},诉求：请相关部门核实处理。',
  '诉求人反映{where}{subject},{harm},希望职能部门到现场查看。',
  '{since}来电两次，反映{say}。请属地单位联系来电人。',
];

export const patrolFrames: readonly string[] = [
  '巡查发现{where}{subject},{found}。',
  '日常巡查，{where}{subject},网格内无法处理，上报。',
  '{where}{subject},已拍照，请派单位。',
  '{say},现场核实属实。',
];

export const visitFrames: readonly string[] = [
  '走访{estate}{building}幢时居民提出:{say},{harm}。',
  '两问走访记录：{say}。居民希望早点解决。',
];

export const superiorFrames: readonly string[] = [
  '数字城管交办：{where}{subject},{found}。请限时处置反馈。',
  '上级平台转办，{where}{subject},请核查办理。',
];

export const greetings: readonly string[] = ['您好,', '居民朋友您好,', '您好，感谢您的反映。', ''];
export const thanks: readonly string[] = ['感谢您的监督。', '再有问题请随时告诉我们。', '谢谢您的耐心等待。', ''];
export const contactedWith: readonly string[] = ['已电话联系反映人', '已当面告知反映人', '已联系反映人和所在社区'];
export const answeredBy: readonly string[] = ['当日办结', '两个工作日内办结', '三个工作日内办结', '一周内完成并回看'];

export const internalNotes: readonly string[] = [
  '已接单，下午去现场。',
  '与社区书记通过话，当事人情绪平稳。',
  '材料已领，预计明早施工。',
  '现场与照片一致，位置以{where}为准。',
  '同一地点本月第{count}次，建议列入高发点。',
  '需物业配合开门，已约时间。',
];

export const returnReasons: readonly string[] = [
  '不属本单位管养范围，请核对权属后改派。',
  '位置描述不清，现场未找到，请补充具体门牌。',
  '该设施产权属管线单位，本单位无权处置。',
  '小区内部事务，应由物业和社区先行处理。',
  '与已在办事项重复，请合并。',
];

export const reworkReasons: readonly string[] = [
  '核查时现场仍有残留，请继续清理。',
  '处置后照片不是同一位置，请重拍。',
  '只清理了路面，墙角未处理。',
  '临时措施已做，正式修复未完成。',
  '反映人表示问题又出现，请复办。',
];

export const verdictComments: Readonly<Record<Verdict, readonly string[]>> = {
  solved: ['处理得很快，谢谢。', '现在好多了。', '师傅态度也好。', '没想到当天就弄好了。'],
  half: ['清是清了，旁边还有一点没弄。', '白天好了，晚上还是老样子。', '修了一半，还差收尾。'],
  unsolved: ['根本没人来过。', '过了两天又是原样。', '答复说处理了，现场没变化。'],
  notYours: ['物业说是他们负责，我再找物业。', '原来是邻居家的事，自己协商吧。'],
};
