import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Permission } from '#domain/access/permissions.ts';
import type { Principal } from '../auth/principal.ts';
import type { Deps } from '../deps.ts';
import { HttpProblem } from './problem.ts';

export const COOKIE = 'huiyin_session';

/** `public` needs no sign-in; `signedIn` any account; else the permission that some grant must carry. */
export type Access = 'public' | 'signedIn' | Permission;

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** Open also to whoever must first change the password. */
    beforePasswordChange?: boolean;
    /** The answer goes on until somebody leaves: how long it took says nothing. */
    streams?: boolean;
  }
  interface FastifyRequest {
    principal: Principal | null;
  }
}

export interface RouteAccess {
  readonly method: string;
  readonly url: string;
  readonly access: Access;
}

/** Who is signed in; only for routes that are not public. */
export function principalOf(request: FastifyRequest): Principal {
  if (!request.principal) throw new HttpProblem('not_signed_in');
  return request.principal;
}

/**
 * Checks each request against the access that its route declares, and refuses to start when a route declares none.
 * @returns the list of routes, which the security test walks
 */
export function registerGuard(app: FastifyInstance, deps: Deps): RouteAccess[] {
  const routes: RouteAccess[] = [];
  app.decorateRequest('principal', null);
  app.addHook('onRoute', (route) => {
    const access = route.config?.access;
    if (!access) throw new Error(`route ${String(route.method)} ${route.url} declares no access`);
    for (const method of [route.method].flat()) {
      if (method !== 'HEAD' && method !== 'OPTIONS') routes.push({ method, url: route.url, access });
    }
  });
  app.addHook('onRequest', async (request) => {
    const access = request.routeOptions.config.access ?? 'public';
    if (access === 'public') return;
    const cookie = request.cookies[COOKIE];
    request.principal = cookie ? await deps.sessions.find(cookie, deps.clock()) : null;
    const principal = principalOf(request);
    if (access !== 'signedIn' && !principal.permissions.has(access)) {
      throw new HttpProblem('forbidden', { params: { permission: access } });
    }
    if (principal.mustChangePassword && !request.routeOptions.config.beforePasswordChange)
      throw new HttpProblem('password_must_change');
    // A cookie is sent from other sites' forms too; a write must come from our own pages.
    if (request.method !== 'GET' && request.headers['sec-fetch-site'] === 'cross-site')
      throw new HttpProblem('forbidden');
  });
  return routes;
}
