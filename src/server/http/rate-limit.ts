import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '#domain/shared/result.ts';
import { HttpProblem } from './problem.ts';

/** A bucket that holds `burst` and is refilled by `perMinute`. */
export interface RateLimit {
  readonly burst: number;
  readonly perMinute: number;
}

interface Bucket {
  left: number;
  at: Instant;
}

const MINUTE = 60_000;
/** Above this many addresses the buckets that are full again are dropped: they say nothing. */
const CROWD = 10_000;

/** A token bucket per address, in the memory of one process: enough to stop a machine that floods a form. */
export class RateLimiter {
  readonly #limit: RateLimit;
  readonly #buckets = new Map<string, Bucket>();

  constructor(limit: RateLimit) {
    this.#limit = limit;
  }

  /** Takes one. @returns 0 when it was there, else the milliseconds until the next one is. */
  take(address: string, now: Instant): number {
    if (this.#buckets.size > CROWD) this.#forgetFull(now);
    const left = this.#leftAt(address, now);
    if (left < 1) return Math.ceil(((1 - left) / this.#limit.perMinute) * MINUTE);
    this.#buckets.set(address, { left: left - 1, at: now });
    return 0;
  }

  #leftAt(address: string, now: Instant): number {
    const bucket = this.#buckets.get(address);
    if (!bucket) return this.#limit.burst;
    return Math.min(this.#limit.burst, bucket.left + ((now - bucket.at) / MINUTE) * this.#limit.perMinute);
  }

  #forgetFull(now: Instant): void {
    for (const address of this.#buckets.keys())
      if (this.#leftAt(address, now) >= this.#limit.burst) this.#buckets.delete(address);
  }
}

/** A check before a route's work: refuses with 429 and the seconds to wait. `by` names the caller; the address when absent. */
export function limitedBy(
  limit: RateLimit,
  clock: () => Instant,
  by: (request: FastifyRequest) => string = (request) => request.ip,
): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const limiter = new RateLimiter(limit);
  return async (request, reply) => {
    const wait = limiter.take(by(request), clock());
    if (wait === 0) return;
    const seconds = Math.ceil(wait / 1000);
    void reply.header('retry-after', seconds);
    throw new HttpProblem('too_many', { params: { seconds } });
  };
}

/** By address. A whole neighbourhood may share one (mobile carriers do), so the bursts are generous. */
export interface PublicLimits {
  readonly report: RateLimit;
  readonly verdict: RateLimit;
  readonly follow: RateLimit;
  /** Photos that are sent before their report; a report has up to six. */
  readonly photo: RateLimit;
}
export const PUBLIC_LIMITS: PublicLimits = {
  report: { burst: 20, perMinute: 2 },
  verdict: { burst: 20, perMinute: 5 },
  follow: { burst: 60, perMinute: 60 },
  photo: { burst: 60, perMinute: 12 },
};
