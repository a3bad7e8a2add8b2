import { UnitsEdit, UnitView } from '#contract/setup.ts';
import { Type } from 'typebox';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { spokenProblem } from '../http/spoken.ts';
import { editUnits } from './commands/edit-units.ts';
import { peopleWords } from './words.ts';

export function unitRoutes(app: App, deps: Deps): void {
  const list = async (tenant: number): Promise<UnitView[]> => {
    const { units } = await deps.offices.get(tenant);
    return [...units.values()]
      .map((unit) => ({ ...unit, unitRoles: [...unit.unitRoles], placeIds: unit.placeIds ? [...unit.placeIds] : null }))
      .toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
  };
  const answer = { 200: Type.Array(UnitView) };

  app.get('/api/v1/units', { config: { access: 'user.read' }, schema: { response: answer } }, async (request) =>
    list(principalOf(request).tenant),
  );

  app.put(
    '/api/v1/units',
    { config: { access: 'user.write' }, schema: { body: UnitsEdit, response: answer } },
    async (request) => {
      const { tenant, username: actor } = principalOf(request);
      const edited = await editUnits(deps, { tenant, actor }, request.body);
      if (!edited.ok) throw spokenProblem(edited.refusal, peopleWords, languageOf(request));
      return list(tenant);
    },
  );
}
