import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#domain/shared/result.ts';
import { addDays, addLimit, dayOf, isWorkingDay, workingIntervals, workingMs } from './calendar.ts';
import { type Clock, extendClock, reading, startClock } from './clock.ts';
import { HOUR } from './day.ts';
import { anyCalendar, anyInstant, anyLimit, dueOf, office, paused, value } from './fixtures.ts';

/** Up to four pauses as gaps and lengths after the start, so that they are in order by construction. */
const anyPauses = fc.array(fc.tuple(fc.nat(4 * 24 * HOUR), fc.nat(4 * 24 * HOUR)), { maxLength: 4 });

const withPauses = (clock: Clock, pauses: readonly (readonly [number, number])[]): Clock => {
  let last = clock.startedAt;
  return pauses.reduce((result, [gap, length]) => {
    const from = last + gap;
    last = from + length;
    return paused(result, from, last);
  }, clock);
};

describe('laws of pausing', () => {
  it('pause then resume never loses or gains working time', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyInstant,
        fc.integer({ min: 1, max: 240 }),
        anyPauses,
        (cal, from, quarters, pauses) => {
          const clock = withPauses(startClock('handle', { amount: quarters / 4, unit: 'workHour' }, from), pauses);
          const due = dueOf(cal, clock) ?? 0;
          const lost = clock.pauses.map((pause) =>
            workingMs(cal, Math.min(pause.from, due), Math.min(pause.to ?? due, due)),
          );
          expect(workingMs(cal, from, due) - lost.reduce((sum, ms) => sum + ms, 0)).toBe((quarters / 4) * HOUR);
        },
      ),
    );
  });

  it('the same holds for clock hours', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 1, max: 240 }), anyPauses, (from, hours, pauses) => {
        const clock = withPauses(startClock('handle', { amount: hours, unit: 'hour' }, from), pauses);
        const due = dueOf(office, clock) ?? 0;
        const lost = clock.pauses.map((pause) => Math.max(0, Math.min(pause.to ?? due, due) - pause.from));
        expect(due - from - lost.reduce((sum, ms) => sum + ms, 0)).toBe(hours * HOUR);
      }),
    );
  });

  it('a limit of N working days has N working days in which no working time was paused', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, fc.integer({ min: 1, max: 40 }), anyPauses, (cal, from, amount, pauses) => {
        const clock = withPauses(startClock('handle', { amount, unit: 'workDay' }, from), pauses);
        const due = dueOf(cal, clock) ?? 0;
        const touched = (day: string) =>
          workingIntervals(cal, day).some(([a, b]) =>
            clock.pauses.some((pause) => Math.max(a, pause.from) < Math.min(b, pause.to ?? Infinity)),
          );
        let counted = 0;
        for (let day = addDays(dayOf(from), 1); day <= dayOf(due); day = addDays(day, 1)) {
          if (isWorkingDay(cal, day) && !touched(day)) counted++;
        }
        expect(counted).toBe(amount);
      }),
    );
  });

  it('a pause never brings the deadline forward', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, anyLimit, anyPauses, (cal, from, limit, pauses) => {
        const clock = startClock('handle', limit, from);
        expect(dueOf(cal, withPauses(clock, pauses))).toBeGreaterThanOrEqual(dueOf(cal, clock) ?? 0);
      }),
    );
  });

  it('a pause cut in two at any instant is the same pause', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyInstant,
        anyLimit,
        fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)),
        (cal, from, limit, [gap, first, second]) => {
          const clock = startClock('handle', limit, from);
          const [a, b, c] = [gap, gap + first, gap + first + second].map((n) => from + n * 7 * HOUR) as [
            number,
            number,
            number,
          ];
          expect(dueOf(cal, paused(paused(clock, a, b), b, c))).toBe(dueOf(cal, paused(clock, a, c)));
        },
      ),
    );
  });

  it('agrees with addLimit while nothing has happened to it', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, anyLimit, (cal, from, limit) => {
        expect(dueOf(cal, startClock('handle', limit, from))).toBe(addLimit(cal, from, limit));
      }),
    );
  });
});

describe('laws of extending and of the lamp', () => {
  it('in the limit’s own unit is a longer limit, pauses or not', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyInstant,
        anyLimit,
        fc.integer({ min: 1, max: 20 }),
        anyPauses,
        (cal, from, limit, more, pauses) => {
          const longer = startClock('handle', { ...limit, amount: limit.amount + more }, from);
          const short = value(
            extendClock(startClock('handle', limit, from), {
              limit: { amount: more, unit: limit.unit },
              reason: '延期',
              at: from,
            }),
          );
          expect(dueOf(cal, withPauses(short, pauses))).toBe(dueOf(cal, withPauses(longer, pauses)));
        },
      ),
    );
  });

  it('never goes back in a running clock, and the share used is 80 % at amber and 100 % at the deadline', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, anyLimit, anyLimit, anyPauses, (cal, from, limit, more, pauses) => {
        fc.pre(limit.amount > 0 && more.amount > 0);
        const running = withPauses(startClock('handle', limit, from), pauses);
        const clock = value(extendClock(running, { limit: more, reason: '延期', at: from }));
        const share = (now: Instant) => reading(cal, clock, now).usedShare;
        const { dueAt, amberAt } = reading(cal, clock, from);
        expect(share(amberAt ?? 0)).toBeCloseTo(0.8, 5);
        expect(share(dueAt ?? 0)).toBeCloseTo(1, 5);
        const middle = Math.floor(((amberAt ?? 0) + (dueAt ?? 0)) / 2);
        expect(share(from)).toBeLessThanOrEqual(share(amberAt ?? 0) + 1e-9);
        expect(share(amberAt ?? 0)).toBeLessThanOrEqual(share(middle) + 1e-9);
        expect(share(middle)).toBeLessThanOrEqual(share(dueAt ?? 0) + 1e-9);
      }),
    );
  });
});
