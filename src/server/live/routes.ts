import { LiveQuery, Presence, PresenceBeat } from '#contract/live.ts';
import { grantsReaching } from '#domain/access/scope.ts';
import { grantsWith } from '../auth/principal.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { COOKIE, principalOf } from '../http/guard.ts';
import { HttpProblem } from '../http/problem.ts';
import { findMatter } from '../matters/reader.ts';

const positionOf = (header: unknown, query: string | undefined): number | null => {
  const id = typeof header === 'string' && /^\d{1,16}$/.test(header) ? header : query;
  return id === undefined ? null : Number(id);
};

export function liveRoutes(app: App, deps: Deps): void {
  // A stream never ends by itself: the server would wait for it.
  app.addHook('preClose', () => deps.live.close());

  app.get(
    '/api/v1/live',
    {
      config: { access: 'matter.read', streams: true },
      schema: {
        querystring: LiveQuery,
        produces: ['text/event-stream'],
        summary: 'Server-sent events: hello, change (LiveChanges), presence (Presence), notice, resync, beat, bye',
      },
    },
    async (request, reply) => {
      const since = positionOf(request.headers['last-event-id'], request.query.since);
      const stream = await deps.live.open(principalOf(request), request.cookies[COOKIE] ?? '', since);
      if (!stream) throw new HttpProblem('too_many');
      // Also when they left before the first byte.
      reply.raw.once('close', () => stream.readable.destroy());
      if (request.raw.destroyed) stream.readable.destroy();
      return reply
        .headers({
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'no-store',
          // Kept open after its end it would hold a server up that is stopping.
          connection: 'close',
          // A proxy that gathers answers would hold the news back.
          'x-accel-buffering': 'no',
        })
        .send(stream.readable);
    },
  );

  app.post(
    '/api/v1/live/presence',
    { config: { access: 'matter.read' }, schema: { body: PresenceBeat, response: { 200: Presence } } },
    async (request) => {
      const principal = principalOf(request);
      const { tenant } = principal;
      const found = await findMatter(deps.db.office(tenant), tenant, request.body.matterId);
      const reaching = found && grantsReaching(grantsWith(principal, 'matter.read'), found.matter);
      if (!reaching?.length) throw new HttpProblem('not_found', { field: 'matterId' });
      return deps.live.present(principal, request.body);
    },
  );
}
