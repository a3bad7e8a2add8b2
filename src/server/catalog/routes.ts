import { CatalogView } from '#contract/office.ts';
import { createHash } from 'node:crypto';
import { Type } from 'typebox';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { principalOf } from '../http/guard.ts';
import type { Office } from '../offices/office.ts';
import { resolveCatalog } from './resolve.ts';

interface Tagged {
  readonly view: CatalogView;
  readonly etag: string;
}

/** Lives as long as the office in memory: a changed office is another object, so its catalog is resolved again. */
const resolved = new WeakMap<Office, Tagged>();

function tagged(office: Office): Tagged {
  const known = resolved.get(office);
  if (known) return known;
  const view = resolveCatalog(office);
  const etag = `"${createHash('sha256').update(JSON.stringify(view)).digest('base64url').slice(0, 22)}"`;
  const made = { view, etag };
  resolved.set(office, made);
  return made;
}

export function catalogRoutes(app: App, deps: Deps): void {
  app.get(
    '/api/v1/catalog',
    { config: { access: 'catalog.read' }, schema: { response: { 200: CatalogView, 304: Type.Null() } } },
    async (request, reply) => {
      const { view, etag } = tagged(await deps.offices.get(principalOf(request).tenant));
      void reply.header('etag', etag).header('cache-control', 'private, no-cache');
      const seen = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
      if (seen?.includes(etag)) return reply.code(304).send(null);
      return view;
    },
  );
}
