import { Type } from 'typebox';
import { visitQuestions } from '#catalog/visit-questions.ts';
import { FieldView } from '#contract/forms.ts';
import { FunnelQuery, NewVisit, VisitCreated, VisitFunnel, VisitListQuery, VisitPage } from '#contract/visits.ts';
import { takesIn } from '#domain/access/confined.ts';
import { appendAudit } from '../audit/log.ts';
import { actorOn, grantsWith } from '../auth/principal.ts';
import type { Deps } from '../deps.ts';
import { evaluate } from '../figures/evaluate.ts';
import { presentFigure } from '../figures/present.ts';
import { checkPeriod } from '../figures/query.ts';
import { knownFigure } from '../figures/rows.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { HttpProblem, problemOf } from '../http/problem.ts';
import { presentField } from '../matters/facts.ts';
import { wireTime } from '../matters/present.ts';
import { keyOf } from '../matters/requests.ts';
import { recordVisit } from './commands/record-visit.ts';
import { countVisits, longUnvisited, newestVisits, placesInReach, type After, type VisitRow } from './reader.ts';

const FUNNEL = ['needs', 'needsSettled', 'disputesSettled'];

const encode = ({ visitedAt, id }: VisitRow) => Buffer.from(`${visitedAt} ${id}`).toString('base64url');
function decode(cursor: string): After {
  const [, at, id] = /^(\d{1,15}) ([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (at === undefined || id === undefined) throw new HttpProblem('invalid', { field: 'cursor' });
  return { at: new Date(Number(at)), id };
}

export function visitRoutes(app: App, deps: Deps): void {
  app.get(
    '/api/v1/visits/questions',
    { config: { access: 'matter.report' }, schema: { response: { 200: Type.Array(FieldView) } } },
    async (request) => visitQuestions.map((field) => presentField(field, languageOf(request))),
  );

  app.post(
    '/api/v1/visits',
    { config: { access: 'matter.report' }, schema: { body: NewVisit, response: { 201: VisitCreated } } },
    async (request, reply) => {
      const principal = principalOf(request);
      if (!grantsWith(principal, 'matter.report').some(({ kinds }) => takesIn(kinds, 'need')))
        throw new HttpProblem('forbidden');
      const { tenant, userId, name } = principal;
      const actor = actorOn(principal, { unitId: principal.unitId, communityId: null, gridId: null, kind: '' });
      const key = keyOf(request.headers);
      const result = await recordVisit(deps, { tenant, userId, name, actor, ...(key && { key }) }, request.body);
      if (!result.ok) throw problemOf(result.refusal);
      return reply.code(201).send(result.value);
    },
  );

  app.get(
    '/api/v1/visits',
    { config: { access: 'matter.reveal' }, schema: { querystring: VisitListQuery, response: { 200: VisitPage } } },
    async (request) => {
      const principal = principalOf(request);
      const { tenant } = principal;
      const { cursor, limit = 50, unvisitedMonths: months, ...within } = request.query;
      const scope = { ...within, places: placesInReach(grantsWith(principal, 'matter.reveal')) };
      const queries = deps.db.office(tenant);
      const page = { after: cursor === undefined ? null : decode(cursor), limit: limit + 1 };
      const rows =
        months === undefined
          ? await newestVisits(queries, tenant, scope, page)
          : await longUnvisited(queries, tenant, scope, { ...page, months, now: deps.clock() });
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      // Doors of homes are personal data: a look that can't be recorded does not happen.
      await appendAudit(queries, tenant, {
        at: deps.clock(),
        actor: principal.username,
        action: 'reveal',
        subject: 'visits',
        detail: JSON.stringify(request.query),
      });
      return {
        items: items.map((row) => ({
          ...row,
          address: deps.sealer.open(tenant, row.address),
          visitedAt: wireTime(row.visitedAt),
        })),
        next: rows.length > limit && last ? encode(last) : null,
      };
    },
  );

  app.get(
    '/api/v1/visits/funnel',
    { config: { access: 'figure.read' }, schema: { querystring: FunnelQuery, response: { 200: VisitFunnel } } },
    async (request) => {
      const principal = principalOf(request);
      const { tenant } = principal;
      const { from, to, ...within } = request.query;
      checkPeriod(request.query);
      const queries = deps.db.office(tenant);
      const grants = grantsWith(principal, 'matter.read');
      const period = { ...(from && { from }), ...(to && { to }) };
      const counted = await countVisits(queries, tenant, { ...within, places: placesInReach(grants) }, period);
      const office = await deps.offices.get(tenant);
      const scope = { office, filter: request.query, now: deps.clock(), grants };
      const values = await evaluate(queries, scope, FUNNEL.map(knownFigure));
      const shown = { by: null, limit: 1, lang: languageOf(request) };
      return { ...counted, figures: values.map((value) => presentFigure(scope, value, shown)) };
    },
  );
}
