import { ANSWER_FAULTS, isSerious, type AnswerFault } from './answer-faults.ts';
import { scoreAnswer } from './answer-model.ts';
import type { AnswerModel } from './answer-training.ts';
import { searchTokens } from './bigrams.ts';
import { tokenSimilarity } from './duplicates.ts';

export interface AnswerFinding {
  readonly fault: AnswerFault;
  /** Places or the number of another matter, as they are shown. */
  readonly about: string;
}

/** Kept with the answer in the history. */
export interface AnswerVerdict {
  readonly flagged: boolean;
  /** Log-odds that the answer is to this message; null where it is too short to tell. */
  readonly score: number | null;
  readonly findings: readonly AnswerFinding[];
}

/** An answer that was given to another matter. */
export interface GivenAnswer {
  readonly no: string;
  readonly answer: string;
  /** Of the other matter: what it is about and where. */
  readonly subject: string | null;
  readonly place: string | null;
}

export interface AnswerToCheck {
  readonly title: string;
  readonly text: string;
  readonly answer: string;
  /** The four elements of the form where they were filled in: they need not be said twice. */
  readonly elements: { readonly contacted: string; readonly measures: string; readonly by: string } | null;
  readonly subject: string | null;
  readonly place: string | null;
  /** Names of known places, in the message and in the answer, and those that the matter itself lies in. */
  readonly places: {
    readonly asked: readonly string[];
    readonly answered: readonly string[];
    readonly own: readonly string[];
  };
}

const ACCEPTED = /收到|收悉|接到|受理|获悉|您(?:好|反映|提|来|的|所)|来信|来电|留言|诉求|反映的/u;
const CONTACT = /联系|沟通|电话|致电|走访|上门|现场|实地|核实|调查|经查|了解|查看|踏勘|约谈|告知|回访|当面|座谈/u;
const DONE =
  /(?:已|均|全部|现)[^。;；转]{0,24}?(?:完成|办结|修复|修好|更换|清理|清运|整改|拆除|恢复|解决|处理|疏通|补种|安装|办好|到位|落实|发放|关停|撤除)|(?:修好|办好|清理完|更换完|处理完|整改完|恢复)了|当场|即日|立即整改/u;
const MEASURES =
  /安排|组织|责令|督促|要求|整改|修复|维修|更换|清理|清运|拆除|疏通|协调|处罚|处理|巡查|加强|执行|规定|政策|办理|申请|纳入|规划|建设|安装|制定|开展|取消|调整|增加|依据|根据|按照|符合|不属于|建议您/u;
const DEADLINE =
  /\d+\s*(?:年|月|日|号|天|小时|个工作日|工作日|周|分钟|点|[:：]\d)|[一二三四五六七八九十]+(?:个)?(?:月|日|天|周|工作日|小时)|今天|明天|今日|本周|下周|本月|下月|月底|年底|年内|季度|近期完成|之前|前完成|前办|当场/u;
/** Not the office's to do: it says to whom, and there is no date. */
const NOT_OURS = /不属于|不予受理|职责范围|管辖|请您?(?:向|到|联系|咨询)|建议您?(?:向|到|联系|咨询)/u;
const FOLLOW_UP = /如有|如需|欢迎|咨询|继续|下一步|后续|跟踪|监督|今后|将|感谢|再次|请您|致电|拨打/u;
const PASSED_ON = /已(?:经)?(?:收悉|收到|转|交办)|收悉|转(?:交|至|有关|相关|请)|正在(?:处理|核实)|耐心等待/u;

/** Under this an answer says too little to be held against the message. */
const SHORTEST = 30;
/** Longer ones say more than that the message came. */
const LONGEST_RECEIPT = 70;
const SAME_WORDS = 0.85;

const elementFaults = ({ answer, elements }: AnswerToCheck): AnswerFault[] => {
  const faults: AnswerFault[] = [];
  const isDone = DONE.test(answer) || NOT_OURS.test(answer);
  if (answer.length < LONGEST_RECEIPT && PASSED_ON.test(answer) && !isDone && !elements) faults.push('onlyReceived');
  else if (!MEASURES.test(answer) && !isDone && !elements?.measures.trim()) faults.push('noMeasures');
  if (!DEADLINE.test(answer) && !isDone && !elements?.by.trim()) faults.push('noDeadline');
  if (!ACCEPTED.test(answer)) faults.push('noAccepted');
  if (!CONTACT.test(answer) && !elements?.contacted.trim()) faults.push('noContact');
  if (!FOLLOW_UP.test(answer)) faults.push('noFollowUp');
  return faults;
};

const listed = (names: readonly string[]): string => [...new Set(names)].slice(0, 3).join('、');
const meets = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

const placeFindings = ({ places: { asked, answered, own } }: AnswerToCheck): AnswerFinding[] => {
  const isAmong = (names: readonly string[]) => answered.some((name) => names.some((one) => meets(one, name)));
  if (asked.length === 0 || isAmong(asked)) return [];
  const missing: AnswerFinding = { fault: 'placeMissing', about: listed(asked) };
  return answered.length === 0 || isAmong(own)
    ? [missing]
    : [{ fault: 'otherPlace', about: listed(answered) }, missing];
};

/** The same words under another place or subject; a template for the same thing at the same place is none. */
const copiedFrom = (
  { answer, subject, place }: AnswerToCheck,
  given: readonly GivenAnswer[],
): GivenAnswer | undefined => {
  if (answer.length < SHORTEST) return undefined;
  const own = new Set(searchTokens(answer));
  return given.find(
    (other) =>
      (other.subject !== subject || other.place !== place) &&
      other.answer.length * SAME_WORDS <= answer.length &&
      answer.length * SAME_WORDS <= other.answer.length &&
      tokenSimilarity(new Set(searchTokens(other.answer)), own) >= SAME_WORDS,
  );
};

/** @param threshold log-odds under which one right answer in twenty lies */
export const checkAnswer = (
  check: AnswerToCheck,
  given: readonly GivenAnswer[],
  { model, threshold }: { readonly model: AnswerModel; readonly threshold: number },
): AnswerVerdict => {
  const answer = check.answer.trim();
  const score = answer.length < SHORTEST ? null : scoreAnswer(model, { ...check, answer });
  const faults = elementFaults({ ...check, answer });
  const copied = copiedFrom({ ...check, answer }, given);
  // A receipt is about nothing: that it is off the topic says no more.
  if (score !== null && score < threshold && !faults.includes('onlyReceived')) faults.unshift('offTopic');
  const findings: AnswerFinding[] = [
    ...faults.map((fault) => ({ fault, about: '' })),
    ...placeFindings(check),
    ...(copied ? [{ fault: 'copied' as const, about: copied.no }] : []),
  ].sort((a, b) => ANSWER_FAULTS.indexOf(a.fault) - ANSWER_FAULTS.indexOf(b.fault));
  return {
    flagged: findings.some(({ fault }) => isSerious(fault)),
    score: score === null ? null : Math.round(score * 100) / 100,
    findings,
  };
};
