import type { Page } from 'playwright-core';
import type { State } from './screen.ts';

/** What a page stands on in every state: who is signed in, where, and the stream of changes. */
const GROUND = /\/api\/v1\/(session|public\/office|catalog|live|presence)\b/;

const isAsked = (url: URL): boolean => url.pathname.startsWith('/api/v1/') && !GROUND.test(url.pathname);

/** Holds or refuses what the page asks of the server, so that it waits or fails. */
export async function bring(page: Page, state: State): Promise<void> {
  if (state === 'waiting') await page.route(isAsked, () => undefined);
  if (state !== 'failed') return;
  // A lost answer is asked for again after a while; the page's own clock runs ahead instead of ours.
  await page.clock.install();
  await page.route(isAsked, (route) =>
    route.fulfill({
      status: 500,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: 'about:blank',
        title: '服务器出了问题',
        status: 500,
        code: 'internal',
        advice: '稍后再试;还不行请告诉系统管理员',
        requestId: 'req-1a2b3c',
      }),
    }),
  );
}

/** A map draws itself after its answers have come, and again in the other theme. */
export const drawn = async (page: Page): Promise<void> => {
  if (await page.locator('canvas').count()) await page.waitForTimeout(1200);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
};

const AT_REST_MS = 250;
const PATIENCE_MS = 15_000;

/** Counts what the page still waits for; the stream of changes never ends and is not counted. */
export function watchRequests(page: Page): () => number {
  const running = new Set<unknown>();
  page.on('request', (request) => {
    if (!/\/api\/v1\/live\b/.test(request.url())) running.add(request);
  });
  const over = (request: unknown) => running.delete(request);
  page.on('requestfinished', over);
  page.on('requestfailed', over);
  return () => running.size;
}

const isBusy = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      document.querySelector('#root')?.childElementCount === 0 ||
      document.querySelector('.hy-skeleton, .ant-spin-spinning, .ant-skeleton-active') !== null,
  );

/** Until the page has what it asked for and has drawn it. @returns false where it never came to rest */
export async function settle(page: Page, state: State, running: () => number): Promise<boolean> {
  if (state === 'waiting') {
    await page.locator('#root > *').first().waitFor({ state: 'attached' });
    await page.waitForTimeout(800);
    return true;
  }
  let quiet = 0;
  for (let waited = 0; waited < PATIENCE_MS; waited += AT_REST_MS / 2) {
    if (state === 'failed') await page.clock.runFor(2000);
    quiet = running() > 0 || (await isBusy(page)) ? 0 : quiet + AT_REST_MS / 2;
    if (quiet >= AT_REST_MS) return true;
    await page.waitForTimeout(AT_REST_MS / 2);
  }
  return false;
}
