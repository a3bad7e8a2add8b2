import { Type } from 'typebox';
import { Id } from '#contract/common.ts';
import { NewView, View, ViewCounts, ViewEdit, ViewOrder, Views } from '#contract/views.ts';
import { reachOffice } from '#domain/access/scope.ts';
import { grantsWith, type Principal } from '../auth/principal.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { spokenProblem } from '../http/spoken.ts';
import { versionOf } from '../http/version.ts';
import { pick, type Lang } from '../matters/present.ts';
import type { Office } from '../offices/office.ts';
import { addView, dropView, editView, orderViews } from './commands/save.ts';
import { countViews } from './counts.ts';
import { viewsOf, type StoredView } from './reader.ts';
import { viewWords } from './words.ts';

const ById = Type.Object({ id: Id });

const roleView = (office: Office, id: string, lang: Lang) => ({ id, label: pick(office.roles.get(id)?.label, lang) });

/** Roles whose holders read matters: with others a view would be shared with nobody. */
const readersOf = (office: Office) =>
  [...office.roles.values()].filter((one) => one.permissions.includes('matter.read'));

export function viewRoutes(app: App, deps: Deps): void {
  const present = async (principal: Principal, stored: StoredView, lang: Lang): Promise<View> => {
    const { ownerId, role, ...view } = stored;
    const office = await deps.offices.get(principal.tenant);
    return { ...view, role: role === null ? null : roleView(office, role, lang), mine: ownerId === principal.userId };
  };

  app.get(
    '/api/v1/views',
    { config: { access: 'matter.read' }, schema: { response: { 200: Views } } },
    async (request) => {
      const principal = principalOf(request);
      const lang = languageOf(request);
      const office = await deps.offices.get(principal.tenant);
      const views = await viewsOf(deps.db.office(principal.tenant), principal);
      const grants = grantsWith(principal, 'matter.read');
      return {
        views: await Promise.all(views.map((view) => present(principal, view, lang))),
        roles: readersOf(office).map(({ id }) => roleView(office, id, lang)),
        bounded: !reachOffice(grants),
      };
    },
  );

  app.get(
    '/api/v1/views/counts',
    { config: { access: 'matter.read' }, schema: { response: { 200: ViewCounts } } },
    async (request) => {
      const principal = principalOf(request);
      const queries = deps.db.office(principal.tenant);
      return countViews(queries, principal, await viewsOf(queries, principal), deps.clock());
    },
  );

  app.post(
    '/api/v1/views',
    { config: { access: 'matter.read' }, schema: { body: NewView, response: { 201: View } } },
    async (request, reply) => {
      const principal = principalOf(request);
      const added = await addView(deps, principal, request.body);
      if (!added.ok) throw spokenProblem(added.refusal, viewWords, languageOf(request));
      return reply.code(201).send(await present(principal, added.value, languageOf(request)));
    },
  );

  app.put(
    '/api/v1/views/order',
    { config: { access: 'matter.read' }, schema: { body: ViewOrder, response: { 204: Type.Null() } } },
    async (request, reply) => {
      await orderViews(deps, principalOf(request), request.body.ids);
      return reply.code(204).send(null);
    },
  );

  app.patch(
    '/api/v1/views/:id',
    { config: { access: 'matter.read' }, schema: { params: ById, body: ViewEdit, response: { 200: View } } },
    async (request) => {
      const principal = principalOf(request);
      const target = { id: request.params.id, version: versionOf(request.headers['if-match']) };
      const edited = await editView(deps, principal, target, request.body);
      if (!edited.ok) throw spokenProblem(edited.refusal, viewWords, languageOf(request));
      return present(principal, edited.value, languageOf(request));
    },
  );

  app.delete(
    '/api/v1/views/:id',
    { config: { access: 'matter.read' }, schema: { params: ById, response: { 204: Type.Null() } } },
    async (request, reply) => {
      const target = { id: request.params.id, version: versionOf(request.headers['if-match']) };
      const dropped = await dropView(deps, principalOf(request), target);
      if (!dropped.ok) throw spokenProblem(dropped.refusal, viewWords, languageOf(request));
      return reply.code(204).send(null);
    },
  );
}
