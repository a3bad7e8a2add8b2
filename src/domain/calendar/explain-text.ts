import type { Day } from '#domain/shared/result.ts';
import { countsByDay, dayOf, type LimitUnit } from './calendar.ts';
import type { Explanation } from './explain.ts';
import type { Sentence } from './explain-sentences.ts';
import { dayText, hoursText, type Lang, timeText, weekdayText } from './words.ts';

/** One line under the cells: `lead` is set in bold (a day, a span of days, or empty), `text` says what happened. */
export interface ExplainedLine {
  readonly lead: string;
  readonly text: string;
}

/** The explanation in plain sentences, in the order in which the popover shows them. */
export const explainText = (lang: Lang, { sentences }: Pick<Explanation, 'sentences'>): ExplainedLine[] =>
  sentences.map((sentence) => (lang === 'zh' ? zh(sentence) : en(sentence)));

const UNITS = {
  zh: { workHour: '工作时', workDay: '工作日', hour: '小时', day: '日' },
  en: { workHour: 'working hour', workDay: 'working day', hour: 'hour', day: 'day' },
} as const;

/** "20 工作日", "20 working days". */
export const limitText = (lang: Lang, { amount, unit }: { amount: number; unit: LimitUnit }): string =>
  lang === 'zh' ? `${amount} ${UNITS.zh[unit]}` : `${amount} ${UNITS.en[unit]}${amount === 1 ? '' : 's'}`;

const at = (lang: Lang, instant: number): string => `${dayText(lang, dayOf(instant))} ${timeText(instant)}`;

const span = (lang: Lang, from: Day, to: Day): string =>
  from === to ? dayText(lang, from) : `${dayText(lang, from)}${lang === 'zh' ? '—' : ' – '}${dayText(lang, to)}`;

const zh = (sentence: Sentence): ExplainedLine => {
  switch (sentence.code) {
    case 'limit': {
      const { unit, countsFrom } = sentence.params;
      const from = countsFrom === 'nextDay' ? '次日起算' : '当日起算';
      return { lead: '', text: `限 ${limitText('zh', sentence.params)}，${countsByDay(unit) ? from : '即时起算'}` };
    }
    case 'makeup': {
      const { day, name, counted, unit } = sentence.params;
      const counts = countsByDay(unit) ? `算第 ${counted} 天` : `到当日下班累计 ${hoursText('zh', counted)}`;
      return { lead: dayText('zh', day), text: `${weekdayText('zh', day)}，${name}调休上班，${counts}` };
    }
    case 'holiday': {
      const { from, to, name } = sentence.params;
      return { lead: span('zh', from, to), text: `${name}放假，不计时` };
    }
    case 'pause':
    case 'pause-open': {
      const { from, to, reason } = sentence.params;
      const open = sentence.code === 'pause-open';
      const lead = open ? `${dayText('zh', from)}起` : span('zh', from, to);
      return { lead, text: `${reason}，${open ? '至今' : ''}${skippedZh(sentence.params)}` };
    }
    case 'extension': {
      const { day, reason } = sentence.params;
      return {
        lead: dayText('zh', day),
        text: `${reason}，延期 ${limitText('zh', sentence.params)}，从原期限届满起算`,
      };
    }
    case 'amber':
      return { lead: at('zh', sentence.params.at), text: '用到 80 %，亮黄灯' };
    case 'due-today':
      return {
        lead: '今天',
        text: `${nthZh(sentence.params)}${timeText(sentence.params.at)} ${endZh(sentence.params.unit)}`,
      };
    case 'due-ahead':
      return {
        lead: dayText('zh', dayOf(sentence.params.at)),
        text: `${nthZh(sentence.params)}${timeText(sentence.params.at)} ${endZh(sentence.params.unit)}`,
      };
    case 'overdue':
      return { lead: at('zh', sentence.params.at), text: '已到期，现在超时' };
    case 'stopped-in-time':
      return { lead: at('zh', sentence.params.at), text: `按时办结，期限是 ${at('zh', sentence.params.dueAt)}` };
    case 'stopped-late':
      return { lead: at('zh', sentence.params.at), text: `超时办结，期限是 ${at('zh', sentence.params.dueAt)}` };
    case 'missing-year':
      return { lead: `${sentence.params.year} 年`, text: '放假安排还没有录入，暂按周末休息推算，期限可能变化' };
  }
};

type Skipped = { skipped: number; unit: LimitUnit };

const skippedZh = ({ skipped, unit }: Skipped): string => {
  if (skipped === 0) return '不影响期限';
  if (countsByDay(unit)) return `停 ${skipped} ${unit === 'workDay' ? '个工作日' : '天'}`;
  return `停 ${hoursText('zh', skipped)}`;
};

const nthZh = ({ counted, unit }: { counted: number; unit: LimitUnit }): string =>
  countsByDay(unit) ? `第 ${counted} 天，` : '';

const endZh = (unit: LimitUnit): string => (unit === 'workDay' ? '下班时到期' : '到期');

const en = (sentence: Sentence): ExplainedLine => {
  switch (sentence.code) {
    case 'limit': {
      const { unit, countsFrom } = sentence.params;
      const from = countsFrom === 'nextDay' ? 'from the day after' : 'from the same day';
      return {
        lead: '',
        text: `Limit ${limitText('en', sentence.params)}, counted ${countsByDay(unit) ? from : 'at once'}`,
      };
    }
    case 'makeup': {
      const { day, nameEn, counted, unit } = sentence.params;
      const counts = countsByDay(unit) ? `counts as day ${counted}` : `${hoursText('en', counted)} used by its end`;
      return {
        lead: dayText('en', day),
        text: `${weekdayText('en', day)}, worked in exchange for ${nameEn}, ${counts}`,
      };
    }
    case 'holiday': {
      const { from, to, nameEn } = sentence.params;
      return { lead: span('en', from, to), text: `${nameEn}, not counted` };
    }
    case 'pause':
    case 'pause-open': {
      const { from, to, reason } = sentence.params;
      const open = sentence.code === 'pause-open';
      const lead = open ? `Since ${dayText('en', from)}` : span('en', from, to);
      return { lead, text: `${reason}, ${skippedEn(sentence.params)}${open ? ' so far' : ''}` };
    }
    case 'extension': {
      const { day, reason } = sentence.params;
      return {
        lead: dayText('en', day),
        text: `${reason}, extended by ${limitText('en', sentence.params)} from the old deadline`,
      };
    }
    case 'amber':
      return { lead: at('en', sentence.params.at), text: '80 % used, the lamp turns amber' };
    case 'due-today':
      return { lead: 'Today', text: dueEn(sentence.params) };
    case 'due-ahead':
      return { lead: dayText('en', dayOf(sentence.params.at)), text: dueEn(sentence.params) };
    case 'overdue':
      return { lead: at('en', sentence.params.at), text: 'the limit ran out, now late' };
    case 'stopped-in-time':
      return { lead: at('en', sentence.params.at), text: `done in time, due ${at('en', sentence.params.dueAt)}` };
    case 'stopped-late':
      return { lead: at('en', sentence.params.at), text: `done late, due ${at('en', sentence.params.dueAt)}` };
    case 'missing-year':
      return {
        lead: String(sentence.params.year),
        text: 'holidays are not entered yet; weekends alone are assumed, so the deadline may change',
      };
  }
};

const skippedEn = ({ skipped, unit }: Skipped): string => {
  if (skipped === 0) return 'without effect on the deadline';
  return `stopped for ${countsByDay(unit) ? limitText('en', { amount: skipped, unit }) : hoursText('en', skipped)}`;
};

const dueEn = ({ at: due, counted, unit }: { at: number; counted: number; unit: LimitUnit }): string => {
  const nth = countsByDay(unit) ? `day ${counted}, ` : '';
  return `${nth}due at ${timeText(due)}${unit === 'workDay' ? ', the end of work' : ''}`;
};
