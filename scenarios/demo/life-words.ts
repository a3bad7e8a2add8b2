/** What staff write beside a step. Invented, like everything in the demo. */
export const suspendReasons: readonly string[] = [
  '需等产权单位开具动土许可，许可预计下周下达。',
  '配件已订货，到货前无法更换。',
  '连续阴雨，沥青路面不能施工。',
  '业主外出，约定返回后入户。',
  '等待街道联席会议明确管养单位。',
];

export const extendReasons: readonly string[] = [
  '现场比上报范围大，需增派人手。',
  '需夜间封半幅路施工，申请延长。',
  '当事人要求宽限自行整改。',
];

export const refuseReasons: readonly string[] = [
  '属业主之间的民事约定，不属街道受理范围。',
  '反映的地点在相邻街道辖区。',
  '已进入诉讼程序，依法由法院处理。',
];

export const refusalAnswers: readonly string[] = [
  '您好，您反映的事属于业主之间的约定，街道不便处置。可以请社区人民调解委员会帮助协商，电话在“公示”页。',
  '您好，您说的地点在相邻街道，我们已把位置转告对方的指挥室，请您留意他们的答复。',
  '您好，这件事已在法院审理，街道不能另行处理。如需法律援助，可到公共服务办咨询。',
];

export const voidReasons: readonly string[] = [
  '反映人来电撤回，问题已自行解决。',
  '测试上报，现场无此问题。',
  '与另一件重复，已并入。',
];

export const progressWords: readonly string[] = [
  '您好，工作人员已到过现场，正在准备材料，办好后再告诉您。',
  '您好，已联系产权单位，约定三天内到场。',
  '您好，今天先做了临时围挡，请绕行，正式修复会尽快安排。',
];

export const urgeWords: readonly string[] = [
  '时限将到，请抓紧。',
  '反映人再次来电，请优先办理。',
  '请今天下班前反馈进展。',
];

export const reopenReasons: readonly string[] = ['回头看发现问题反复，重新办理。', '暗访时现场又现堆放，重新派回。'];

export const planSchemes: readonly string[] = [
  '列入下季度微更新，先以铁皮和警示带防护。',
  '由城建办牵头，会同产权单位分两段施工。',
  '先清理隐患，待业主大会表决后动用维修资金。',
];

/** What a unit says when it did what was left. */
export const whatWasLeft = [
  '收到您说还差一点，当天安排人补做，剩下的部分已经清完，现场拍照留底。再有问题请打社区电话。',
  '您说的收尾已经补上，班组重新检查了一遍，接下来一周每天看一次。还有不对的请再告诉我们。',
  '剩下的地方已经修好，旁边相同的情况也一并处理了。谢谢您提醒。',
];
