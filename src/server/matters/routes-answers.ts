import { Type } from 'typebox';
import { AnswerCheckView, AnswerDraft } from '#contract/answers.ts';
import { Id } from '#contract/common.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { HttpProblem } from '../http/problem.ts';
import { limitedBy } from '../http/rate-limit.ts';
import { checkAnswerOf, presentCheck } from '../text/check-answer.ts';
import { findWhole } from './reader.ts';
import { mayRead } from './requests.ts';

/** By person: a form asks once a pause in typing. */
const ASKING = { burst: 40, perMinute: 60 } as const;

/** What an answer lacks, asked while it is written. */
export function answerRoutes(app: App, deps: Deps): void {
  const limited = limitedBy(ASKING, deps.clock, (request) => {
    const { tenant, userId } = principalOf(request);
    return `${tenant}:${userId}`;
  });
  app.post(
    '/api/v1/matters/:id/answer-check',
    {
      config: { access: 'matter.read' },
      preHandler: limited,
      schema: { params: Type.Object({ id: Id }), body: AnswerDraft, response: { 200: AnswerCheckView } },
    },
    async (request) => {
      const principal = principalOf(request);
      const whole = await findWhole(deps.db.office(principal.tenant), principal.tenant, request.params.id);
      if (!whole || !mayRead(principal, whole.matter)) throw new HttpProblem('not_found');
      const office = await deps.offices.get(principal.tenant);
      return presentCheck(office, await checkAnswerOf(deps, office, whole, request.body), languageOf(request));
    },
  );
}
