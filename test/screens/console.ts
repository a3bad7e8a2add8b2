import type { Page } from 'playwright-core';
import { NEWCOMER } from './people.ts';
import type { Screen, State } from './screen.ts';

const ROOM: readonly State[] = ['full', 'empty', 'waiting', 'failed', 'forbidden', 'english', 'zoom'];
const ONCE: readonly State[] = ['full', 'english'];
const MATTER: readonly State[] = ['full', 'english', 'zoom'];

const room = (name: string, as: string, stranger: string, more: Partial<Screen> = {}): Screen => ({
  door: 'console',
  name,
  path: `/console/${name}`,
  as,
  stranger,
  states: ROOM,
  ...more,
});
const matter = (state: string, as: string, states: readonly State[] = MATTER): Screen => ({
  door: 'console',
  name: `matter-${state}`,
  path: ({ matters }) => `/console/matters/${matters[state] ?? ''}`,
  as,
  stranger: 'admin',
  states,
});
/** Something opened on top of a room. */
const opened = (name: string, path: Screen['path'], as: string, first?: Screen['first']): Screen => ({
  door: 'console',
  name,
  path,
  as,
  states: ONCE,
  first,
});

const press =
  (...keys: string[]) =>
  async (page: Page) => {
    for (const key of keys) await page.keyboard.press(key);
  };

export const consoleScreens: readonly Screen[] = [
  { door: 'console', name: 'sign-in', path: '/console/sign-in', as: null, states: ['full', 'english', 'zoom'] },
  {
    door: 'console',
    name: 'sign-in-refused',
    path: '/console/sign-in',
    as: null,
    states: ONCE,
    first: async (page) => {
      await page.locator('input').first().fill('nobody');
      await page.locator('input[type=password]').fill('wrong-password');
      await page.keyboard.press('Enter');
    },
  },
  {
    door: 'console',
    name: 'new-password',
    path: '/console/new-password',
    as: NEWCOMER,
    states: ['full', 'english', 'zoom'],
  },
  { door: 'console', name: 'nowhere', path: '/console/nowhere', as: 'dispatch1', states: ONCE },
  room('work', 'urban-management', 'admin'),
  room('dispatch', 'dispatch1', 'admin'),
  room('matters', 'shift1', 'admin'),
  opened('matters-open', ({ pictured }) => `/console/matters?open=${pictured}`, 'shift1'),
  opened('matters-figure', '/console/matters?figure=overdue', 'shift1'),
  opened('matters-nothing', '/console/matters?q=没有这回事', 'shift1'),
  matter('reported', 'dispatch1', ['full', 'waiting', 'failed', 'forbidden', 'english', 'zoom']),
  matter('filed', 'dispatch1'),
  matter('handling', 'urban-management'),
  matter('checked', 'shift1'),
  matter('closed', 'shift1', [...MATTER, 'print']),
  opened('matter-pictured', ({ pictured }) => `/console/matters/${pictured}`, 'shift1'),
  room('map', 'shift1', 'admin'),
  { door: 'console', name: 'wall', path: '/console/wall', as: 'shift1', stranger: 'auditor', states: ROOM },
  { door: 'console', name: 'wall-day', path: '/console/wall?light=day', as: 'leader1', states: ['full'] },
  room('report', 'leader1', 'admin', { states: [...ROOM, 'print'] }),
  opened('report-figure', '/console/report', 'leader1', (page) =>
    page.locator('.sheet button, .sheet a').first().click(),
  ),
  room('territory', 'admin', 'auditor'),
  opened('territory-import', '/console/territory', 'admin', (page) =>
    page.getByRole('button', { name: /导入|Import/ }).click(),
  ),
  opened('territory-place', ({ community }) => `/console/territory?place=${community}`, 'admin'),
  opened('territory-edit', ({ community }) => `/console/territory?place=${community}&edit=${community}`, 'admin'),
  // Whoever signs in may read it.
  room('services', 'secretary', 'auditor', { states: ROOM.filter((state) => state !== 'forbidden') }),
  opened('services-circle', '/console/services?item=elder-card', 'secretary'),
  opened('services-items', '/console/services?tab=items&item=residence-permit', 'secretary'),
  opened('services-points', '/console/services?tab=points', 'secretary'),
  opened('services-homes', '/console/services?tab=homes', 'secretary'),
  room('calendar', 'admin', 'auditor'),
  opened('settings-routing', '/console/settings?tab=routing', 'admin'),
  room('settings', 'admin', 'dispatch1'),
  room('people', 'admin', 'dispatch1'),
  opened('people-roles', '/console/people?tab=roles', 'security'),
  room('audit', 'auditor', 'dispatch1'),
  room('health', 'admin', 'dispatch1'),
  {
    door: 'console',
    name: 'setup-first',
    path: '/console/',
    as: null,
    states: ['full', 'english', 'zoom'],
    before: true,
  },
  ...['week', 'communities', 'grids', 'units', 'staff', 'check'].map((step) =>
    opened(`setup-${step}`, `/console/setup?step=${step}`, 'admin'),
  ),
  opened('search', '/console/work', 'dispatch1', press('/')),
  opened('palette', '/console/work', 'dispatch1', press('Control+k')),
  opened('shortcuts', '/console/work', 'dispatch1', press('?')),
];
