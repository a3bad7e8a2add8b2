import { createHash, timingSafeEqual } from 'node:crypto';
import { PublicOffice } from '#contract/session.ts';
import { CommunityTable, SetupDone, SetupRequest, SetupState, TableRead } from '#contract/setup.ts';
import { communityFaultWords, communityHeadings, type CommunityTableRead } from '#domain/territory/community-table.ts';
import { fill } from '#i18n/translate.ts';
import { enter } from '../auth/enter.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { HttpProblem } from '../http/problem.ts';
import { RateLimiter } from '../http/rate-limit.ts';
import { spokenProblem } from '../http/spoken.ts';
import { addCommunities, previewCommunities } from '../territory/commands/add-communities.ts';
import { createFirstOffice } from './commands/create.ts';
import { publicOffice, setupIsOpen } from './reader.ts';
import { setupState } from './state.ts';
import { setupWords } from './words.ts';

const LIST_LIMIT = 4 << 20;
const digest = (text: string) => createHash('sha256').update(text).digest();
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

const presentTable = (
  { good, faults, heading }: CommunityTableRead,
  cells: readonly string[],
  lang: 'zh' | 'en',
): TableRead => ({
  good: [...good],
  faults: faults.map(({ line, field, value, code, params }) => ({
    line,
    column: cells[heading.columns[field] ?? -1] ?? communityHeadings[field][0] ?? field,
    value: value.slice(0, 60),
    reason: fill(communityFaultWords[code].reason[lang], params),
    advice: fill(communityFaultWords[code].advice[lang], params),
  })),
});

export function setupRoutes(app: App, deps: Deps): void {
  const tries = new RateLimiter({ burst: 10, perMinute: 5 });

  app.get(
    '/api/v1/public/office',
    { config: { access: 'public' }, schema: { response: { 200: PublicOffice } } },
    async () => ({ office: await publicOffice(deps), setup: await setupIsOpen(deps.db) }),
  );

  app.post(
    '/api/v1/setup',
    { config: { access: 'public' }, schema: { body: SetupRequest, response: { 201: SetupDone } } },
    async (request, reply) => {
      const lang = languageOf(request);
      const refused = (code: string) => spokenProblem({ code }, setupWords, lang);
      if (tries.take(request.ip, deps.clock()) > 0) throw new HttpProblem('too_many');
      if (!(await setupIsOpen(deps.db))) throw refused('setup_closed');
      if (!same(request.body.token.trim(), deps.setupToken)) throw refused('wrong_token');
      const founded = await createFirstOffice(deps, request.body);
      if (!founded.ok) throw spokenProblem(founded.refusal, setupWords, lang);
      const { tenant, administratorId, created } = founded.value;
      const { roles } = await deps.offices.get(tenant);
      void reply.header('cache-control', 'no-store');
      return reply.code(201).send({
        session: await enter(deps, reply, tenant, administratorId),
        created: created.map((one) => ({ ...one, roles: roles.get(one.roles)?.label[lang] ?? one.roles })),
      });
    },
  );

  app.get(
    '/api/v1/setup',
    { config: { access: 'user.write' }, schema: { response: { 200: SetupState } } },
    async (request) => setupState(deps, principalOf(request).tenant),
  );

  app.post(
    '/api/v1/setup/communities/preview',
    {
      config: { access: 'territory.write' },
      bodyLimit: LIST_LIMIT,
      schema: { body: CommunityTable, response: { 200: TableRead } },
    },
    async (request) => {
      const { rows } = request.body;
      const lang = languageOf(request);
      const read = await previewCommunities(deps, principalOf(request).tenant, rows);
      if (!read.ok) throw spokenProblem(read.refusal, setupWords, lang);
      return presentTable(read.value, rows[read.value.heading.at]?.cells ?? [], lang);
    },
  );

  app.post(
    '/api/v1/setup/communities',
    {
      config: { access: 'territory.write' },
      bodyLimit: LIST_LIMIT,
      schema: { body: CommunityTable, response: { 200: TableRead } },
    },
    async (request) => {
      const { rows, codeEdition } = request.body;
      const { tenant, username: actor } = principalOf(request);
      const lang = languageOf(request);
      const read = await addCommunities(deps, { tenant, actor }, rows, codeEdition);
      if (!read.ok) throw spokenProblem(read.refusal, setupWords, lang);
      return presentTable(read.value, rows[read.value.heading.at]?.cells ?? [], lang);
    },
  );
}
