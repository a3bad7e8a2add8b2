import { PublicOffice } from '#contract/session.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { publicOffice, setupIsOpen } from './reader.ts';

export function setupRoutes(app: App, deps: Deps): void {
  app.get(
    '/api/v1/public/office',
    { config: { access: 'public' }, schema: { response: { 200: PublicOffice } } },
    async () => ({ office: await publicOffice(deps), setup: await setupIsOpen(deps.db) }),
  );
}
