import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayFrom, numberAt } from '#domain/calendar/day.ts';
import { AboutPage } from '#web/public/pages/about.tsx';
import { HomePage } from '#web/public/pages/home.tsx';
import { PrivacyPage } from '#web/public/pages/privacy.tsx';
import { ReportPage } from '#web/public/pages/report.tsx';
import { ServicesPage } from '#web/public/pages/services.tsx';
import { SlipPage } from '#web/public/pages/slip.tsx';
import { WallPage } from '#web/public/pages/wall.tsx';
import { followPages } from './public-follow.ts';
import {
  doorOf,
  keepReading,
  langOf,
  OPEN,
  paramOf,
  queryOf,
  sendPage,
  sendProblem,
  type PublicDoorOptions,
} from './public-page.ts';
import { placePages } from './public-places.ts';
import { emptyForm, takeReport } from './public-report.ts';
import { PUBLIC_LIMITS, RateLimiter } from '../http/rate-limit.ts';

const FORM_LIMIT = 64 * 2 ** 10;

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/**
 * The residents' door: HTML written on the server, complete without JavaScript. Needs `@fastify/cookie` and
 * `@fastify/multipart` on the app. Register it without a prefix.
 */
export const publicDoor =
  (options: PublicDoorOptions) =>
  async (app: FastifyInstance): Promise<void> => {
    const { rooms, clock } = options;
    const limits = { ...PUBLIC_LIMITS, ...options.limits };
    const limiters = {
      report: new RateLimiter(limits.report),
      verdict: new RateLimiter(limits.verdict),
      follow: new RateLimiter(limits.follow),
    };
    const limited = (kind: keyof typeof limiters) => async (request: FastifyRequest, reply: FastifyReply) => {
      const wait = limiters[kind].take(request.ip, clock());
      if (wait === 0) return;
      void reply.header('retry-after', Math.ceil(wait / 1000));
      return sendProblem(options, request, reply, { kind: 'busy', minutes: Math.ceil(wait / 60_000) });
    };
    const notFound = (request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(options, request, reply, { kind: 'notFound' });

    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_LIMIT },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
      const status = error.statusCode ?? 500;
      if (status >= 500) request.log.error({ err: error }, 'public page failed');
      return status === 404
        ? notFound(request, reply)
        : sendProblem(options, request, reply, { kind: 'error' }).code(status);
    });
    app.addHook('onRequest', async (request, reply) => {
      const next = request.method === 'GET' ? keepReading(request, reply) : null;
      if (next !== null) return reply.redirect(next, 303);
    });

    app.get('/', OPEN, async (request, reply) => {
      const [wall, form] = await Promise.all([rooms.wall({}, langOf(request)), emptyForm(options)]);
      return sendPage(options, reply, HomePage, { door: doorOf(options, request), wall, form });
    });

    app.get('/report', OPEN, async (request, reply) =>
      sendPage(options, reply, ReportPage, { door: doorOf(options, request), ...(await emptyForm(options)) }),
    );
    app.post('/report', { ...OPEN, preHandler: limited('report') }, async (request, reply) =>
      request.isMultipart()
        ? takeReport(options, request, reply)
        : sendProblem(options, request, reply, { kind: 'error' }).code(415),
    );

    followPages(app, options, { look: limited('follow'), rate: limited('verdict') });
    placePages(app, options, limited('follow'));

    app.get('/wall', OPEN, async (request, reply) => {
      const { month, community, cursor } = queryOf(request);
      const thisMonth = dayFrom(numberAt(clock())).slice(0, 7);
      const wanted = month !== undefined && MONTH.test(month) && month <= thisMonth ? month : thisMonth;
      const query = { month: wanted, ...(community && { community }), ...(cursor && { cursor }) };
      const wall = await rooms.wall(query, langOf(request));
      return sendPage(options, reply, WallPage, {
        door: doorOf(options, request),
        wall,
        community: community || null,
        paged: Boolean(cursor),
        thisMonth,
      });
    });

    app.get('/wall/:no', OPEN, async (request, reply) => {
      const card = await rooms.slip(paramOf(request, 'no'), langOf(request));
      return card
        ? sendPage(options, reply, SlipPage, { door: doorOf(options, request), card })
        : notFound(request, reply);
    });

    app.get('/services', OPEN, async (request, reply) => {
      const { community, q } = queryOf(request);
      const asked = { ...(community && { community }), ...(q && { q: q.slice(0, 40) }) };
      const services = await rooms.services(asked, langOf(request));
      return services
        ? sendPage(options, reply, ServicesPage, { door: doorOf(options, request), services, asked })
        : notFound(request, reply);
    });
    app.get('/about', OPEN, async (request, reply) =>
      sendPage(options, reply, AboutPage, {
        door: doorOf(options, request),
        limits: await rooms.limits(langOf(request)),
      }),
    );
    app.get('/privacy', OPEN, async (request, reply) =>
      sendPage(options, reply, PrivacyPage, { door: doorOf(options, request) }),
    );

    // Any other address: a page for people, the API's own answer for programs.
    app.get('/*', OPEN, async (request, reply) => {
      const forPeople = request.headers.accept?.includes('text/html') && !request.url.startsWith('/api/');
      return forPeople ? notFound(request, reply) : reply.callNotFound();
    });
  };
