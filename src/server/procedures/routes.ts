import { Type } from 'typebox';
import { Id } from '#contract/common.ts';
import { CourseView, ProceduresCheck, ProceduresPreview, ProceduresView } from '#contract/procedures.ts';
import { settingSchemas } from '#contract/settings.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { HttpProblem } from '../http/problem.ts';
import { findWhole } from '../matters/reader.ts';
import { mayRead } from '../matters/requests.ts';
import { courseOf } from './course.ts';
import { checkProcedures, presentProcedures } from './present.ts';
import { previewProcedures } from './preview.ts';

export function procedureRoutes(app: App, deps: Deps): void {
  const reading = { config: { access: 'settings.read' } } as const;

  app.get('/api/v1/procedures', { ...reading, schema: { response: { 200: ProceduresView } } }, async (request) =>
    presentProcedures(await deps.offices.get(principalOf(request).tenant), languageOf(request)),
  );

  app.post(
    '/api/v1/procedures/check',
    { ...reading, schema: { body: settingSchemas.procedures, response: { 200: ProceduresCheck } } },
    async (request) => {
      const office = await deps.offices.get(principalOf(request).tenant);
      return checkProcedures(office, request.body, deps.clock(), languageOf(request));
    },
  );

  app.post(
    '/api/v1/settings/procedures/preview',
    { ...reading, schema: { body: settingSchemas.procedures, response: { 200: ProceduresPreview } } },
    async (request) =>
      previewProcedures(deps, await deps.offices.get(principalOf(request).tenant), request.body, languageOf(request)),
  );

  app.get(
    '/api/v1/matters/:id/course',
    {
      config: { access: 'matter.read' },
      schema: { params: Type.Object({ id: Id }), response: { 200: CourseView } },
    },
    async (request) => {
      const principal = principalOf(request);
      const { tenant } = principal;
      const whole = await findWhole(deps.db.office(tenant), tenant, request.params.id);
      const course =
        whole && mayRead(principal, whole.matter)
          ? courseOf(await deps.offices.get(tenant), whole, languageOf(request))
          : null;
      if (!course) throw new HttpProblem('not_found');
      return course;
    },
  );
}
