import { describe, expect, it } from 'vitest';
import type { Instant } from '#domain/shared/result.ts';
import { type Limit, startOfDay } from './calendar.ts';
import { type Clock, extendClock, pauseClock, reading, resumeClock, startClock, stopClock } from './clock.ts';
import { HOUR } from './day.ts';
import { at, dueOf, office, paused, value } from './fixtures.ts';

const handle = (unit: Limit['unit'], amount: number, from = '2026-10-09 16:20'): Clock =>
  startClock('handle', { amount, unit }, at(from));

describe('pausing a clock', () => {
  it('twenty working days with a make-up Saturday and a pause are due as in the picture of the popover', () => {
    const clock = paused(handle('workDay', 20), at('2026-10-21 09:00'), at('2026-11-06 17:30'));
    const read = reading(office, clock, at('2026-11-24 10:20'));
    expect(read.dueAt).toBe(at('2026-11-24 17:30'));
    expect(read.amberAt).toBe(at('2026-11-18 17:30'));
    expect(read.lamp).toBe('amber');
    expect(read.remainingMs).toBe(7 * HOUR + 10 * 60_000);
  });

  it('over a weekend takes nothing and gives nothing', () => {
    for (const clock of [handle('workDay', 5), handle('workHour', 30)]) {
      const over = paused(clock, at('2026-10-10 17:30'), at('2026-10-12 08:30'));
      expect(dueOf(office, over)).toBe(dueOf(office, clock));
    }
  });

  it('of a working day, for however short a part of its working time, gives the whole day back', () => {
    const clock = handle('workDay', 1, '2026-11-23 10:00');
    expect(dueOf(office, paused(clock, at('2026-11-24 17:29'), at('2026-11-24 17:30')))).toBe(at('2026-11-25 17:30'));
    expect(dueOf(office, paused(clock, at('2026-11-24 12:00'), at('2026-11-24 13:30')))).toBe(at('2026-11-24 17:30'));
  });

  it('leaves no deadline while it lasts, and a grey lamp', () => {
    const clock = value(pauseClock(handle('workDay', 5), at('2026-10-13 10:00'), '等材料'));
    const read = reading(office, clock, at('2026-12-01 10:00'));
    expect(read).toMatchObject({ dueAt: null, amberAt: null, lamp: 'paused', remainingMs: null, overdueMs: 0 });
    expect(read.usedShare).toBeCloseTo(2 / 5);
  });

  it('after the deadline does not pause lateness away', () => {
    const clock = value(pauseClock(handle('workDay', 1), at('2026-10-11 10:00'), '等材料'));
    const read = reading(office, clock, at('2026-10-12 17:30'));
    expect(read).toMatchObject({ dueAt: at('2026-10-10 17:30'), lamp: 'red', overdueMs: 48 * HOUR });
  });

  it('is refused where it makes no sense, with a code that a screen can explain', () => {
    const clock = handle('workDay', 5);
    const open = value(pauseClock(clock, at('2026-10-13 10:00'), '等材料'));
    const stopped = value(stopClock(clock, at('2026-10-13 10:00')));
    const codes = [
      pauseClock(open, at('2026-10-14 10:00'), '再停'),
      pauseClock(clock, at('2026-10-09 16:19'), '早于起算'),
      pauseClock(stopped, at('2026-10-14 10:00'), '已停'),
      resumeClock(clock, at('2026-10-14 10:00')),
      resumeClock(open, at('2026-10-13 09:59')),
      resumeClock(stopped, at('2026-10-14 10:00')),
      stopClock(stopped, at('2026-10-14 10:00')),
      stopClock(open, at('2026-10-13 09:59')),
      extendClock(stopped, { limit: { amount: 1, unit: 'day' }, reason: '晚了', at: at('2026-10-14 10:00') }),
      extendClock(clock, { limit: { amount: 0, unit: 'day' }, reason: '零天', at: at('2026-10-14 10:00') }),
    ].map((result) => (result.ok ? 'ok' : result.refusal.code));
    expect(codes).toEqual([
      'clock-paused',
      'clock-before-last-change',
      'clock-stopped',
      'clock-not-paused',
      'clock-before-last-change',
      'clock-stopped',
      'clock-stopped',
      'clock-before-last-change',
      'clock-stopped',
      'clock-amount-not-positive',
    ]);
  });
});

const extended = (clock: Clock, amount: number, unit: Limit['unit']) =>
  value(extendClock(clock, { limit: { amount, unit }, reason: '石材到货晚', at: clock.startedAt }));

describe('extending a clock', () => {
  it('begins where the limit ends, in whatever unit', () => {
    expect(dueOf(office, extended(handle('workDay', 5), 3, 'workDay'))).toBe(dueOf(office, handle('workDay', 8)));
    expect(dueOf(office, extended(handle('workHour', 4, '2026-11-23 08:30'), 2, 'workDay'))).toBe(
      at('2026-11-25 17:30'),
    );
    expect(dueOf(office, extended(handle('day', 1, '2026-11-23 08:30'), 12, 'hour'))).toBe(at('2026-11-25 12:00') - 1);
  });

  it('spends no day twice where the day of filing counts', () => {
    const clock = startClock('handle', { amount: 1, unit: 'workDay' }, at('2026-11-23 08:30'), 'sameDay');
    expect(dueOf(office, extended(clock, 1, 'workDay'))).toBe(at('2026-11-24 17:30'));
    const hours = startClock('handle', { amount: 2, unit: 'workHour' }, at('2026-11-23 08:30'), 'sameDay');
    expect(dueOf(office, extended(hours, 1, 'workDay'))).toBe(at('2026-11-24 17:30'));
  });

  it('moves amber to 80 % of the whole', () => {
    const read = reading(office, extended(handle('hour', 5, '2026-11-23 08:00'), 5, 'hour'), at('2026-11-23 13:00'));
    expect(read.amberAt).toBe(at('2026-11-23 16:00'));
    expect(read.usedShare).toBe(0.5);
  });
});

describe('the lamp', () => {
  it('turns amber at 80 %, is still in time at the deadline itself, and red a millisecond later', () => {
    const clock = handle('hour', 10, '2026-11-23 08:00');
    const lamp = (now: Instant) => reading(office, clock, now).lamp;
    expect(lamp(at('2026-11-23 16:00') - 1)).toBe('green');
    expect(lamp(at('2026-11-23 16:00'))).toBe('amber');
    expect(lamp(at('2026-11-23 18:00'))).toBe('amber');
    expect(lamp(at('2026-11-23 18:00') + 1)).toBe('red');
  });

  it('shows a limit of a single day amber in the afternoon, before it is too late', () => {
    expect(reading(office, handle('workDay', 1, '2026-11-23 10:00'), 0).amberAt).toBe(at('2026-11-24 16:00'));
  });

  it('shows how far past the limit a late one is', () => {
    const read = reading(office, handle('hour', 2, '2026-11-23 16:20'), at('2026-11-23 18:40'));
    expect(read).toMatchObject({ lamp: 'red', overdueMs: 20 * 60_000, remainingMs: 0 });
    expect(read.usedShare).toBeCloseTo(140 / 120);
  });

  it('of a stopped clock keeps what it showed, in time or late, paused or not', () => {
    const clock = value(pauseClock(handle('workDay', 5), at('2026-10-12 10:00'), '等材料'));
    const stopped = value(stopClock(clock, at('2026-10-13 10:00')));
    expect(reading(office, stopped, at('2026-12-30 10:00'))).toEqual(reading(office, stopped, at('2026-10-13 10:00')));
    expect(reading(office, stopped, at('2026-12-30 10:00'))).toMatchObject({ lamp: 'green', overdueMs: 0 });
    const late = value(stopClock(handle('workDay', 1), at('2026-10-12 17:30')));
    expect(reading(office, late, at('2026-12-30 10:00'))).toMatchObject({ lamp: 'red', overdueMs: 48 * HOUR });
  });

  it('of a limit of nothing is due at once instead of failing', () => {
    const read = reading(office, handle('workHour', 0), at('2026-10-09 16:21'));
    expect(read).toMatchObject({ dueAt: at('2026-10-09 16:20'), lamp: 'red', usedShare: 1 });
  });
});

describe('a stored clock', () => {
  it('comes back from JSON as it went', () => {
    const clock = paused(handle('workDay', 20), at('2026-10-21 09:00'), at('2026-11-06 17:30'));
    expect(JSON.parse(JSON.stringify(clock))).toEqual(clock);
  });

  it('that starts on the last day before an unknown year is still read', () => {
    expect(dueOf(office, startClock('handle', { amount: 1, unit: 'workDay' }, startOfDay('2026-12-31')))).toBe(
      at('2027-01-01 17:30'),
    );
  });
});
