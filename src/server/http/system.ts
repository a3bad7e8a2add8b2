import type { Deps } from '../deps.ts';
import type { App } from './app.ts';

/** What the one who runs the server looks at. */
export function systemRoutes(app: App, deps: Deps): void {
  app.get('/healthz', { config: { access: 'public' }, schema: { hide: true } }, async () => ({ status: 'ok' }));

  app.get('/readyz', { config: { access: 'public' }, schema: { hide: true } }, async (_request, reply) => {
    try {
      await deps.db.system('select 1');
      return { status: 'ready' };
    } catch (error) {
      deps.log.warn({ err: error }, 'not ready');
      return reply.code(503).send({ status: 'database away' });
    }
  });

  app.get('/metrics', { config: { access: 'public' }, schema: { hide: true } }, async (_request, reply) => {
    deps.metrics.liveStreams.set(deps.live.streams());
    deps.metrics.poolWaiting.set(deps.db.pool.waitingCount);
    return reply.type(deps.metrics.registry.contentType).send(await deps.metrics.registry.metrics());
  });

  app.get('/api/v1/openapi.json', { config: { access: 'public' }, schema: { hide: true } }, async () => app.swagger());
}
