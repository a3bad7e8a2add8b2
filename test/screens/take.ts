import path from 'node:path';
import type { Page } from 'playwright-core';
import { barriers, moving, sideways, watchErrors } from './faults.ts';
import type { People } from './people.ts';
import { fileOf, themesOf, type Load } from './screen.ts';
import { bring, drawn, settle, watchRequests } from './state.ts';

export interface Taken {
  readonly load: Load;
  readonly files: readonly string[];
  readonly faults: readonly string[];
}

async function faultsOf(page: Page, { screen, state, size }: Load): Promise<string[]> {
  const wide = state === 'print' ? null : await sideways(page);
  const faults = wide === null ? [] : [wide];
  if (state !== 'full' || screen.plain) return faults;
  return [
    ...faults,
    ...(await moving(page)),
    ...(size === 390 && screen.door === 'console' ? [] : await barriers(page)),
  ];
}

const TALLEST = 6000;

/** The whole of a long page at once. The page is made taller before the picture and not while it is taken: a browser that is
 * short of time draws the latter in shreds. */
async function unroll(page: Page): Promise<void> {
  const viewport = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (viewport && height > viewport.height)
    await page.setViewportSize({ ...viewport, height: Math.min(height, TALLEST) });
}

/** Opens the screen, brings it into its state and takes it in each theme. */
export async function take(load: Load, people: People, folder: string): Promise<Taken> {
  const { screen, state } = load;
  const page = await (await people.contextOf(load)).newPage();
  const files: string[] = [];
  const faults: string[] = [];
  const heard = watchErrors(page, load);
  try {
    page.setDefaultTimeout(20_000);
    const running = watchRequests(page);
    await bring(page, state);
    const address = typeof screen.path === 'string' ? screen.path : screen.path(people.facts);
    await page.emulateMedia({ colorScheme: 'light', media: state === 'print' ? 'print' : 'screen' });
    await page.goto(people.base + address, { waitUntil: 'load' });
    const rest = async () => {
      if (!screen.plain && !(await settle(page, state, running))) faults.push('never came to rest');
    };
    await rest();
    if (screen.first && (state === 'full' || state === 'english')) {
      await screen.first(page);
      await rest();
    }
    if (screen.door !== 'console' || load.size === 390 || state === 'print') await unroll(page);
    for (const theme of themesOf(state)) {
      if (state !== 'print') await page.emulateMedia({ colorScheme: theme });
      if (!screen.plain) await drawn(page);
      const file = fileOf(load, theme);
      await page.screenshot({ path: path.join(folder, file), animations: 'disabled', timeout: 30_000 });
      files.push(file);
      if (theme === 'light') faults.push(...(await faultsOf(page, load)));
    }
  } catch (error) {
    faults.push(`was not taken: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  } finally {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.close();
  }
  return { load, files, faults: [...faults, ...heard()] };
}
