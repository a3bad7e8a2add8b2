import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousFaults } from './look.ts';
import { openStage, type Stage } from './server.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage('demo');
  const context = await stage.browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  await context.request.post(`${stage.base}/api/v1/session`, {
    data: { username: 'shift1', password: 'huiyin-demo' },
  });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
});
afterAll(() => stage?.close());

const counted = async (query: string): Promise<number> => {
  const answer = await page.request.get(`${stage.base}/api/v1/matters/count?${query}`);
  return ((await answer.json()) as { count: number }).count;
};

/** What the map says: the numbers of its clusters and one for each matter that stands alone. */
const onMap = async (): Promise<number> => {
  const numbers = await page.locator('.cluster b').allTextContents();
  const alone = await page.locator('.matter-pin').count();
  return numbers.reduce((sum, text) => sum + Number(text), alone);
};

it('shows as many open matters on the map as the list counts, and keeps the filter on the way to the list', async () => {
  const all = await counted('figure=open&located=yes');
  expect(all).toBeGreaterThan(0);
  await page.goto(`${stage.base}/console/map`);
  await expect.poll(onMap, { timeout: 30_000 }).toBe(all);
  expect(await seriousFaults(page)).toEqual([]);

  const community = page.locator('.places .place').first();
  const name = (await community.locator('span').first().textContent()) ?? '';
  await community.click();
  await page.waitForURL(/community=/);
  const id = new URL(page.url()).searchParams.get('community') ?? '';
  await expect.poll(onMap, { timeout: 30_000 }).toBe(await counted(`figure=open&located=yes&community=${id}`));

  await page.getByRole('link', { name: '看列表' }).click();
  await page.waitForURL(/\/matters\?.*community=/);
  await page.locator('.chip', { hasText: name }).waitFor();
  await page.getByRole('link', { name: '看地图' }).click();
  await page.waitForURL(/\/map\?.*community=/);
});

it('opens a matter beside the map from the keyboard alone, and closes it again', async () => {
  await page.goto(`${stage.base}/console/map?lamp=red`);
  const late = await counted('figure=open&located=yes&lamp=red');
  await expect.poll(onMap, { timeout: 30_000 }).toBe(late);
  while ((await page.locator('.matter-pin').count()) === 0) {
    await page.locator('.cluster').first().focus();
    const before = await page.locator('.cluster').first().textContent();
    await page.keyboard.press('Enter');
    await expect
      .poll(
        async () =>
          (await page.locator('.here-list').count()) + (await page.locator('.matter-pin').count()) > 0 ||
          (await page.locator('.cluster').first().textContent()) !== before,
        { timeout: 30_000 },
      )
      .toBe(true);
    if ((await page.locator('.here-list').count()) > 0) break;
  }
  const here = page.locator('.here-list button').first();
  await ((await here.count()) > 0 ? here : page.locator('.matter-pin').first()).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/open=/);
  await page.locator('.pane h1, .pane h2').first().waitFor();
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.searchParams.has('open'));
});

it('hangs the office on the wall, each figure opening its rows', async () => {
  await page.goto(`${stage.base}/console/wall`);
  const open = page.locator('.big', { hasText: '在办' }).locator('a');
  await open.waitFor();
  const shown = Number(((await open.textContent()) ?? '').replaceAll(',', ''));
  expect(shown).toBe(await counted('figure=open'));
  await expect.poll(onMap, { timeout: 30_000 }).toBe(await counted('figure=open&located=yes'));
  expect(await seriousFaults(page)).toEqual([]);
  await open.click();
  await page.waitForURL(/\/matters\?.*figure=open/);
});
