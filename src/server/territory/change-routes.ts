import { Id, Text } from '#contract/common.ts';
import {
  ChangeDecision,
  ChangeDraft,
  ChangeSummary,
  ChangeView,
  FindingView,
  GroundQuery,
  GroundView,
  PlaceHistory,
  StewardEdit,
  StewardView,
} from '#contract/territory.ts';
import type { Refusal, Result } from '#domain/shared/result.ts';
import type { PlaceEdit } from '#domain/territory/change-set.ts';
import { checkChange } from '#domain/territory/check-change.ts';
import { changeWords } from '#i18n/territory.ts';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { HttpProblem } from '../http/problem.ts';
import { spokenProblem } from '../http/spoken.ts';
import { versionOf } from '../http/if-match.ts';
import type { Principal } from '../auth/principal.ts';
import type { Lang } from '../matters/present.ts';
import { findChange, listChanges, presentChange, presentFinding } from './changes.ts';
import { decideChange } from './commands/decide-change.ts';
import { editSteward } from './commands/edit-steward.ts';
import { beginChange, saveChange, withdrawChange } from './commands/save-change.ts';
import { groundOf, groundUnder, patternsOf } from './ground.ts';
import { historyOf, stewardsAt } from './reader.ts';
import { sightLost, withoutNames } from './sight.ts';

const ById = Type.Object({ id: Id });
const ByPlace = Type.Object({ id: Text(64) });
/** A whole community with its grids drawn by hand is some hundred kilobytes. */
const CHANGE_LIMIT = 16 << 20;

const authorOf = (request: FastifyRequest) => {
  const { tenant, username: actor } = principalOf(request);
  return { tenant, actor };
};

export function changeRoutes(app: App, deps: Deps): void {
  const taken = <T>(result: Result<T>, request: FastifyRequest): T => {
    if (!result.ok) throw spokenProblem(result.refusal satisfies Refusal, changeWords, languageOf(request));
    return result.value;
  };
  const ground = async (tenant: number) =>
    groundOf(deps.db.office(tenant), tenant, patternsOf(await deps.offices.get(tenant)));
  const findings = async (
    { tenant, permissions }: Principal,
    edits: readonly PlaceEdit[],
    lang: Lang,
  ): Promise<FindingView[]> => {
    const known = await ground(tenant);
    const lost = await sightLost(deps.db.office(tenant), tenant, known, edits);
    // Who may see what is in the grants: to others only how many it concerns.
    const told = permissions.has('user.read') ? lost : lost.map((one) => withoutNames(one, lang));
    return [...checkChange(known, edits), ...told].map((one) => presentFinding(one, lang));
  };
  const view = async (request: FastifyRequest, id: string): Promise<ChangeView> => {
    const principal = principalOf(request);
    const { tenant } = principal;
    const row = await findChange(deps.db.office(tenant), tenant, id);
    if (!row || row.state === 'dropped') throw new HttpProblem('not_found', { field: 'id' });
    const isOpen = row.state === 'draft' || row.state === 'scheduled';
    return {
      ...presentChange({ ...row, count: row.edits.length }),
      edits: row.edits as ChangeView['edits'],
      findings: isOpen ? await findings(principal, row.edits, languageOf(request)) : [],
    };
  };

  app.get(
    '/api/v1/territory/ground',
    { config: { access: 'territory.write' }, schema: { querystring: GroundQuery, response: { 200: GroundView } } },
    async (request) => {
      const { tenant } = principalOf(request);
      const part = groundUnder(await ground(tenant), request.query.under);
      if (part.length === 0) throw new HttpProblem('not_found', { field: 'under' });
      return part;
    },
  );
  app.get(
    '/api/v1/territory/changes',
    { config: { access: 'territory.read' }, schema: { response: { 200: Type.Array(ChangeSummary) } } },
    async (request) => {
      const { tenant } = principalOf(request);
      return (await listChanges(deps.db.office(tenant), tenant)).map(presentChange);
    },
  );
  app.get(
    '/api/v1/territory/changes/:id',
    { config: { access: 'territory.read' }, schema: { params: ById, response: { 200: ChangeView } } },
    async (request) => view(request, request.params.id),
  );
  app.post(
    '/api/v1/territory/changes',
    {
      config: { access: 'territory.write' },
      bodyLimit: CHANGE_LIMIT,
      schema: { body: ChangeDraft, response: { 201: ChangeView } },
    },
    async (request, reply) => {
      const id = await beginChange(deps, authorOf(request), request.body);
      return reply.code(201).send(await view(request, id));
    },
  );
  app.put(
    '/api/v1/territory/changes/:id',
    {
      config: { access: 'territory.write' },
      bodyLimit: CHANGE_LIMIT,
      schema: { params: ById, body: ChangeDraft, response: { 200: ChangeView } },
    },
    async (request) => {
      const { id } = request.params;
      const version = versionOf(request.headers['if-match']);
      taken(await saveChange(deps, authorOf(request), { id, version, draft: request.body }), request);
      return view(request, id);
    },
  );
  app.post(
    '/api/v1/territory/changes/:id/decide',
    {
      config: { access: 'territory.write' },
      schema: { params: ById, body: ChangeDecision, response: { 200: ChangeView } },
    },
    async (request) => {
      const { id } = request.params;
      const version = versionOf(request.headers['if-match']);
      taken(await decideChange(deps, authorOf(request), { id, version, decision: request.body }), request);
      return view(request, id);
    },
  );
  app.post(
    '/api/v1/territory/changes/:id/withdraw',
    {
      config: { access: 'territory.write' },
      schema: { params: ById, body: Type.Object({}, { additionalProperties: false }), response: { 200: ChangeView } },
    },
    async (request) => {
      const { id } = request.params;
      const version = versionOf(request.headers['if-match']);
      taken(await withdrawChange(deps, authorOf(request), { id, version, to: 'draft' }), request);
      return view(request, id);
    },
  );
  app.delete(
    '/api/v1/territory/changes/:id',
    { config: { access: 'territory.write' }, schema: { params: ById, response: { 204: Type.Null() } } },
    async (request, reply) => {
      const version = versionOf(request.headers['if-match']);
      taken(await withdrawChange(deps, authorOf(request), { id: request.params.id, version, to: 'dropped' }), request);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/api/v1/places/:id/history',
    { config: { access: 'territory.read' }, schema: { params: ByPlace, response: { 200: PlaceHistory } } },
    async (request) => {
      const office = await deps.offices.get(principalOf(request).tenant);
      const history = await historyOf(deps.db.office(office.id), office, request.params.id);
      if (history.length === 0) throw new HttpProblem('not_found', { field: 'id' });
      return history;
    },
  );
  const stewards = async (request: FastifyRequest, placeId: string): Promise<StewardView[]> => {
    const office = await deps.offices.get(principalOf(request).tenant);
    return stewardsAt(deps.db.office(office.id), office, placeId, languageOf(request));
  };
  app.get(
    '/api/v1/places/:id/stewards',
    { config: { access: 'territory.read' }, schema: { params: ByPlace, response: { 200: Type.Array(StewardView) } } },
    async (request) => stewards(request, request.params.id),
  );
  app.post(
    '/api/v1/places/:id/stewards',
    {
      config: { access: 'territory.write' },
      schema: { params: ByPlace, body: StewardEdit, response: { 200: Type.Array(StewardView) } },
    },
    async (request) => {
      const { id: placeId } = request.params;
      taken(await editSteward(deps, authorOf(request), { placeId }, request.body), request);
      return stewards(request, placeId);
    },
  );
  app.put(
    '/api/v1/places/:id/stewards/:steward',
    {
      config: { access: 'territory.write' },
      schema: {
        params: Type.Object({ id: Text(64), steward: Id }),
        body: StewardEdit,
        response: { 200: Type.Array(StewardView) },
      },
    },
    async (request) => {
      const { id, steward } = request.params;
      taken(await editSteward(deps, authorOf(request), { id: steward }, request.body), request);
      return stewards(request, id);
    },
  );
}
