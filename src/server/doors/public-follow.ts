import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
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
import { Value } from 'typebox/value';
import { AppraisalRequest } from '#contract/public.ts';
import { sayIn } from '#web/public/words.ts';
import { readWord } from './public-verdict.ts';
import { qrPath } from './qr.ts';

const WORDS = 500;
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
    const lang = langOf(request);
    const here = `/f/${encodeURIComponent(token)}`;
    const view = await rooms.follow(token, lang);
    if (!view) return sendProblem(options, request, reply, { kind: 'notFound' });
    const said = await readWord(options, request, sayIn(lang), view.canRate);
    const rated = said.request ? await rooms.rate(token, said.request, lang) : null;
    if (rated?.ok) return reply.redirect(`${here}#verdict`, 303);
    const door = { ...doorOf(options, request), here };
    const fault = said.fault ?? (view.canRate ? 'refused' : 'late');
    const props = { door, view, matter: matterOf(request, token, view), typed: said.typed, fault, faults: said.faults };
    return sendPage(options, reply, FollowPage, props, { status: 422, secret: true });
  });

  app.post('/f/:token/appraisal', { ...OPEN, preHandler: rate }, async (request, reply) => {
    const token = paramOf(request, 'token');
    const body = (request.body ?? {}) as Query;
    const words = body['words']?.trim().slice(0, WORDS);
    const typed = { appraisal: body['appraisal'], ...(words && { words }) };
    const given = Value.Check(AppraisalRequest, typed) ? await rooms.appraise(token, typed, langOf(request)) : null;
    const view = given?.ok ? given.value : await rooms.follow(token, langOf(request));
    if (!view) return sendProblem(options, request, reply, { kind: 'notFound' });
    if (given?.ok) return reply.redirect(`/f/${encodeURIComponent(token)}#appraisal`, 303);
    const door = { ...doorOf(options, request), here: `/f/${encodeURIComponent(token)}` };
    const props = { door, view, matter: matterOf(request, token, view), ungraded: true };
    return sendPage(options, reply, FollowPage, props, { status: 422, secret: true });
  });

  app.post('/f/:token/consent', { ...OPEN, preHandler: rate }, async (request, reply) => {
    const token = paramOf(request, 'token');
    const consentWall = (request.body as Query | undefined)?.['consentWall'] === 'yes';
    const given = await rooms.consent(token, { consentWall }, langOf(request));
    return given.ok
      ? reply.redirect(`/f/${encodeURIComponent(token)}#wall`, 303)
      : sendProblem(options, request, reply, { kind: 'notFound' });
  });
}
