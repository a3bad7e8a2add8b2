import { roles } from '#catalog/roles.ts';
import { SessionView, SignIn } from '#contract/session.ts';
import { Type } from 'typebox';
import { appendAudit } from '../audit/log.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { COOKIE, principalOf } from '../http/guard.ts';
import { HttpProblem, problemOf } from '../http/problem.ts';
import { wireTime } from '../matters/present.ts';
import type { Principal } from './principal.ts';
import { SESSION_MS } from './sessions.ts';
import { checkCredentials } from './sign-in.ts';

async function officeId(deps: Deps, code: string | undefined): Promise<number> {
  const rows = await deps.db.system<{ id: number }>(
    code ? 'select id from office where code = $1' : 'select id from office order by id limit 1',
    code ? [code] : [],
  );
  const [row] = rows;
  if (!row) throw new HttpProblem('wrong_credentials', { field: 'office' });
  return row.id;
}

export function authRoutes(app: App, deps: Deps): void {
  const view = async (principal: Principal) => {
    const office = await deps.offices.get(principal.tenant);
    const unit = principal.unitId ? office.units.get(principal.unitId) : undefined;
    const held = new Set(principal.grants.map((grant) => grant.role));
    return {
      user: {
        id: principal.userId,
        username: principal.username,
        name: principal.name,
        unitId: principal.unitId,
        unitName: unit?.name ?? null,
        locale: principal.locale,
      },
      office: { id: office.id, code: office.code, name: office.name, nameEn: office.nameEn },
      roles: roles.filter((role) => held.has(role.id)).map(({ id, label }) => ({ id, label })),
      permissions: [...principal.permissions],
      expiresAt: wireTime(deps.clock() + SESSION_MS),
    };
  };

  app.post(
    '/api/v1/session',
    { config: { access: 'public' }, schema: { body: SignIn, response: { 200: SessionView } } },
    async (request, reply) => {
      const { office, username, password } = request.body;
      const tenant = await officeId(deps, office);
      const now = deps.clock();
      const checked = await checkCredentials(deps.db, tenant, username, password, now);
      const audit = (action: string) =>
        appendAudit(deps.db.office(tenant), tenant, { at: now, actor: username, action });
      if (!checked.ok) {
        await audit(checked.refusal.code === 'locked_out' ? 'sign-in-locked' : 'sign-in-failed');
        throw problemOf(checked.refusal);
      }
      await audit('sign-in');
      const value = await deps.sessions.open(tenant, checked.value.userId, now);
      const principal = await deps.sessions.find(value, now);
      if (!principal) throw new HttpProblem('wrong_credentials');
      void reply.setCookie(COOKIE, value, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: deps.config.secureCookies,
        maxAge: SESSION_MS / 1000,
      });
      return view(principal);
    },
  );

  app.get(
    '/api/v1/session',
    { config: { access: 'signedIn' }, schema: { response: { 200: SessionView } } },
    async (request) => view(principalOf(request)),
  );

  app.delete(
    '/api/v1/session',
    { config: { access: 'signedIn' }, schema: { response: { 204: Type.Null() } } },
    async (request, reply) => {
      const cookie = request.cookies[COOKIE];
      if (cookie) await deps.sessions.close(cookie);
      void reply.clearCookie(COOKIE, { path: '/' });
      return reply.code(204).send(null);
    },
  );
}
