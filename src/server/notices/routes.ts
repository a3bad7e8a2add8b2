import { NoticeChoice, Notices, ReadNotices, UnreadNotices } from '#contract/notices.ts';
import { digestId, digests, isNew } from '#domain/notices/digest.ts';
import { NOTICES_KEPT_DAYS } from '#domain/notices/notice.ts';
import { Type } from 'typebox';
import type { Principal } from '../auth/principal.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { choiceOf, inboxOf, markRead, saveChoice } from './inbox.ts';
import { presentDigest } from './present.ts';

/** Lines on one page: what was told before is found in the lists. */
const MOST_LINES = 60;

/** What a person is told; their own only, and nobody can ask what others have read. */
export function noticeRoutes(app: App, deps: Deps): void {
  const access = { config: { access: 'matter.read' } } as const;
  async function inbox(principal: Principal) {
    const queries = deps.db.office(principal.tenant);
    const choice = await choiceOf(queries, principal);
    return { ...(await inboxOf(queries, principal, { now: deps.clock(), ...choice })), ...choice };
  }

  app.get('/api/v1/notices', { ...access, schema: { response: { 200: Notices } } }, async (request) => {
    const principal = principalOf(request);
    const { rows, capped, off } = await inbox(principal);
    const office = await deps.offices.get(principal.tenant);
    return {
      unread: rows.filter(isNew).length,
      capped,
      groups: digests(rows)
        .slice(0, MOST_LINES)
        .map((digest) => presentDigest(office, digest, languageOf(request))),
      off: [...off],
      keptDays: NOTICES_KEPT_DAYS,
    };
  });

  app.get('/api/v1/notices/unread', { ...access, schema: { response: { 200: UnreadNotices } } }, async (request) => {
    const { rows, capped } = await inbox(principalOf(request));
    return { unread: rows.filter(isNew).length, capped };
  });

  app.post(
    '/api/v1/notices/read',
    { ...access, schema: { body: ReadNotices, response: { 204: Type.Null() } } },
    async (request, reply) => {
      const principal = principalOf(request);
      const { body } = request;
      const queries = deps.db.office(principal.tenant);
      if ('notices' in body) await markRead(queries, principal, body.notices);
      else {
        const { rows } = await inbox(principal);
        const meant = 'all' in body ? rows : rows.filter((row) => digestId(row) === body.group);
        await markRead(
          queries,
          principal,
          meant.filter(({ read }) => !read),
        );
      }
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/api/v1/notices/kinds',
    { ...access, schema: { body: NoticeChoice, response: { 200: NoticeChoice } } },
    async (request) => {
      const principal = principalOf(request);
      await saveChoice(deps.db.office(principal.tenant), principal, request.body);
      return request.body;
    },
  );
}
