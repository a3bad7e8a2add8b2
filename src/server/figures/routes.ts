import { Type } from 'typebox';
import { figures } from '#catalog/figures.ts';
import { FigureList, FigureQuery, FigureView } from '#contract/figures.ts';
import { grantsWith } from '../auth/principal.ts';
import type { Deps } from '../deps.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { HttpProblem } from '../http/problem.ts';
import type { App } from '../http/app.ts';
import { waitsForMe } from '../matters/desk.ts';
import { pick } from '../matters/present.ts';
import { evaluate } from './evaluate.ts';
import { presentFigure } from './present.ts';
import { checkPeriod } from './query.ts';
import { knownFigure } from './rows.ts';
import type { FigureScope } from './scope.ts';

export function figureRoutes(app: App, deps: Deps): void {
  app.get(
    '/api/v1/figures',
    { config: { access: 'figure.read' }, schema: { response: { 200: FigureList } } },
    async (request) => {
      const lang = languageOf(request);
      return figures.map(({ id, label, unit, definition }) => ({
        id,
        label: pick(label, lang),
        unit: pick(unit, lang),
        definition: pick(definition, lang),
      }));
    },
  );

  app.get(
    '/api/v1/figures/:id',
    {
      config: { access: 'figure.read' },
      schema: {
        params: Type.Object({ id: Type.String({ maxLength: 40 }) }),
        querystring: FigureQuery,
        response: { 200: FigureView },
      },
    },
    async (request) => {
      const principal = principalOf(request);
      const { by = null, limit = 500, figure: within, mine, ...filter } = request.query;
      // Two figures at once would mean two periods.
      if (within !== undefined) throw new HttpProblem('invalid', { field: 'figure' });
      checkPeriod(filter);
      const figure = knownFigure(request.params.id);
      const scope: FigureScope = {
        office: await deps.offices.get(principal.tenant),
        filter,
        now: deps.clock(),
        grants: grantsWith(principal, 'matter.read'),
        ...(mine && { narrow: waitsForMe(principal) }),
      };
      const [value] = await evaluate(deps.db.office(principal.tenant), scope, [figure], by);
      if (!value) throw new Error(`figure ${figure.id} was not evaluated`);
      const view = presentFigure(scope, value, { by, limit, lang: languageOf(request) });
      return mine ? { ...view, rows: `${view.rows}&mine=true` } : view;
    },
  );
}
