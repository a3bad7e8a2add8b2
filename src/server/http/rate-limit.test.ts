import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RateLimiter } from './rate-limit.ts';

describe('a token bucket', () => {
  it('lets the burst pass, then says how long to wait, and fills up again', () => {
    const limiter = new RateLimiter({ burst: 2, perMinute: 1 });
    expect([limiter.take('a', 0), limiter.take('a', 0), limiter.take('a', 0)]).toEqual([0, 0, 60_000]);
    expect(limiter.take('a', 30_000)).toBe(30_000);
    expect(limiter.take('a', 60_000)).toBe(0);
  });

  it('never lets more pass than burst plus refill, whatever the rhythm', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 40_000 }), { maxLength: 200 }),
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 20 }),
        (gaps, burst, perMinute) => {
          const limiter = new RateLimiter({ burst, perMinute });
          let now = 0;
          let passed = 0;
          for (const gap of gaps) {
            now += gap;
            if (limiter.take('a', now) === 0) passed++;
          }
          expect(passed).toBeLessThanOrEqual(burst + (now / 60_000) * perMinute + 1e-6);
        },
      ),
    );
  });

  it('goes on limiting an address in a crowd of others', () => {
    const limiter = new RateLimiter({ burst: 1, perMinute: 1 });
    limiter.take('flooder', 0);
    for (let n = 0; n < 12_000; n++) limiter.take(`10.${n}`, n);
    expect(limiter.take('flooder', 12_000)).toBeGreaterThan(0);
  });
});
