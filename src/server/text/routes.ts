import { ReportClues, ReportProposals } from '#contract/field.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { limitedBy } from '../http/rate-limit.ts';
import { proposeReport } from './propose-report.ts';

/** By person. A phone asks once a pause in typing; a program that asks without end is held. */
const ASKING = { burst: 40, perMinute: 60 } as const;

export function textRoutes(app: App, deps: Deps): void {
  const limited = limitedBy(ASKING, deps.clock, (request) => {
    const { tenant, userId } = principalOf(request);
    return `${tenant}:${userId}`;
  });
  app.post(
    '/api/v1/proposals',
    {
      config: { access: 'matter.report' },
      preHandler: limited,
      schema: { body: ReportClues, response: { 200: ReportProposals } },
    },
    async (request) => proposeReport(deps, principalOf(request), request.body, languageOf(request)),
  );
}
