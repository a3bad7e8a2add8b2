import type { FastifyReply } from 'fastify';
import type { SessionView } from '#contract/session.ts';
import type { Deps } from '../deps.ts';
import { COOKIE } from '../http/guard.ts';
import { HttpProblem } from '../http/problem.ts';
import { sessionMs } from './sessions.ts';
import { sessionView } from './view.ts';

/** Opens a session for an account and gives its cookie to the browser. */
export async function enter(deps: Deps, reply: FastifyReply, tenant: number, userId: string): Promise<SessionView> {
  const now = deps.clock();
  const value = await deps.sessions.open(tenant, userId, now);
  const principal = await deps.sessions.find(value, now);
  if (!principal) throw new HttpProblem('wrong_credentials');
  void reply.setCookie(COOKIE, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: deps.config.secureCookies,
    maxAge: sessionMs(await deps.offices.get(tenant)) / 1000,
  });
  return sessionView(deps, principal);
}
