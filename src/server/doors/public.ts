import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Value } from 'typebox/value';
import { VerdictRequest } from '#contract/public.ts';
import { dayFrom, numberAt } from '#domain/calendar/day.ts';
import { AboutPage } from '#web/public/pages/about.tsx';
import { FindPage } from '#web/public/pages/find.tsx';
import { FollowPage } from '#web/public/pages/follow.tsx';
import { HomePage } from '#web/public/pages/home.tsx';
import { ReportPage } from '#web/public/pages/report.tsx';
import { SlipPage } from '#web/public/pages/slip.tsx';
import { ThanksPage } from '#web/public/pages/thanks.tsx';
import { WallPage } from '#web/public/pages/wall.tsx';
import { doorOf, keepReading, langOf, sendPage, sendProblem, type PublicDoorOptions } from './public-page.ts';
import { emptyForm, takeReport } from './public-report.ts';
import { qrPath } from './qr.ts';
import { PUBLIC_LIMITS, RateLimiter } from '../http/rate-limit.ts';

const OPEN = { config: { access: 'public' }, schema: { hide: true } } as const;
const FORM_LIMIT = 64 * 2 ** 10;

type Query = Readonly<Record<string, string | undefined>>;

/** One value of a query; a repeated name arrives as a list, of which the first counts. */
const queryOf = (request: FastifyRequest): Query =>
  Object.fromEntries(new URL(request.url, 'http://door').searchParams.entries());

const paramOf = (request: FastifyRequest, name: 'token' | 'no'): string =>
  (request.params as Readonly<Record<string, string>>)[name] ?? '';

/** People paste the whole link; the code is its last part. */
const codeFrom = (pasted: string): string =>
  (pasted.trim().split(/[?#]/)[0] ?? '').replace(/\/+$/, '').split('/').at(-1) ?? '';

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

    app.get('/f', { ...OPEN, preHandler: limited('follow') }, async (request, reply) => {
      const pasted = queryOf(request)['code'];
      const code = codeFrom(pasted ?? '');
      if (code !== '' && (await rooms.follow(code, langOf(request))))
        return reply.redirect(`/f/${encodeURIComponent(code)}`, 303);
      const fault = pasted === undefined ? null : code === '' ? 'missing' : 'unknown';
      const door = { ...doorOf(options, request), here: '/f' };
      return sendPage(options, reply, FindPage, { door, code: pasted ?? '', fault }, { status: fault ? 422 : 200 });
    });

    app.get('/f/:token', { ...OPEN, preHandler: limited('follow') }, async (request, reply) => {
      const token = paramOf(request, 'token');
      const view = await rooms.follow(token, langOf(request));
      if (!view) return notFound(request, reply);
      const door = doorOf(options, request);
      if (queryOf(request)['new'] === undefined)
        return sendPage(options, reply, FollowPage, { door, view, token }, { secret: true });
      const link = `${options.origin ?? `${request.protocol}://${request.host}`}/f/${encodeURIComponent(token)}`;
      const matter = { no: view.no, token, link, qr: qrPath(link) };
      return sendPage(options, reply, ThanksPage, { door, matter }, { secret: true });
    });

    app.post('/f/:token', { ...OPEN, preHandler: limited('verdict') }, async (request, reply) => {
      const token = paramOf(request, 'token');
      const body = request.body as Query | undefined;
      const comment = body?.['comment']?.trim();
      const verdict = {
        verdict: body?.['verdict'],
        ...(comment && { comment }),
        consentWall: body?.['consentWall'] === 'yes',
      };
      const lang = langOf(request);
      const rated = Value.Check(VerdictRequest, verdict) ? await rooms.rate(token, verdict, lang) : null;
      const here = `/f/${encodeURIComponent(token)}`;
      if (rated?.ok) return reply.redirect(`${here}#verdict`, 303);
      const view = await rooms.follow(token, lang);
      if (!view) return notFound(request, reply);
      const door = { ...doorOf(options, request), here };
      return sendPage(options, reply, FollowPage, { door, view, token, refused: true }, { status: 422, secret: true });
    });

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

    app.get('/about', OPEN, async (request, reply) =>
      sendPage(options, reply, AboutPage, { door: doorOf(options, request) }),
    );

    // Any other address: a page for people, the API's own answer for programs.
    app.get('/*', OPEN, async (request, reply) => {
      const forPeople = request.headers.accept?.includes('text/html') && !request.url.startsWith('/api/');
      return forPeople ? notFound(request, reply) : reply.callNotFound();
    });
  };
