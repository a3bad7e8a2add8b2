import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Value } from 'typebox/value';
import { VerdictRequest } from '#contract/public.ts';
import { FindPage } from '#web/public/pages/find.tsx';
import { FollowPage } from '#web/public/pages/follow.tsx';
import { ThanksPage } from '#web/public/pages/thanks.tsx';
import {
  doorOf,
  langOf,
  OPEN,
  originOf,
  paramOf,
  queryOf,
  sendPage,
  sendProblem,
  type PublicDoorOptions,
  type Query,
} from './public-page.ts';
import { qrPath } from './qr.ts';

type Check = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** People paste the whole link; the code is its last part. */
const tokenIn = (pasted: string): string =>
  (pasted.trim().split(/[?#]/)[0] ?? '').replace(/\/+$/, '').split('/').at(-1) ?? '';

/** As it is typed from paper: small letters, blanks and strokes between. */
const plain = (typed: string): string => typed.toUpperCase().replaceAll(/[\s-]/g, '');

/** The reporter's own pages: found by link or by number and code, followed, rated. */
export function followPages(
  app: FastifyInstance,
  options: PublicDoorOptions,
  { look, rate }: { look: Check; rate: Check },
): void {
  const { rooms } = options;
  const matterOf = (request: FastifyRequest, token: string, { no, code }: { no: string; code: string }) => {
    const link = `${originOf(options, request)}/f/${encodeURIComponent(token)}`;
    return { no, code, token, link, qr: qrPath(link) };
  };

  app.get('/f', OPEN, async (request, reply) =>
    sendPage(options, reply, FindPage, { door: doorOf(options, request), no: '', code: '', fault: null }),
  );

  // Posted: neither number nor code stays in an address, a log or the history of a shared computer.
  app.post('/f', { ...OPEN, preHandler: look }, async (request, reply) => {
    const body = (request.body ?? {}) as Query;
    const [no, code] = [body['no']?.trim() ?? '', body['code']?.trim() ?? ''];
    const pasted = tokenIn(code);
    const found = no ? await rooms.find(no.toUpperCase(), plain(code)) : null;
    const token = found ?? (pasted !== '' && (await rooms.follow(pasted, langOf(request))) ? pasted : null);
    if (token) return reply.redirect(`/f/${encodeURIComponent(token)}`, 303);
    const fault = code === '' ? 'missing' : 'unknown';
    const door = { ...doorOf(options, request), here: '/f' };
    return sendPage(options, reply, FindPage, { door, no, code, fault }, { status: 422 });
  });

  app.get('/f/:token', { ...OPEN, preHandler: look }, async (request, reply) => {
    const token = paramOf(request, 'token');
    const view = await rooms.follow(token, langOf(request));
    if (!view) return sendProblem(options, request, reply, { kind: 'notFound' });
    const door = doorOf(options, request);
    const matter = matterOf(request, token, view);
    return queryOf(request)['new'] === undefined
      ? sendPage(options, reply, FollowPage, { door, view, matter }, { secret: true })
      : sendPage(options, reply, ThanksPage, { door, matter }, { secret: true });
  });

  app.post('/f/:token', { ...OPEN, preHandler: rate }, async (request, reply) => {
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
    if (!view) return sendProblem(options, request, reply, { kind: 'notFound' });
    const door = { ...doorOf(options, request), here };
    const matter = matterOf(request, token, view);
    return sendPage(options, reply, FollowPage, { door, view, matter, refused: true }, { status: 422, secret: true });
  });
}
