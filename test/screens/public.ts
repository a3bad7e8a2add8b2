import type { Screen, State } from './screen.ts';

const PAGE: readonly State[] = ['full', 'english', 'zoom'];

const page = (
  name: string,
  path: Screen['path'],
  states: readonly State[] = PAGE,
  more: Partial<Screen> = {},
): Screen => ({
  door: 'public',
  name,
  path,
  as: null,
  states,
  ...more,
});

export const publicScreens: readonly Screen[] = [
  page('home', '/', ['full', 'empty', 'english', 'zoom']),
  page('home-plain', '/', ['full'], { plain: true }),
  page('report', '/report'),
  page('report-plain', '/report', ['full'], { plain: true }),
  page('report-mistakes', '/report', ['full', 'english'], {
    plain: true,
    first: async (tab) => {
      await tab.locator('input[name=phone]').fill('12');
      await tab.locator('form[action="/report"] button[type=submit]').click();
    },
  }),
  page('report-place', ({ grid }) => `/r/${grid}`),
  page('codes', ({ community }) => `/r/${community}/codes`, [...PAGE, 'print']),
  page('services', '/services', ['full', 'empty', 'english', 'zoom']),
  page('find', '/f'),
  page('find-wrong', '/f', ['full', 'english'], {
    plain: true,
    first: async (tab) => {
      await tab.locator('main input').nth(0).fill('CT-2026-01-0001');
      await tab.locator('main input').nth(1).fill('000000');
      await tab.locator('main button[type=submit]').click();
    },
  }),
  page('thanks', ({ reported }) => `${reported}?new`, [...PAGE, 'print']),
  page('follow-new', ({ reported }) => reported),
  page('follow-answered', ({ answered }) => answered, [...PAGE, 'print']),
  page('wall', '/wall', ['full', 'empty', 'english', 'zoom']),
  page('wall-card', ({ card }) => `/wall/${card}`),
  page('wall-month-empty', '/wall?month=2020-01', ['full', 'english']),
  page('about', '/about'),
  page('privacy', '/privacy'),
  page('help', '/help'),
  page('help-chapter', '/help/dispatcher'),
  page('nowhere', '/nowhere'),
];
