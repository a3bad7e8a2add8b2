import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateReader } from './dates.ts';

const read = dateReader(['yyyy-MM-dd HH:mm:ss', 'yyyy/M/d', 'yyyy-MM-ddTHH:mm:ss.SSS'], '+08:00');
const outcome = (text: string) => {
  const result = read(text);
  return result.ok ? new Date(result.value).toISOString() : result.refusal.code;
};

describe('times written in a file', () => {
  it.each([
    ['2018-03-19 10:05:04', '2018-03-19T02:05:04.000Z'],
    ['2018/4/24', '2018-04-23T16:00:00.000Z'],
    ['2020-02-29 00:00:00', '2020-02-28T16:00:00.000Z'],
    ['2019-12-31T23:59:11.250', '2019-12-31T15:59:11.250Z'],
    ['2019-02-29 00:00:00', 'impossible_date'],
    ['2019/13/1', 'impossible_date'],
    ['2019-01-01 24:00:00', 'impossible_date'],
    ['2019-01-01 10:61:00', 'impossible_date'],
    ['0019/1/1', 'impossible_date'],
    ['19/1/1', 'bad_date'],
    ['2019-01-01', 'bad_date'],
    ['昨天', 'bad_date'],
    ['2018-03-19 10:05:04 ', 'bad_date'],
  ])('%j is %s', (text, expected) => expect(outcome(text)).toBe(expected));

  it('come back as they were written, in any zone', () => {
    const instants = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2100, 0, 1) });
    fc.assert(
      fc.property(instants, fc.constantFrom('+08:00', '-05:30', '+00:00'), (instant, offset) => {
        const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset)!;
        const shift = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
        const second = instant - (instant % 1000);
        const written = new Date(second + shift).toISOString().slice(0, 19).replace('T', ' ');
        expect(dateReader(['yyyy-MM-dd HH:mm:ss'], offset)(written)).toEqual({ ok: true, value: second });
      }),
    );
  });
});
