import { Type } from 'typebox';
import { ConsequenceQuery, Consequences, DeskCounts, Reveal, Revealed } from '#contract/desk.ts';
import { DeadlineExplanation } from '#contract/deadline.ts';
import {
  ActionRequest,
  Created,
  MatterDetail,
  MatterFilter,
  MatterListQuery,
  MatterPage,
  NewMatter,
} from '#contract/matters.ts';
import { takesIn } from '#domain/access/confined.ts';
import { Proposals } from '#contract/proposals.ts';
import { Id, Text } from '#contract/common.ts';
import { appendAudit } from '../audit/log.ts';
import { actorOn, grantsWith, type Principal } from '../auth/principal.ts';
import type { Deps } from '../deps.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { HttpProblem, problemOf } from '../http/problem.ts';
import { versionOf } from '../http/version.ts';
import type { App } from '../http/app.ts';
import { consequencesOf, propose } from '../text/propose.ts';
import { act } from './commands/act.ts';
import { report } from './commands/report.ts';
import { undo } from './commands/undo.ts';
import { deskCounts, unitsOf } from './desk.ts';
import { explainDeadline, matterDetail } from './detail.ts';
import { countMatters, listMatters } from './list.ts';
import { presentRowFor } from './joint.ts';
import type { Lang } from './present.ts';
import { inputOf, keyOf, mayRead, narrowed, reachOf } from './requests.ts';
import { findMatter, findWhole, wordsOf, type FoundMatter, type WholeMatter } from './reader.ts';

const ById = Type.Object({ id: Id });
export function matterRoutes(app: App, deps: Deps): void {
  /** A matter that the person's reading grants don't reach does not exist for them. */
  function readable<Found extends FoundMatter>(principal: Principal, found: Found | null): Found {
    if (!found || !mayRead(principal, found.matter)) throw new HttpProblem('not_found');
    return found;
  }
  const visible = async (principal: Principal, id: string): Promise<FoundMatter> =>
    readable(principal, await findMatter(deps.db.office(principal.tenant), principal.tenant, id));
  const present = async (principal: Principal, whole: WholeMatter, lang: Lang): Promise<MatterDetail> => {
    const office = await deps.offices.get(principal.tenant);
    const moment = { now: deps.clock(), undoMs: office.settings.desk.undoSeconds * 1000 };
    return matterDetail(office, whole, actorOn(principal, whole.matter), moment, lang);
  };
  app.post(
    '/api/v1/matters',
    { config: { access: 'matter.report' }, schema: { body: NewMatter, response: { 201: Created } } },
    async (request, reply) => {
      const principal = principalOf(request);
      const { kind } = request.body;
      if (kind !== undefined && !grantsWith(principal, 'matter.report').some(({ kinds }) => takesIn(kinds, kind)))
        throw new HttpProblem('forbidden', { field: 'kind' });
      const actor = actorOn(principal, { unitId: principal.unitId, communityId: null, gridId: null, kind: '' });
      const key = keyOf(request.headers);
      const context = {
        tenant: principal.tenant,
        actor,
        fileOwner: principal.userId,
        ...(key && { idempotencyKey: key }),
      };
      const result = await report(deps, context, { ...request.body, channel: request.body.channel ?? 'grid' });
      if (!result.ok) throw problemOf(result.refusal);
      const { id, no, version, follow } = result.value;
      return reply.code(201).send({ id, no, version, follow, state: 'reported', dueAt: null });
    },
  );

  app.get(
    '/api/v1/matters',
    { config: { access: 'matter.read' }, schema: { querystring: MatterListQuery, response: { 200: MatterPage } } },
    async (request) => {
      const principal = principalOf(request);
      const { sort = 'newest', cursor, limit = 50, ...filter } = request.query;
      const office = await deps.offices.get(principal.tenant);
      const now = deps.clock();
      const listed = await listMatters(deps.db.office(office.id), {
        tenant: office.id,
        grants: grantsWith(principal, 'matter.read'),
        now,
        sort,
        limit,
        ...(cursor && { cursor }),
        ...narrowed(principal, filter, now),
      });
      return {
        items: listed.items.map((found) => presentRowFor(office, unitsOf(principal), found, now, languageOf(request))),
        next: listed.next,
      };
    },
  );

  const Count = Type.Object({ count: Type.Integer(), capped: Type.Boolean() });
  app.get(
    '/api/v1/matters/count',
    { config: { access: 'matter.read' }, schema: { querystring: MatterFilter, response: { 200: Count } } },
    async (request) => {
      const principal = principalOf(request);
      return countMatters(deps.db.office(principal.tenant), {
        tenant: principal.tenant,
        grants: grantsWith(principal, 'matter.read'),
        now: deps.clock(),
        ...narrowed(principal, request.query, deps.clock()),
      });
    },
  );

  app.get(
    '/api/v1/desk/counts',
    { config: { access: 'matter.read' }, schema: { response: { 200: DeskCounts } } },
    async (request) => {
      const principal = principalOf(request);
      return deskCounts(
        deps.db.office(principal.tenant),
        principal,
        grantsWith(principal, 'matter.read'),
        deps.clock(),
      );
    },
  );

  app.get(
    '/api/v1/matters/:id',
    { config: { access: 'matter.read' }, schema: { params: ById, response: { 200: MatterDetail } } },
    async (request, reply) => {
      const principal = principalOf(request);
      const queries = deps.db.office(principal.tenant);
      const whole = readable(principal, await findWhole(queries, principal.tenant, request.params.id));
      void reply.header('etag', `"${whole.version}"`);
      return present(principal, whole, languageOf(request));
    },
  );

  app.get(
    '/api/v1/matters/:id/deadline',
    { config: { access: 'matter.read' }, schema: { params: ById, response: { 200: DeadlineExplanation } } },
    async (request) => {
      const principal = principalOf(request);
      const found = await visible(principal, request.params.id);
      return explainDeadline(await deps.offices.get(principal.tenant), found, deps.clock(), languageOf(request));
    },
  );

  app.get(
    '/api/v1/matters/:id/proposals',
    { config: { access: 'matter.verify' }, schema: { params: ById, response: { 200: Proposals } } },
    async (request) => {
      const principal = principalOf(request);
      const found = await visible(principal, request.params.id);
      const reads = ({ matter }: FoundMatter) => mayRead(principal, matter);
      return propose(deps, await deps.offices.get(principal.tenant), found, languageOf(request), reads);
    },
  );

  app.get(
    '/api/v1/matters/:id/consequences',
    {
      config: { access: 'matter.verify' },
      schema: { params: ById, querystring: ConsequenceQuery, response: { 200: Consequences } },
    },
    async (request) => {
      const principal = principalOf(request);
      const found = await visible(principal, request.params.id);
      const office = await deps.offices.get(principal.tenant);
      const follows = await consequencesOf(deps, office, found, request.query, languageOf(request));
      if (!follows.ok) throw problemOf(follows.refusal);
      return follows.value;
    },
  );

  const ByAction = Type.Object({ id: Id, action: Text(40) });
  app.post(
    '/api/v1/matters/:id/actions/:action',
    {
      config: { access: 'matter.read' },
      schema: { params: ByAction, body: ActionRequest, response: { 200: MatterDetail } },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { id, action } = request.params;
      const version = versionOf(request.headers['if-match']);
      const key = keyOf(request.headers);
      const context = {
        tenant: principal.tenant,
        matterId: id,
        version,
        actorOn: reachOf(principal),
        ...(key && { idempotencyKey: key }),
      };
      const result = await (action === 'undo'
        ? undo(deps, context)
        : act(deps, context, action, inputOf(request.body, deps.clock())));
      if (!result.ok) throw problemOf(result.refusal);
      void reply.header('etag', `"${result.value.version}"`);
      return present(principal, result.value, languageOf(request));
    },
  );

  app.post(
    '/api/v1/matters/:id/reveal',
    { config: { access: 'matter.reveal' }, schema: { params: ById, body: Reveal, response: { 200: Revealed } } },
    async (request) => {
      const principal = principalOf(request);
      const found = await visible(principal, request.params.id);
      const queries = deps.db.office(principal.tenant);
      // Logged before it is shown: a look that can't be recorded does not happen.
      await appendAudit(queries, principal.tenant, {
        at: deps.clock(),
        actor: principal.username,
        action: 'reveal',
        subject: found.matter.no,
        detail: request.body.purpose,
      });
      const words = await wordsOf(queries, principal.tenant, found.matter.id);
      const open = (sealed: Uint8Array | null | undefined) =>
        sealed ? deps.sealer.open(principal.tenant, sealed) : null;
      return {
        name: open(words?.nameSealed),
        phone: open(words?.phoneSealed),
        text: open(words?.sealed) ?? words?.body ?? '',
      };
    },
  );
}
