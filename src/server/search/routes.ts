import { SearchQuery, SearchView } from '#contract/search.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { find } from './find.ts';

export function searchRoutes(app: App, deps: Deps): void {
  app.get(
    '/api/v1/search',
    { config: { access: 'matter.read' }, schema: { querystring: SearchQuery, response: { 200: SearchView } } },
    async (request) => find(deps, principalOf(request), request.query.q, languageOf(request)),
  );
}
