import type { Lang } from './present.ts';

/** Why a step is held back, in words that say what to do. */
const words: Readonly<Record<string, { zh: string; en: string }>> = {
  afterPhoto: { zh: '还差处理后照片', en: 'A picture of the result is missing' },
  anotherPerson: { zh: '办的人不能自己核查', en: 'Whoever handled it can’t check it' },
  running: { zh: '暂停中，先恢复', en: 'On hold: resume first' },
  paused: { zh: '没有暂停', en: 'Not on hold' },
  regradeOnce: { zh: '已复定级一次', en: 'Graded again once already' },
  reasonGiven: { zh: '要写明理由', en: 'A reason is needed' },
  unitGiven: { zh: '还没有定责任单位', en: 'No unit is named yet' },
  categoryGiven: { zh: '还没有定类别', en: 'No category is set yet' },
  answerComplete: { zh: '办理答复四项要写全', en: 'The four parts of the answer are needed' },
  publicAnswerGiven: { zh: '还没有给居民的答复', en: 'There is no answer for the resident yet' },
  untilGiven: { zh: '要写明暂停到什么时候', en: 'A day until when it is on hold is needed' },
  limitGiven: { zh: '要写明延多久', en: 'How much longer is needed' },
  gradeGiven: { zh: '要选级别', en: 'A grade is needed' },
  planGiven: { zh: '初步方案要写全', en: 'The plan is not complete' },
  verdictGiven: { zh: '要选评价', en: 'A verdict is needed' },
  noneMerged: {
    zh: '还有别的事项并在这一件里，先拆开再作废',
    en: 'Other matters are merged into this one: take them apart first',
  },
  notArbitrated: { zh: '已经裁决，不能再退', en: 'An arbiter has decided: it can’t be returned' },
  noOpenTask: { zh: '协办、吹哨还没了', en: 'Called units are not finished' },
  callGiven: { zh: '要选哪一种哨', en: 'Choose the kind of whistle' },
  unitsGiven: { zh: '要选单位，已经叫到的不重复叫', en: 'Choose units that are not on it already' },
  askGiven: { zh: '要说清做什么', en: 'Say what is asked' },
  onSite: { zh: '要到场：给一次位置，或拍一张照', en: 'Be on site: give a position once, or take a picture' },
  arrivedFirst: { zh: '先到场，再回复', en: 'Arrive first, then reply' },
  scoreGiven: { zh: '要评分', en: 'A score is needed' },
  partsGiven: { zh: '至少拆成两件，每件写明是什么', en: 'At least two parts, each with its words' },
  notPart: { zh: '这一件是拆出来的，要再拆到原件上拆', en: 'This is a part already: split the whole' },
  partsOver: { zh: '还有部分没有回音', en: 'Not all parts are answered' },
  linkGiven: { zh: '要选关联到哪一件', en: 'Choose the matter to link with' },
  notLinked: { zh: '这两件已经关联', en: 'They are linked already' },
  linked: { zh: '没有这个关联', en: 'There is no such link' },
  already_asked: { zh: '已申请，等批准', en: 'Asked already; waiting for the decision' },
  ownUnit: { zh: '由派遣到的单位办理', en: 'For the unit it was dispatched to' },
};

export const guardWords = (guard: string, lang: Lang): string => words[guard]?.[lang] ?? guard;
