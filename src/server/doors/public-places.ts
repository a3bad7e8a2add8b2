import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CodesPage } from '#web/public/pages/codes.tsx';
import { ReportPage } from '#web/public/pages/report.tsx';
import {
  doorOf,
  OPEN,
  originOf,
  paramOf,
  queryOf,
  sendPage,
  sendProblem,
  type PublicDoorOptions,
} from './public-page.ts';
import { emptyForm } from './public-report.ts';
import { qrPath } from './qr.ts';

/** Eight sheets of twelve; what lies beyond stands on the next page. */
const CODES = 96;

/** What a code on a wall opens: the form that knows where it is; and the sheets that such codes are cut from. */
export function placePages(
  app: FastifyInstance,
  options: PublicDoorOptions,
  limited: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
): void {
  const { rooms } = options;

  app.get('/r/:place', OPEN, async (request, reply) => {
    const place = await rooms.place(paramOf(request, 'place'));
    // A place may be renamed or merged after its code was printed: the report still comes in.
    if (!place) return reply.redirect('/report', 303);
    return sendPage(options, reply, ReportPage, {
      door: doorOf(options, request),
      ...(await emptyForm(options, place)),
    });
  });

  app.get('/r/:place/codes', { ...OPEN, preHandler: limited }, async (request, reply) => {
    const id = paramOf(request, 'place');
    const [place, all] = await Promise.all([rooms.place(id), rooms.placesIn(id)]);
    if (!place || !all) return sendProblem(options, request, reply, { kind: 'notFound' });
    const pages = Math.max(1, Math.ceil(all.length / CODES));
    const page = Math.min(pages, Math.max(1, Math.trunc(Number(queryOf(request)['page'])) || 1));
    const origin = originOf(options, request);
    const codes = all.slice((page - 1) * CODES, page * CODES).map((one) => {
      const link = `${origin}/r/${encodeURIComponent(one.id)}`;
      return { ...one, link, qr: qrPath(link) };
    });
    return sendPage(options, reply, CodesPage, { door: doorOf(options, request), place, codes, page, pages });
  });
}
