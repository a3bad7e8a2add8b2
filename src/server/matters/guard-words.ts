import type { Lang } from './present.ts';

/** Why a step is held back, in words that say what to do. */
const words: Readonly<Record<string, { zh: string; en: string }>> = {
  afterPhoto: { zh: '还差处理后照片', en: 'A picture of the result is missing' },
  anotherPerson: { zh: '办的人不能自己核查', en: 'Whoever handled it can’t check it' },
  running: { zh: '暂停中，先恢复', en: 'On hold: resume first' },
  paused: { zh: '没有暂停', en: 'Not on hold' },
  regradeOnce: { zh: '已复定级一次', en: 'Graded again once already' },
  ownUnit: { zh: '由派遣到的单位办理', en: 'For the unit it was dispatched to' },
};

export const guardWords = (guard: string, lang: Lang): string => words[guard]?.[lang] ?? guard;
