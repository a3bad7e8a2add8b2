import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from './day.ts';
import { anyInstant, at } from './fixtures.ts';
import {
  dayText,
  durationText,
  hoursText,
  overdueText,
  stampText,
  timeLeftText,
  timeTakenText,
  timeText,
  weekdayText,
  whenText,
} from './words.ts';

describe('time left', () => {
  it.each([
    [3 * HOUR, '还剩 3 小时', '3 hours left'],
    [7 * HOUR + 10 * MINUTE, '还剩 7 小时', '7 hours left'],
    [HOUR + 40 * MINUTE, '还剩 1 小时 40 分', '1 hour 40 min left'],
    [2 * HOUR, '还剩 2 小时', '2 hours left'],
    [12 * MINUTE, '还剩 12 分', '12 min left'],
    [59_999, '还剩不到 1 分', 'under 1 min left'],
    [DAY, '还剩 1 天', '1 day left'],
    [DAY + 3 * HOUR, '还剩 1 天 3 小时', '1 day 3 hours left'],
    [2 * DAY + 23 * HOUR, '还剩 2 天', '2 days left'],
  ])('%i ms is "%s" and "%s", never more than there is', (ms, zh, en) => {
    expect(timeLeftText('zh', ms)).toBe(zh);
    expect(timeLeftText('en', ms)).toBe(en);
  });

  it('is said of lateness and of residents’ waiting in their own words', () => {
    expect(overdueText('zh', 2 * DAY + HOUR)).toBe('超 2 天');
    expect(overdueText('en', 20 * MINUTE)).toBe('20 min late');
    expect(timeTakenText('zh', 22 * HOUR)).toBe('用了 22 小时');
    expect(timeTakenText('en', 22 * HOUR)).toBe('took 22 hours');
  });

  it('keeps working time in hours: ten of them are more than a working day, less than a day', () => {
    expect(hoursText('zh', 1500)).toBe('25 小时');
    expect(hoursText('en', 90)).toBe('1 hour 30 min');
    expect(hoursText('zh', 0)).toBe('0 分');
  });

  it('never has an empty part', () => {
    fc.assert(
      fc.property(fc.nat(10 * DAY), (ms) => {
        expect(durationText('zh', ms)).toMatch(/^(不到 1 分|[1-9]\d* (分|小时|天)( [1-9]\d* (分|小时))?)$/);
        expect(durationText('en', ms)).toMatch(/^(under 1 min|[1-9]\d* (min|hours?|days?)( [1-9]\d* (min|hours?))?)$/);
      }),
    );
  });
});

describe('points in time', () => {
  it('are told in the office’s zone, the end of a day as 24:00', () => {
    expect(timeText(at('2026-11-24 17:30'))).toBe('17:30');
    expect(timeText(at('2026-11-25 00:00') - 1)).toBe('24:00');
    expect(timeText(at('2026-11-25 00:00'))).toBe('00:00');
  });

  it('are told from today, by weekday only within the coming six days', () => {
    const now = at('2026-11-24 10:20');
    const when = (text: string) => [whenText('zh', at(text), now), whenText('en', at(text), now)];
    expect(when('2026-11-24 17:30')).toEqual(['今天 17:30', 'today 17:30']);
    expect(when('2026-11-25 10:00')).toEqual(['明天 10:00', 'tomorrow 10:00']);
    expect(when('2026-11-23 10:00')).toEqual(['昨天 10:00', 'yesterday 10:00']);
    expect(when('2026-11-26 17:30')).toEqual(['周四 17:30', 'Thu 17:30']);
    expect(when('2026-11-30 17:30')).toEqual(['周一 17:30', 'Mon 17:30']);
    expect(when('2026-12-01 17:30')).toEqual(['12-01 17:30', '12-01 17:30']);
    expect(when('2026-11-22 17:30')).toEqual(['11-22 17:30', '11-22 17:30']);
    expect(when('2027-01-04 17:30')).toEqual(['2027-01-04 17:30', '2027-01-04 17:30']);
  });

  it('have their days named', () => {
    expect([dayText('zh', '2026-11-24'), dayText('en', '2026-11-04')]).toEqual(['11 月 24 日', '4 Nov']);
    expect([weekdayText('zh', '2026-11-24'), weekdayText('en', '2026-11-29')]).toEqual(['周二', 'Sun']);
  });

  it('say the year whenever it is not this one', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -400, max: 400 }), (now, days) => {
        const year = new Date(now + days * DAY + 8 * HOUR).getUTCFullYear();
        const thisYear = new Date(now + 8 * HOUR).getUTCFullYear();
        expect(stampText(now + days * DAY, now).startsWith(`${year}-`)).toBe(year !== thisYear);
      }),
    );
  });
});
