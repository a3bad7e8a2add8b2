import { PasswordChange, SessionView, SignIn } from '#contract/session.ts';
import { Type } from 'typebox';
import { appendAudit } from '../audit/log.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { COOKIE, principalOf } from '../http/guard.ts';
import { HttpProblem, problemOf } from '../http/problem.ts';
import { spokenProblem } from '../http/spoken.ts';
import { changePassword } from './commands/change-password.ts';
import { enter } from './enter.ts';
import { checkCredentials } from './sign-in.ts';
import { sessionView } from './view.ts';
import { passwordWords } from './words.ts';

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
  app.post(
    '/api/v1/session',
    { config: { access: 'public' }, schema: { body: SignIn, response: { 200: SessionView } } },
    async (request, reply) => {
      const { office, username, password } = request.body;
      const tenant = await officeId(deps, office);
      const now = deps.clock();
      const home = await deps.offices.get(tenant);
      const checked = await checkCredentials(deps.db, tenant, username, password, now, home.settings.security);
      const audit = (action: string) =>
        appendAudit(deps.db.office(tenant), tenant, { at: now, actor: username, action });
      if (!checked.ok) {
        await audit(checked.refusal.code === 'locked_out' ? 'sign-in-locked' : 'sign-in-failed');
        throw problemOf(checked.refusal);
      }
      await audit('sign-in');
      return enter(deps, reply, tenant, checked.value.userId);
    },
  );

  app.get(
    '/api/v1/session',
    { config: { access: 'signedIn', beforePasswordChange: true }, schema: { response: { 200: SessionView } } },
    async (request) => sessionView(deps, principalOf(request)),
  );

  app.put(
    '/api/v1/session/password',
    {
      config: { access: 'signedIn', beforePasswordChange: true },
      schema: { body: PasswordChange, response: { 200: SessionView } },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const changed = await changePassword(deps, principal, request.body);
      if (!changed.ok) throw spokenProblem(changed.refusal, passwordWords, languageOf(request));
      return enter(deps, reply, principal.tenant, principal.userId);
    },
  );

  app.delete(
    '/api/v1/session',
    { config: { access: 'signedIn', beforePasswordChange: true }, schema: { response: { 204: Type.Null() } } },
    async (request, reply) => {
      const cookie = request.cookies[COOKIE];
      if (cookie) await deps.sessions.close(cookie);
      const { tenant, userId } = principalOf(request);
      deps.live.recheck(tenant, userId);
      void reply.clearCookie(COOKIE, { path: '/' });
      return reply.code(204).send(null);
    },
  );
}
