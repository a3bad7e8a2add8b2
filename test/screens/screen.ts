import type { Page } from 'playwright-core';

export type Door = 'console' | 'field' | 'public';

/** What a screen may be found in; `zoom` is 200 %, `print` the sheet of paper. */
export type State = 'full' | 'empty' | 'waiting' | 'failed' | 'forbidden' | 'english' | 'zoom' | 'print';

/** Matters and places of the demo office that screens are opened with. */
export interface Facts {
  /** A matter in each state of its kind. */
  readonly matters: Readonly<Record<string, string>>;
  /** First password of whoever has only just been given an account. */
  readonly password: string;
  /** A matter with pictures from before and after. */
  readonly pictured: string;
  /** Private links: just reported, and answered. */
  readonly reported: string;
  readonly answered: string;
  /** Number of a card on the wall. */
  readonly card: string;
  readonly community: string;
  readonly communityName: string;
  readonly grid: string;
}

/** One screen of the book. A new screen is one line in `console.ts`, `field.ts` or `public.ts`. */
export interface Screen {
  readonly door: Door;
  readonly name: string;
  readonly path: string | ((facts: Facts) => string);
  /** Username of the demo office; null for whoever is not signed in. */
  readonly as: string | null;
  readonly states: readonly State[];
  /** Who may not see it. */
  readonly stranger?: string;
  /** What a person does on the page before the picture is taken: opens a dialog, types a mistake. */
  readonly first?: (page: Page) => Promise<unknown>;
  /** Of a server whose office is still to be made. */
  readonly before?: true;
  /** Without JavaScript. */
  readonly plain?: boolean;
}

export const SIZES = {
  1440: { width: 1440, height: 900 },
  390: { width: 390, height: 844 },
} as const;
export type Size = keyof typeof SIZES;

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** One load of a screen: in one state, at one size; both themes are taken from it. */
export interface Load {
  readonly screen: Screen;
  readonly state: State;
  readonly size: Size;
}

/** Every load that a screen asks for. English, 200 % and paper are looked at once. */
export const loadsOf = (screen: Screen): Load[] =>
  screen.states.flatMap((state): Load[] =>
    state === 'english' || state === 'zoom' || state === 'print'
      ? [{ screen, state, size: screen.door === 'field' ? 390 : 1440 }]
      : [1440 as const, 390 as const].map((size) => ({ screen, state, size })),
  );

export const themesOf = (state: State): readonly Theme[] =>
  state === 'english' || state === 'zoom' || state === 'print' ? ['light'] : THEMES;

export const fileOf = ({ screen, state, size }: Load, theme: Theme): string =>
  `${screen.door}-${screen.name}-${state}-${size}-${theme}.png`;
