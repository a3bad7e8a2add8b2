import { describe, expect, it } from 'vitest';
import { type Clock, extendClock, pauseClock, resumeClock, startClock, stopClock } from './clock.ts';
import { explain } from './explain.ts';
import { explainText } from './explain-text.ts';
import { at, office, value } from './fixtures.ts';

const wall: Clock = value(
  resumeClock(
    value(
      pauseClock(
        startClock('handle', { amount: 20, unit: 'workDay' }, at('2026-10-09 16:20')),
        at('2026-10-21 09:00'),
        '等安全鉴定报告',
      ),
    ),
    at('2026-11-06 17:30'),
  ),
);

const lines = (lang: 'zh' | 'en', clock: Clock, now: string) =>
  explainText(lang, explain(office, clock, at(now))).map(({ lead, text }) => (lead ? `${lead} | ${text}` : text));

describe('the days of a deadline', () => {
  const { days } = explain(office, wall, at('2026-11-24 10:20'));
  const on = (day: string) => days.find((cell) => cell.day === day);

  it('run from the start to the due day without a gap', () => {
    expect(days).toHaveLength(47);
    expect(days[0]).toMatchObject({ day: '2026-10-09', kind: 'start', counted: 0, state: 'past' });
    expect(days.at(-1)).toMatchObject({ day: '2026-11-24', kind: 'work', counted: 20, state: 'today' });
  });

  it('number the working days, the make-up Saturday first, and nothing in the pause', () => {
    expect(on('2026-10-10')).toMatchObject({ kind: 'makeup', name: '国庆节', counted: 1 });
    expect(on('2026-10-11')).toMatchObject({ kind: 'weekend', counted: 0 });
    expect(on('2026-10-20')).toMatchObject({ kind: 'work', counted: 8 });
    expect(on('2026-10-21')).toMatchObject({ kind: 'paused', counted: 0 });
    expect(on('2026-10-24')).toMatchObject({ kind: 'weekend', counted: 0 });
    expect(on('2026-11-09')).toMatchObject({ kind: 'work', counted: 9 });
    expect(days.filter((day) => day.kind === 'paused')).toHaveLength(13);
    expect(days.filter((day) => day.counted > 0).map((day) => day.counted)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
  });

  it('mark the due day when it is not today, and what is still ahead', () => {
    const ahead = explain(office, wall, at('2026-11-20 10:00')).days;
    expect(ahead.slice(-5).map((day) => day.state)).toEqual(['today', 'future', 'future', 'future', 'due']);
    const late = explain(office, wall, at('2026-12-01 10:00')).days;
    expect(late.at(-1)).toMatchObject({ day: '2026-11-24', state: 'due' });
  });

  it('add up minutes for a limit in working hours, over lunch, night and weekend', () => {
    const clock = startClock('accept', { amount: 12, unit: 'workHour' }, at('2026-11-20 16:30'));
    expect(explain(office, clock, at('2026-11-20 17:00')).days.map((day) => [day.day, day.kind, day.counted])).toEqual([
      ['2026-11-20', 'start', 60],
      ['2026-11-21', 'weekend', 0],
      ['2026-11-22', 'weekend', 0],
      ['2026-11-23', 'work', 510],
      ['2026-11-24', 'work', 720],
    ]);
  });

  it('go to today while a pause is open', () => {
    const open = value(
      pauseClock(
        startClock('handle', { amount: 5, unit: 'workDay' }, at('2026-11-19 10:00')),
        at('2026-11-23 10:00'),
        '等材料',
      ),
    );
    expect(explain(office, open, at('2026-11-24 10:00')).days.map((day) => [day.day, day.kind, day.counted])).toEqual([
      ['2026-11-19', 'start', 0],
      ['2026-11-20', 'work', 1],
      ['2026-11-21', 'weekend', 0],
      ['2026-11-22', 'weekend', 0],
      ['2026-11-23', 'paused', 0],
      ['2026-11-24', 'paused', 0],
    ]);
  });

  it('begin to number anew where an extension is in another unit', () => {
    const clock = startClock('handle', { amount: 8, unit: 'workHour' }, at('2026-11-23 08:30'));
    const longer = value(
      extendClock(clock, { limit: { amount: 2, unit: 'workDay' }, reason: '等材料', at: at('2026-11-23 09:00') }),
    );
    expect(explain(office, longer, at('2026-11-23 10:00')).days.map((day) => day.counted)).toEqual([450, 480, 1, 2]);
  });

  it('count weekends and holidays of a limit in natural days', () => {
    const clock = startClock('register', { amount: 3, unit: 'day' }, at('2026-09-30 10:00'));
    expect(explain(office, clock, at('2026-09-30 11:00')).days.map((day) => [day.kind, day.counted])).toEqual([
      ['start', 0],
      ['work', 1],
      ['work', 2],
      ['work', 3],
    ]);
  });
});

describe('the sentences of a deadline', () => {
  it('say in Chinese why it is due today', () => {
    expect(lines('zh', wall, '2026-11-24 10:20')).toEqual([
      '限 20 工作日，次日起算',
      '10 月 10 日 | 周六，国庆节调休上班，算第 1 天',
      '10 月 21 日—11 月 6 日 | 等安全鉴定报告，停 13 个工作日',
      '11 月 18 日 17:30 | 用到 80 %，亮黄灯',
      '今天 | 第 20 天，17:30 下班时到期',
    ]);
  });

  it('say the same in English', () => {
    expect(lines('en', wall, '2026-11-24 10:20')).toEqual([
      'Limit 20 working days, counted from the day after',
      '10 Oct | Sat, worked in exchange for National Day, counts as day 1',
      '21 Oct – 6 Nov | 等安全鉴定报告, stopped for 13 working days',
      '18 Nov 17:30 | 80 % used, the lamp turns amber',
      'Today | day 20, due at 17:30, the end of work',
    ]);
  });

  it('name a pause’s last idle day, not the Monday on which work went on', () => {
    const clock = startClock('handle', { amount: 5, unit: 'workDay' }, at('2026-11-16 10:00'));
    const monday = value(
      resumeClock(value(pauseClock(clock, at('2026-11-19 17:30'), '等材料')), at('2026-11-23 08:30')),
    );
    expect(lines('zh', monday, '2026-11-23 09:00')[1]).toBe('11 月 20 日 | 等材料，停 1 个工作日');
  });

  it('say what an open pause has taken so far, and no deadline', () => {
    const clock = startClock('handle', { amount: 8, unit: 'workHour' }, at('2026-11-23 08:30'));
    const open = value(pauseClock(clock, at('2026-11-23 11:00'), '等材料'));
    expect(lines('zh', open, '2026-11-24 09:00').slice(1)).toEqual(['11 月 23 日起 | 等材料，至今停 5 小时 30 分']);
    expect(lines('en', open, '2026-11-24 09:00').slice(1)).toEqual([
      'Since 23 Nov | 等材料, stopped for 5 hours 30 min so far',
    ]);
  });

  it('say that a pause over a weekend changed nothing', () => {
    const clock = startClock('handle', { amount: 5, unit: 'workDay' }, at('2026-11-16 10:00'));
    const idle = value(resumeClock(value(pauseClock(clock, at('2026-11-20 18:00'), '等材料')), at('2026-11-23 08:00')));
    expect(lines('zh', idle, '2026-11-23 09:00')[1]).toBe('11 月 20 日—11 月 23 日 | 等材料，不影响期限');
  });

  it('join the days of a holiday, and tell an extension and lateness', () => {
    const clock = startClock('handle', { amount: 1, unit: 'workDay' }, at('2026-09-29 10:00'));
    const longer = value(
      extendClock(clock, { limit: { amount: 1, unit: 'workDay' }, reason: '石材到货晚', at: at('2026-09-30 09:00') }),
    );
    expect(lines('zh', longer, '2026-10-09 10:00')).toEqual([
      '限 1 工作日，次日起算',
      '10 月 1 日—10 月 7 日 | 国庆节放假，不计时',
      '9 月 30 日 | 石材到货晚，延期 1 工作日，从原期限届满起算',
      '10 月 8 日 17:30 | 已到期，现在超时',
    ]);
  });

  it('of a stopped clock say whether it was in time', () => {
    const clock = startClock('handle', { amount: 1, unit: 'workDay' }, at('2026-11-23 10:00'));
    const end = (text: string) => lines('zh', value(stopClock(clock, at(text))), '2026-12-01 10:00').at(-1);
    expect(end('2026-11-24 17:30')).toBe('11 月 24 日 17:30 | 按时办结，期限是 11 月 24 日 17:30');
    expect(end('2026-11-25 09:00')).toBe('11 月 25 日 09:00 | 超时办结，期限是 11 月 24 日 17:30');
  });

  it('warn of a year whose holidays nobody has entered, unless holidays do not matter', () => {
    const start = at('2026-12-30 10:00');
    const working = startClock('handle', { amount: 5, unit: 'workDay' }, start);
    expect(explain(office, working, start).missingYears).toEqual([2027]);
    expect(lines('zh', working, '2026-12-30 10:00').at(-1)).toBe(
      '2027 年 | 放假安排还没有录入，暂按周末休息推算，期限可能变化',
    );
    expect(explain(office, startClock('handle', { amount: 5, unit: 'day' }, start), start).missingYears).toEqual([]);
  });
});
