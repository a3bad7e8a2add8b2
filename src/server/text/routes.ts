import { ReportClues, ReportProposals } from '#contract/field.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { HttpProblem } from '../http/problem.ts';
import { RateLimiter } from '../http/rate-limit.ts';
import { proposeReport } from './propose-report.ts';

/** By person. A phone asks once a pause in typing; a program that asks without end is held. */
const ASKING = { burst: 40, perMinute: 60 } as const;

export function textRoutes(app: App, deps: Deps): void {
  const limiter = new RateLimiter(ASKING);
  app.post(
    '/api/v1/proposals',
    { config: { access: 'matter.report' }, schema: { body: ReportClues, response: { 200: ReportProposals } } },
    async (request, reply) => {
      const principal = principalOf(request);
      const wait = limiter.take(`${principal.tenant}:${principal.userId}`, deps.clock());
      if (wait > 0) {
        const seconds = Math.ceil(wait / 1000);
        void reply.header('retry-after', seconds);
        throw new HttpProblem('too_many', { params: { seconds } });
      }
      return proposeReport(deps, principal, request.body, languageOf(request));
    },
  );
}
