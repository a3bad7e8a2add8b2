import { useSyncExternalStore, type MouseEvent, type ReactNode } from 'react';

/** Addresses of the door, below `/field`. A handful of screens needs no router library: its weight would be the phone's. */
export type Route =
  | { readonly screen: 'tasks' }
  | { readonly screen: 'report' }
  | { readonly screen: 'unit'; readonly place: string | null }
  | { readonly screen: 'me' }
  | { readonly screen: 'notices' }
  | { readonly screen: 'matter'; readonly id: string };

const BASE = '/field';

/** An address may be cut anywhere: half an escape is no fault of the screen's. */
const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

export const routeOf = (pathname: string): Route => {
  const [screen = '', id] = pathname.slice(BASE.length).split('/').filter(Boolean);
  if (screen === 'report' || screen === 'me' || screen === 'notices') return { screen };
  if (screen === 'unit') return { screen, place: id ? decode(id) : null };
  if (screen === 'matter' && id) return { screen, id: decode(id) };
  return { screen: 'tasks' };
};

export const pathOf = (route: Route): string => {
  if (route.screen === 'tasks') return `${BASE}/`;
  if (route.screen === 'matter') return `${BASE}/matter/${encodeURIComponent(route.id)}`;
  if (route.screen === 'unit' && route.place) return `${BASE}/unit/${encodeURIComponent(route.place)}`;
  return `${BASE}/${route.screen}`;
};

const CHANGED = 'huiyin:route';

/** Goes to a screen; `flash` is one line that the screen shows once. */
export const go = (route: Route, flash?: string): void => {
  history.pushState({ flash, inside: true }, '', pathOf(route));
  dispatchEvent(new Event(CHANGED));
  scrollTo(0, 0);
};

/** Back to where the person came from; to the tasks where the address was opened from outside. */
export const goBack = (): void => {
  if ((history.state as { inside?: boolean } | null)?.inside) history.back();
  else go({ screen: 'tasks' });
};

export const flashOf = (): string | null => (history.state as { flash?: string } | null)?.flash ?? null;

const subscribe = (changed: () => void): (() => void) => {
  addEventListener('popstate', changed);
  addEventListener(CHANGED, changed);
  return () => {
    removeEventListener('popstate', changed);
    removeEventListener(CHANGED, changed);
  };
};

export const useRoute = (): Route => routeOf(useSyncExternalStore(subscribe, () => location.pathname));

/** A real link, so that a long press and a new tab work; a plain tap stays inside the page. */
export const Link = ({
  to,
  children,
  ...rest
}: {
  to: Route;
  children: ReactNode;
  className?: string;
  'aria-current'?: 'page';
  'aria-label'?: string;
}) => (
  <a
    {...rest}
    href={pathOf(to)}
    onClick={(event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      go(to);
    }}
  >
    {children}
  </a>
);
