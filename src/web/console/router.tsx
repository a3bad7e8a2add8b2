import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  redirect,
  Outlet,
} from '@tanstack/react-router';
import type { MatterFilter } from '#contract/matters.ts';
import { queryString, type Query } from '#web/api/client.ts';
import { Failed, Forbidden, Waiting } from '#web/ui/states.tsx';
import { TABS, type Tab } from './dispatch/tabs.ts';
import { filterOf } from './matters/filter-state.ts';
import { PEOPLE_TABS, type PeopleTab } from './people/tabs.ts';
import { publicOfficeQuery, queries, sessionQuery, useSession } from './queries.ts';
import { NewPasswordPage } from './session/new-password.tsx';
import { SignInPage } from './session/sign-in.tsx';
import { STEPS, type Step } from './setup/steps.ts';
import { NoSuchPage } from './shell/room-closed.tsx';
import { firstRoom } from './shell/rooms.ts';
import { SERVICE_TABS, type ServiceTab } from './services/tabs.ts';
import { SETTING_TABS, type SettingTab } from './settings/tabs.ts';
import { Shell } from './shell/shell.tsx';

type Raw = Readonly<Record<string, unknown>>;
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** The first room that this person may enter; a signed-in account without any says whom to ask. */
const Home = () => {
  const session = useSession();
  const room = session ? firstRoom(session.permissions) : null;
  if (!session) return null;
  return room ? <Navigate to={room.to} replace /> : <Forbidden />;
};

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NoSuchPage,
  errorComponent: ({ error }) => <Failed error={error} onRetry={() => window.location.reload()} />,
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: SignInPage,
  validateSearch: (raw: Raw): { back?: string } => {
    const back = text(raw['back']);
    // Only an address of this desk: a link must not lead elsewhere after the password.
    return back?.startsWith('/') && !back.startsWith('//') ? { back } : {};
  },
});
const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('./setup/setup-page.tsx'), 'SetupPage'),
  validateSearch: (raw: Raw): { step?: Step } => ({ step: STEPS.find((step) => step === raw['step']) }),
});
const newPassword = createRoute({ getParentRoute: () => root, path: '/new-password', component: NewPasswordPage });
/** Whoever is not signed in, or only with a first password, comes back here after that. */
const signedIn = async (back: string): Promise<void> => {
  const session = await queries.ensureQueryData(sessionQuery);
  if (!session && (await queries.ensureQueryData(publicOfficeQuery)).setup)
    throw redirect({ to: '/setup', replace: true });
  if (!session) throw redirect({ to: '/sign-in', search: { back }, replace: true });
  if (session.mustChangePassword) throw redirect({ to: '/new-password', replace: true });
};
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  beforeLoad: ({ location }) => signedIn(location.href),
});
const home = createRoute({ getParentRoute: () => shell, path: '/', component: Home });
const work = createRoute({
  getParentRoute: () => shell,
  path: '/work',
  component: lazyRouteComponent(() => import('./work/work-page.tsx'), 'WorkPage'),
  validateSearch: (raw: Raw): MatterFilter & { open?: string; whose?: 'unit' } => ({
    ...filterOf(raw),
    open: text(raw['open']),
    whose: raw['whose'] === 'unit' ? 'unit' : undefined,
  }),
});
const register = createRoute({
  getParentRoute: () => shell,
  path: '/register',
  component: lazyRouteComponent(() => import('./register/register-page.tsx'), 'RegisterPage'),
  validateSearch: (raw: Raw): { kind?: string } => ({ kind: text(raw['kind']) }),
});
const dispatch = createRoute({
  getParentRoute: () => shell,
  path: '/dispatch',
  component: lazyRouteComponent(() => import('./dispatch/dispatch-page.tsx'), 'DispatchPage'),
  validateSearch: (raw: Raw): { tab?: Tab } => ({ tab: TABS.find((tab) => tab === raw['tab']) }),
});
const matters = createRoute({
  getParentRoute: () => shell,
  path: '/matters',
  component: lazyRouteComponent(() => import('./matters/matters-page.tsx'), 'MattersPage'),
  validateSearch: (raw: Raw): MatterFilter & { sort?: 'newest' | 'due'; open?: string; view?: string } => ({
    ...filterOf(raw),
    view: text(raw['view']),
    sort: raw['sort'] === 'due' || raw['sort'] === 'newest' ? raw['sort'] : undefined,
    open: text(raw['open']),
  }),
});
/** Outside the frame: a wall has no rail. */
const wall = createRoute({
  getParentRoute: () => root,
  path: '/wall',
  component: lazyRouteComponent(() => import('./wall/wall-page.tsx'), 'WallPage'),
  beforeLoad: ({ location }) => signedIn(location.href),
  validateSearch: (raw: Raw): MatterFilter & { light?: 'day' } => ({
    ...filterOf(raw),
    light: raw['light'] === 'day' ? 'day' : undefined,
  }),
});
const clearOff = createRoute({
  getParentRoute: () => shell,
  path: '/clear-off',
  component: lazyRouteComponent(() => import('./clear-off/clear-off-page.tsx'), 'ClearOffPage'),
});
const map = createRoute({
  getParentRoute: () => shell,
  path: '/map',
  component: lazyRouteComponent(() => import('./map/map-page.tsx'), 'MapPage'),
  validateSearch: (raw: Raw): MatterFilter & { open?: string } => ({ ...filterOf(raw), open: text(raw['open']) }),
});
const notices = createRoute({
  getParentRoute: () => shell,
  path: '/notices',
  component: lazyRouteComponent(() => import('./notices/notices-page.tsx'), 'NoticesPage'),
});
const matter = createRoute({
  getParentRoute: () => shell,
  path: '/matters/$id',
  component: lazyRouteComponent(() => import('./matter/matter-page.tsx'), 'MatterPage'),
});
const hotSpots = createRoute({
  getParentRoute: () => shell,
  path: '/hot-spots',
  component: lazyRouteComponent(() => import('./hotspots/hot-spots-page.tsx'), 'HotSpotsPage'),
  validateSearch: (raw: Raw): { community?: string } => ({ community: text(raw['community']) }),
});
const report = createRoute({
  getParentRoute: () => shell,
  path: '/report',
  component: lazyRouteComponent(() => import('./report/report-page.tsx'), 'ReportPage'),
  validateSearch: (raw: Raw): { from?: string; to?: string; community?: string; figure?: string } => ({
    from: text(raw['from']),
    to: text(raw['to']),
    community: text(raw['community']),
    figure: text(raw['figure']),
  }),
});
const territory = createRoute({
  getParentRoute: () => shell,
  path: '/territory',
  component: lazyRouteComponent(() => import('./territory/territory-page.tsx'), 'TerritoryPage'),
  validateSearch: (raw: Raw): { place?: string; edit?: string; change?: string } => ({
    place: text(raw['place']),
    edit: text(raw['edit']),
    change: text(raw['change']),
  }),
});
const calendar = createRoute({
  getParentRoute: () => shell,
  path: '/calendar',
  component: lazyRouteComponent(() => import('./calendar/calendar-page.tsx'), 'CalendarPage'),
  validateSearch: (raw: Raw): { year?: number } => {
    const year = Number(raw['year']);
    return { year: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined };
  },
});
const audit = createRoute({
  getParentRoute: () => shell,
  path: '/audit',
  component: lazyRouteComponent(() => import('./audit/audit-page.tsx'), 'AuditPage'),
  validateSearch: (raw: Raw): { actor?: string; subject?: string; action?: string; from?: string; to?: string } => ({
    actor: text(raw['actor']),
    subject: text(raw['subject']),
    action: text(raw['action']),
    from: text(raw['from']),
    to: text(raw['to']),
  }),
});

const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
  validateSearch: (raw: Raw): { tab?: SettingTab } => ({ tab: SETTING_TABS.find((tab) => tab === raw['tab']) }),
});

const people = createRoute({
  getParentRoute: () => shell,
  path: '/people',
  component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
  validateSearch: (raw: Raw): { tab?: PeopleTab } => ({ tab: PEOPLE_TABS.find((tab) => tab === raw['tab']) }),
});
const health = createRoute({
  getParentRoute: () => shell,
  path: '/health',
  component: lazyRouteComponent(() => import('./health/health-page.tsx'), 'HealthPage'),
});

const services = createRoute({
  getParentRoute: () => shell,
  path: '/services',
  component: lazyRouteComponent(() => import('./services/services-page.tsx'), 'ServicesPage'),
  validateSearch: (raw: Raw): { tab?: ServiceTab; item?: string } => ({
    tab: SERVICE_TABS.find((tab) => tab === raw['tab']),
    item: text(raw['item']),
  }),
});

/** Inside the frame, whose rail leads on. */
const unknown = createRoute({ getParentRoute: () => shell, path: '$', component: NoSuchPage });

/** Addresses carry the same plain query strings as the API, so that a figure's rows can be linked as they come. */
export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    newPassword,
    wall,
    setup,
    shell.addChildren([
      home,
      work,
      register,
      dispatch,
      matters,
      clearOff,
      map,
      matter,
      notices,
      hotSpots,
      report,
      territory,
      calendar,
      settings,
      people,
      audit,
      health,
      services,
      unknown,
    ]),
  ]),
  basepath: '/console',
  defaultPendingComponent: () => <Waiting rows={10} />,
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => queryString(search as Query),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
