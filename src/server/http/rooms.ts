import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { auditRoutes } from '../audit/routes.ts';
import { authRoutes } from '../auth/routes.ts';
import { calendarRoutes } from '../calendar/routes.ts';
import { catalogRoutes } from '../catalog/routes.ts';
import type { Deps } from '../deps.ts';
import { helpDoor } from '../doors/help.ts';
import { publicDoor } from '../doors/public.ts';
import { spaDoors } from '../doors/spa.ts';
import { publicRooms } from '../echo/rooms.ts';
import { echoRoutes } from '../echo/routes.ts';
import { figureRoutes } from '../figures/routes.ts';
import { fileRoutes } from '../files/routes.ts';
import { sheetRoutes } from '../import/sheet-routes.ts';
import { hotSpotRoutes } from '../hotspots/routes.ts';
import { healthRoutes } from '../health/routes.ts';
import { liveRoutes } from '../live/routes.ts';
import { mapRoutes } from '../map/routes.ts';
import { answerRoutes } from '../matters/routes-answers.ts';
import { kindRoutes } from '../matters/routes-kinds.ts';
import { companyRoutes } from '../matters/routes-company.ts';
import { matterRoutes } from '../matters/routes.ts';
import { manyMattersRoutes } from '../matters/routes-many.ts';
import { noticeRoutes } from '../notices/routes.ts';
import { peopleRoutes } from '../people/routes.ts';
import { staffRoutes } from '../people/staff-routes.ts';
import { unitRoutes } from '../people/unit-routes.ts';
import { procedureRoutes } from '../procedures/routes.ts';
import { reportRoutes } from '../reports/routes.ts';
import { serviceRoutes } from '../services/routes.ts';
import { settingsRoutes } from '../settings/routes.ts';
import { publicOffice } from '../setup/reader.ts';
import { setupRoutes } from '../setup/routes.ts';
import { textRoutes } from '../text/routes.ts';
import { searchRoutes } from '../search/routes.ts';
import { territoryRoutes } from '../territory/routes.ts';
import { preferenceRoutes } from '../views/preferences.ts';
import { viewRoutes } from '../views/routes.ts';
import { visitRoutes } from '../visits/routes.ts';
import type { App } from './app.ts';

const MANUAL = fileURLToPath(new URL('../../../docs/manual', import.meta.url));
const WEB = fileURLToPath(new URL('../../../dist/web', import.meta.url));

/** Every room's routes, in the order of the API's description, and the three doors. */
export async function registerRooms(app: App, deps: Deps): Promise<void> {
  const [home] = await deps.db.system<{ id: number }>('select id from office order by id limit 1');
  const tenant = home?.id ?? 1;
  setupRoutes(app, deps);
  authRoutes(app, deps);
  matterRoutes(app, deps);
  kindRoutes(app);
  companyRoutes(app, deps);
  visitRoutes(app, deps);
  answerRoutes(app, deps);
  manyMattersRoutes(app, deps);
  mapRoutes(app, deps);
  viewRoutes(app, deps);
  preferenceRoutes(app, deps);
  liveRoutes(app, deps);
  noticeRoutes(app, deps);
  searchRoutes(app, deps);
  fileRoutes(app, deps, tenant);
  echoRoutes(app, deps, tenant);
  catalogRoutes(app, deps);
  textRoutes(app, deps);
  territoryRoutes(app, deps);
  calendarRoutes(app, deps);
  figureRoutes(app, deps);
  hotSpotRoutes(app, deps);
  reportRoutes(app, deps);
  peopleRoutes(app, deps);
  staffRoutes(app, deps);
  unitRoutes(app, deps);
  sheetRoutes(app);
  auditRoutes(app, deps);
  settingsRoutes(app, deps);
  serviceRoutes(app, deps);
  procedureRoutes(app, deps);
  healthRoutes(app, deps);
  const frameAncestors = deps.config.frameAncestors.split(/\s+/);
  await app.register(async (door) => {
    let name = { zh: '回音', en: 'Huiyin' };
    let phone: string | null = null;
    // The office may be made, renamed or given a phone while the server runs.
    door.addHook('onRequest', async () => {
      const office = await publicOffice(deps);
      if (office) [name, phone] = [{ zh: office.name, en: office.nameEn }, office.phone];
    });
    await door.register(
      publicDoor({
        rooms: publicRooms(deps, tenant),
        clock: deps.clock,
        frameAncestors,
        office: {
          get name() {
            return name;
          },
          get phone() {
            return phone;
          },
        },
        ...(deps.config.publicUrl && { origin: deps.config.publicUrl }),
      }),
    );
  });
  await app.register(helpDoor({ root: MANUAL, frameAncestors }));
  const { tiles } = deps.config;
  await app.register(
    spaDoors({ root: path.resolve(WEB), frameAncestors, ...(tiles && { tiles: [new URL(tiles.url).origin] }) }),
  );
}
