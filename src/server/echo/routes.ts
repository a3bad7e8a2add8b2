import { Type } from 'typebox';
import { Created } from '#contract/matters.ts';
import { ConsentRequest, FollowView, PublicReport, SlipView, VerdictRequest, WallView } from '#contract/public.ts';
import { Id, Text } from '#contract/common.ts';
import { mayBeShown } from '#domain/echo/wall-rule.ts';
import type { FileRow } from '../db/tables.ts';
import type { Deps } from '../deps.ts';
import { limitedBy, PUBLIC_LIMITS } from '../http/rate-limit.ts';
import { fileById } from '../files/reader.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { HttpProblem, problemOf } from '../http/problem.ts';
import { consent, rate, reportPublicly } from './commands.ts';
import { findMatter, wordsOf } from '../matters/reader.ts';
import { hashToken } from '../matters/arrival.ts';
import { echoedMatter, findFollowed, followView } from './follow.ts';
import { keptOffWall } from './present.ts';
import { wallSlip, wallView } from './wall.ts';

/** The residents' API, without an account. The office is the server's first; the token carries its own. */
export function echoRoutes(app: App, deps: Deps, tenant: number): void {
  const ByToken = Type.Object({ token: Text(80) });
  const access = { access: 'public' } as const;
  const limited = limitedBy(PUBLIC_LIMITS.report, deps.clock);
  const lookLimited = limitedBy(PUBLIC_LIMITS.follow, deps.clock);

  app.post(
    '/api/v1/public/matters',
    { config: access, preHandler: limited, schema: { body: PublicReport, response: { 201: Created } } },
    async (request, reply) => {
      // People never see the field: what fills it is a machine.
      if (request.body.website) throw new HttpProblem('invalid', { field: 'website' });
      const key = request.headers['idempotency-key'];
      const result = await reportPublicly(
        deps,
        tenant,
        request.body,
        'web',
        typeof key === 'string' && key.length <= 80 ? key : undefined,
      );
      if (!result.ok) throw problemOf(result.refusal);
      const { id, no, version, follow } = result.value;
      return reply.code(201).send({ id, no, version, follow, state: 'reported', dueAt: null });
    },
  );

  app.get(
    '/api/v1/public/follow/:token',
    { config: access, preHandler: lookLimited, schema: { params: ByToken, response: { 200: FollowView } } },
    async (request) => {
      const followed = await findFollowed(deps, request.params.token);
      if (!followed) throw new HttpProblem('not_found');
      return followView(deps, followed.office, followed.found, languageOf(request));
    },
  );

  app.post(
    '/api/v1/public/follow/:token/verdict',
    {
      config: access,
      preHandler: limited,
      schema: { params: ByToken, body: VerdictRequest, response: { 200: FollowView } },
    },
    async (request) => {
      const result = await rate(deps, request.params.token, request.body, languageOf(request));
      if (!result.ok) throw problemOf(result.refusal);
      return result.value;
    },
  );

  app.post(
    '/api/v1/public/follow/:token/consent',
    {
      config: access,
      preHandler: limited,
      schema: { params: ByToken, body: ConsentRequest, response: { 200: FollowView } },
    },
    async (request) => {
      const result = await consent(deps, request.params.token, request.body, languageOf(request));
      if (!result.ok) throw problemOf(result.refusal);
      return result.value;
    },
  );

  const WallRequest = Type.Object(
    {
      month: Type.Optional(Text(7)),
      community: Type.Optional(Text(64)),
      cursor: Type.Optional(Text(80)),
      lang: Type.Optional(Text(8)),
    },
    { additionalProperties: false },
  );
  app.get(
    '/api/v1/public/wall',
    { config: access, schema: { querystring: WallRequest, response: { 200: WallView } } },
    async (request) => wallView(deps, await deps.offices.get(tenant), request.query, languageOf(request)),
  );

  app.get(
    '/api/v1/public/wall/:no',
    { config: access, schema: { params: Type.Object({ no: Text(40) }), response: { 200: SlipView } } },
    async (request) => {
      const slip = await wallSlip(deps, await deps.offices.get(tenant), request.params.no, languageOf(request));
      if (!slip) throw new HttpProblem('not_found');
      return slip;
    },
  );

  // A picture is shown on the wall by the rule of the wall, which may say otherwise a moment later; before that to who holds the link of its matter,
  // and the result also to those whose matter was merged into it.
  const mayShow = async (row: FileRow, token: string | undefined): Promise<boolean> => {
    const { matter_id: matterId, role } = row;
    if (!matterId) return false;
    if (token && hashToken(token) === hashToken(deps.sealer.followToken(tenant, matterId))) return true;
    if (token) {
      const followed = role === 'after' ? await findFollowed(deps, token) : null;
      const echoed = followed && (await echoedMatter(deps, followed.office, followed.found)).matter;
      return echoed !== null && echoed.id === matterId && echoed.answeredAt !== null;
    }
    const queries = deps.db.office(tenant);
    const found = await findMatter(queries, tenant, matterId);
    if (!found || !mayBeShown(row, found.matter)) return false;
    const words = await wordsOf(queries, tenant, matterId);
    return keptOffWall(await deps.offices.get(tenant), found.matter, words).length === 0;
  };
  const sendPicture = (variant: 'full' | 'thumb') => async (id: string, token: string | undefined) => {
    const row = await fileById(deps.db.office(tenant), tenant, id);
    if (!row?.mime.startsWith('image/') || !(await mayShow(row, token))) throw new HttpProblem('not_found');
    const stream = await deps.store.get(tenant, id, variant);
    if (!stream) throw new HttpProblem('not_found');
    return { stream, mime: variant === 'thumb' ? 'image/webp' : row.mime };
  };
  const WithToken = Type.Object({ follow: Type.Optional(Text(80)) }, { additionalProperties: false });
  for (const [path, variant] of [
    ['', 'full'],
    ['/thumb', 'thumb'],
  ] as const) {
    app.get(
      `/api/v1/public/files/:id${path}`,
      { config: access, schema: { params: Type.Object({ id: Id }), querystring: WithToken } },
      async (request, reply) => {
        const { stream, mime } = await sendPicture(variant)(request.params.id, request.query.follow);
        return reply
          .type(mime)
          .header('cache-control', request.query.follow ? 'private, max-age=3600' : 'private, no-store')
          .send(stream);
      },
    );
  }
}
