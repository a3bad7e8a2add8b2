import { Type } from 'typebox';
import { CircleItemView, CircleView, ServiceId } from '#contract/services.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { HttpProblem } from '../http/problem.ts';
import { sendWorkbook } from '../import/present.ts';
import { circleReader } from './circle.ts';
import { leftOutOf, presentCircle, presentCircleItem } from './present.ts';
import { leftOutSheet } from './sheets.ts';

const ById = Type.Object({ id: ServiceId }, { additionalProperties: false });

/** Who is within five minutes' walk of what. */
export function circleRoutes(app: App, deps: Deps): void {
  const circleOf = circleReader(deps);
  const readers = { config: { access: 'catalog.read' } } as const;

  app.get('/api/v1/services/circle', { ...readers, schema: { response: { 200: CircleView } } }, async (request) =>
    presentCircle(await circleOf(principalOf(request).tenant), languageOf(request)),
  );

  app.get(
    '/api/v1/services/circle/:id',
    { ...readers, schema: { params: ById, response: { 200: CircleItemView } } },
    async (request) => {
      const circle = await circleOf(principalOf(request).tenant);
      const view = presentCircleItem(circle, request.params.id, languageOf(request));
      if (!view) throw new HttpProblem('not_found', { field: 'id' });
      return view;
    },
  );

  app.get(
    '/api/v1/services/circle/:id/left-out.xlsx',
    { ...readers, schema: { params: ById } },
    async (request, reply) => {
      const circle = await circleOf(principalOf(request).tenant);
      const lang = languageOf(request);
      const { id } = request.params;
      const service = circle.services.find(({ item }) => item.id === id);
      if (!service) throw new HttpProblem('not_found', { field: 'id' });
      const sheet = leftOutSheet(leftOutOf(circle, id), lang);
      return sendWorkbook(reply, `${service.item.name[lang] || service.item.name.zh} · ${sheet.name}`, [sheet]);
    },
  );
}
