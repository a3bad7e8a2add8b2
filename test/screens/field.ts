import type { Screen, State } from './screen.ts';

const SCREEN: readonly State[] = ['full', 'empty', 'waiting', 'failed', 'forbidden', 'english', 'zoom'];

const screen = (name: string, path: Screen['path'], more: Partial<Screen> = {}): Screen => ({
  door: 'field',
  name,
  path,
  as: 'tingtao-grid',
  stranger: 'auditor',
  states: SCREEN,
  ...more,
});

export const fieldScreens: readonly Screen[] = [
  screen('sign-in', '/field/', { as: null, states: ['full', 'english', 'zoom'] }),
  screen('tasks', '/field/'),
  screen('tasks-unit', '/field/', { as: 'urban-management', states: ['full', 'english'] }),
  screen('report', '/field/report', { states: ['full', 'waiting', 'failed', 'forbidden', 'english', 'zoom'] }),
  screen('matter-handling', ({ matters }) => `/field/matter/${matters['handling']}`, {
    as: 'urban-management',
    states: ['full', 'waiting', 'failed', 'forbidden', 'english', 'zoom'],
  }),
  screen('matter-responded', ({ matters }) => `/field/matter/${matters['responded']}`, {
    as: 'inspector1',
    states: ['full', 'english'],
  }),
  screen('matter-closed', ({ pictured }) => `/field/matter/${pictured}`, { states: ['full', 'english'] }),
  screen('unit', '/field/unit'),
  screen('unit-grid', ({ grid }) => `/field/unit/${grid}`, { states: ['full', 'english'] }),
  screen('me', '/field/me', { states: ['full', 'waiting', 'failed', 'english', 'zoom'] }),
];
