import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Load } from './screen.ts';

/** The browser's own word about an answer that was refused on purpose. */
const REFUSED = 'Failed to load resource';

/** Collects what a page threw or complained about while it was open. */
export function watchErrors(page: Page, { state, screen }: Load): () => string[] {
  const heard: string[] = [];
  const isMeant = state === 'failed' || state === 'forbidden' || screen.as === null || screen.name === 'nowhere';
  page.on('pageerror', (error) => heard.push(`threw ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() !== 'error' || (isMeant && text.startsWith(REFUSED))) return;
    heard.push(`console.error: ${text.slice(0, 200)} ${message.location().url.slice(0, 120)}`);
  });
  return () => heard;
}

/** What is wider than the page; null where nothing is. Rows that scroll inside their own frame are no fault. */
export const sideways = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= innerWidth) return null;
    const widest = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .slice(0, 3)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`);
    return `scrolls sideways, ${scrollWidth} in ${innerWidth} px: ${widest.join(' ')}`;
  });

/** Movement of whoever asked for less of it. */
export const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter(
        ({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().activeDuration) > 50,
      )
      .map((animation) => `moves: ${(animation as CSSAnimation).animationName ?? 'transition'}`),
  );

/** What keeps a person from using it, by axe. */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 2).map((node) => `axe ${id}: ${node.html.slice(0, 140)}`));
}
