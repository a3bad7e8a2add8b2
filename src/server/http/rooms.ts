import { authRoutes } from '../auth/routes.ts';
import type { Deps } from '../deps.ts';
import { matterRoutes } from '../matters/routes.ts';
import type { App } from './app.ts';

/** Every room's routes, in the order of the API's description. */
export async function registerRooms(app: App, deps: Deps): Promise<void> {
  authRoutes(app, deps);
  matterRoutes(app, deps);
}
