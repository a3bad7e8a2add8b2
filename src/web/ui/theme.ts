import { useSyncExternalStore } from 'react';
import { recall, remember } from './storage.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const STORED = 'huiyin.theme';
const DARK = '(prefers-color-scheme: dark)';

/** What the person chose on this device; the system's own until then. */
export const chosenTheme = (): Theme => THEMES.find((theme) => theme === recall(STORED)) ?? 'system';

const watchers = new Set<() => void>();

const apply = (): void => {
  const chosen = chosenTheme();
  const dark = chosen === 'dark' || (chosen === 'system' && matchMedia(DARK).matches);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  const ground = getComputedStyle(document.documentElement).getPropertyValue('--surface').trim();
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', ground);
  for (const tell of watchers) tell();
};

export const chooseTheme = (theme: Theme): void => {
  remember(STORED, theme);
  apply();
};

/** Once a start, before anything is drawn; follows the system where nothing was chosen. */
export const startTheme = (): void => {
  apply();
  matchMedia(DARK).addEventListener('change', apply);
};

const watch = (tell: () => void): (() => void) => {
  watchers.add(tell);
  return () => watchers.delete(tell);
};

/** What the page is drawn in, for the few things that style sheets don't reach. */
export const useDark = (): boolean =>
  useSyncExternalStore(watch, () => document.documentElement.dataset['theme'] === 'dark');
