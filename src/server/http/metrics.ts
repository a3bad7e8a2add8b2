import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  readonly requests: Histogram<'method' | 'route' | 'status'>;
  readonly matters: Counter<'channel'>;
  readonly jobs: Counter<'queue' | 'outcome'>;
  readonly poolWaiting: Gauge;
  readonly liveStreams: Gauge;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: 'huiyin_http_seconds',
      help: 'Time to answer',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
    matters: new Counter({
      name: 'huiyin_matters_total',
      help: 'Matters that came in',
      labelNames: ['channel'] as const,
      registers,
    }),
    jobs: new Counter({
      name: 'huiyin_jobs_total',
      help: 'Jobs done',
      labelNames: ['queue', 'outcome'] as const,
      registers,
    }),
    liveStreams: new Gauge({ name: 'huiyin_live_streams', help: 'Open streams of changes', registers }),
    poolWaiting: new Gauge({ name: 'huiyin_db_waiting', help: 'Requests that wait for a connection', registers }),
  };
}
