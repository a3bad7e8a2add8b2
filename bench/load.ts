import autocannon from 'autocannon';
import { text } from 'node:stream/consumers';

/** Load from a process of its own, so that it does not wait for whoever measures; the order comes in, the result goes out as JSON. */
export interface LoadOrder {
  readonly url: string;
  readonly cookie: string;
  readonly bodies: readonly object[];
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadResult {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly refused: number;
}

const { url, cookie, bodies, connections, seconds } = JSON.parse(await text(process.stdin)) as LoadOrder;
const result = await autocannon({
  url,
  connections,
  duration: seconds,
  method: 'POST',
  headers: { cookie, 'content-type': 'application/json' },
  requests: bodies.map((body) => ({ body: JSON.stringify(body) })),
});
const answer: LoadResult = {
  perSecond: result['2xx'] / result.duration,
  p50: result.latency.p50,
  p99: result.latency.p99,
  refused: result.non2xx + result.errors,
};
process.stdout.write(JSON.stringify(answer));
