import { Id } from '#contract/common.ts';
import { InitialPassword, NewUser, Sight, SightQuery, UserEdit, UserView, type GrantValue } from '#contract/office.ts';
import type { Refusal } from '#domain/shared/result.ts';
import { Type } from 'typebox';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { HttpProblem } from '../http/problem.ts';
import { spokenProblem } from '../http/spoken.ts';
import { wireTimeOrNull } from '../matters/present.ts';
import { spokenAccess } from '../settings/access.ts';
import { editUser } from './commands/edit-user.ts';
import { resetPassword } from './commands/reset-password.ts';
import { saveUser } from './commands/save-user.ts';
import { accounts, type Account } from './reader.ts';
import { sightOf } from './sight.ts';
import { peopleWords } from './words.ts';

const ById = Type.Object({ id: Id });

const spoken = (refusal: Refusal, lang: 'zh' | 'en') => spokenProblem(spokenAccess(refusal, lang), peopleWords, lang);

export function peopleRoutes(app: App, deps: Deps): void {
  /** A lock that has run out is none. */
  const view = ({ lockedUntil, roles, grants, ...account }: Account): UserView => ({
    ...account,
    grants: grants as GrantValue[],
    lockedUntil: wireTimeOrNull(lockedUntil !== null && lockedUntil > deps.clock() ? lockedUntil : null),
    roles: [...roles],
  });
  const one = async (tenant: number, id: string): Promise<UserView> => {
    const [account] = await accounts(deps.db.office(tenant), tenant, deps.clock(), id);
    if (!account) throw new HttpProblem('not_found', { field: 'id' });
    return view(account);
  };

  app.get(
    '/api/v1/users',
    { config: { access: 'user.read' }, schema: { response: { 200: Type.Array(UserView) } } },
    async (request) => {
      const { tenant } = principalOf(request);
      return (await accounts(deps.db.office(tenant), tenant, deps.clock())).map(view);
    },
  );

  app.post(
    '/api/v1/users',
    { config: { access: 'user.write' }, schema: { body: NewUser, response: { 201: UserView } } },
    async (request, reply) => {
      const { tenant, username: actor } = principalOf(request);
      const {
        username,
        name,
        password,
        unitId = null,
        role,
        unitIds = null,
        placeIds = null,
        kinds = null,
      } = request.body;
      const grants = [{ role, unitIds, placeIds, kinds }];
      const saved = await saveUser(deps, tenant, { username, name, password, unitId, grants }, actor);
      if (!saved.ok) throw spoken(saved.refusal, languageOf(request));
      return reply.code(201).send(await one(tenant, saved.value.id));
    },
  );

  app.patch(
    '/api/v1/users/:id',
    { config: { access: 'user.write' }, schema: { params: ById, body: UserEdit, response: { 200: UserView } } },
    async (request) => {
      const { tenant, userId, username } = principalOf(request);
      const { id } = request.params;
      const edited = await editUser(deps, { tenant, actor: { id: userId, username } }, id, request.body);
      if (!edited.ok) throw spoken(edited.refusal, languageOf(request));
      deps.live.recheck(tenant, id);
      return one(tenant, id);
    },
  );

  app.post(
    '/api/v1/users/:id/password',
    { config: { access: 'user.write' }, schema: { params: ById, response: { 200: InitialPassword } } },
    async (request) => {
      const { tenant, userId, username } = principalOf(request);
      const { id } = request.params;
      const reset = await resetPassword(deps, { tenant, actor: { id: userId, username } }, id);
      if (!reset.ok) throw spoken(reset.refusal, languageOf(request));
      deps.live.recheck(tenant, id);
      return reset.value;
    },
  );

  app.post(
    '/api/v1/users/sight',
    { config: { access: 'user.read' }, schema: { body: SightQuery, response: { 200: Sight } } },
    async (request) =>
      sightOf(deps, await deps.offices.get(principalOf(request).tenant), request.body, languageOf(request)),
  );
}
