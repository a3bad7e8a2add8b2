import { Id } from '#contract/common.ts';
import { NewUser, UserEdit, UserView } from '#contract/office.ts';
import { Type } from 'typebox';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { HttpProblem } from '../http/problem.ts';
import { spokenProblem } from '../http/spoken.ts';
import { wireTimeOrNull } from '../matters/present.ts';
import { editUser } from './commands/edit-user.ts';
import { saveUser } from './commands/save-user.ts';
import { accounts, type Account } from './reader.ts';
import { peopleWords } from './words.ts';

const ById = Type.Object({ id: Id });

export function peopleRoutes(app: App, deps: Deps): void {
  /** A lock that has run out is none. */
  const view = ({ lockedUntil, roles, ...account }: Account): UserView => ({
    ...account,
    lockedUntil: wireTimeOrNull(lockedUntil !== null && lockedUntil > deps.clock() ? lockedUntil : null),
    roles: [...roles],
  });
  const one = async (tenant: number, id: string): Promise<UserView> => {
    const [account] = await accounts(deps.db.office(tenant), tenant, id);
    if (!account) throw new HttpProblem('not_found', { field: 'id' });
    return view(account);
  };

  app.get(
    '/api/v1/users',
    { config: { access: 'user.read' }, schema: { response: { 200: Type.Array(UserView) } } },
    async (request) => {
      const { tenant } = principalOf(request);
      return (await accounts(deps.db.office(tenant), tenant)).map(view);
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
      if (!saved.ok) throw spokenProblem(saved.refusal, peopleWords, languageOf(request));
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
      if (!edited.ok) throw spokenProblem(edited.refusal, peopleWords, languageOf(request));
      deps.live.recheck(tenant, id);
      return one(tenant, id);
    },
  );
}
