import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../scenarios/demo/setup.ts';
import { openStage } from '../test/journeys/server.ts';
import { quantile, round, type Report } from './support/measure.ts';

const MATTERS = 500;
const RUNS = 30;
/** A person reads before the next key. */
const READING_MS = 700;

const TEXTS = ['垃圾桶满了没人清，味道很大', '路灯不亮，晚上看不见路', '井盖松了，车一过就响', '楼道里停着电动车充电'];

declare global {
  interface Window {
    /** From the key to the frame that shows the next matter with its proposals, in milliseconds. */
    painted?: Promise<number>;
  }
}

/** Matters of the office's own places, so that each has proposals and neighbours. */
async function fill(page: Page, base: string): Promise<void> {
  const { items } = (await (await page.request.get(`${base}/api/v1/matters?limit=${RUNS + 10}`)).json()) as {
    items: { lng: number | null; lat: number | null; address: string | null }[];
  };
  for (const [index, { lng, lat, address }] of items.entries()) {
    if (lng === null || lat === null) continue;
    const text = `${address ?? ''}${TEXTS[index % TEXTS.length]}，第${index}次说了`;
    await page.request.post(`${base}/api/v1/matters`, {
      data: { text, lng, lat, kind: 'city', category: 'matter:06-042' },
    });
  }
}

/** Armed before the key is pressed: the clock runs inside the page, so that the measuring is not measured. */
const arm = (page: Page) =>
  page.evaluate(() => {
    const shown = () => document.querySelector('.desk .msg')?.getAttribute('data-matter') ?? '';
    const ready = (before: string) =>
      shown() !== before && document.querySelector('.desk .props')?.getAttribute('data-matter') === shown();
    window.painted = new Promise((resolve) => {
      const before = shown();
      const onKey = () => {
        const begin = performance.now();
        const look = () =>
          ready(before)
            ? // The frame after the one in which it stood there has been painted.
              requestAnimationFrame(() => resolve(performance.now() - begin))
            : requestAnimationFrame(look);
        requestAnimationFrame(look);
      };
      window.addEventListener('keydown', onKey, { capture: true, once: true });
    });
  });

/** The dispatch desk as a dispatcher has it: D, and the next matter stands there with its proposals. Chromium, PGlite. */
export async function webDispatch(report: Report): Promise<void> {
  const stage = await openStage(MATTERS);
  try {
    const context = await stage.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    const page = await context.newPage();
    // Functions sent into the page call the loader's helper for their names, which the page does not have.
    await page.addInitScript('globalThis.__name ??= (fn) => fn');
    await page.goto(`${stage.base}/console/dispatch`);
    await page.getByLabel('用户名').fill('dispatch1');
    await page.getByLabel('密码').fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.locator('.desk .props').waitFor();
    await fill(page, stage.base);
    await page.reload();
    await page.locator('.desk .props').waitFor();
    const taken: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      await page.waitForTimeout(READING_MS);
      // What the system is not sure of is chosen first, as a person would.
      if ((await page.locator('.props .next .hy-btn.primary').count()) === 0) {
        await page.keyboard.press('j');
        continue;
      }
      await arm(page);
      await page.keyboard.press('d');
      taken.push(await page.evaluate(() => window.painted ?? Promise.reject(new Error('not armed'))));
    }
    if (taken.length < RUNS / 2) throw new Error(`bench: only ${taken.length} matters could be dispatched`);
    const name = 'web.dispatch.keyToNext';
    report({ name: `${name}.p50`, value: round(quantile(taken, 0.5)), unit: 'ms', aim: '<= 100' });
    report({ name: `${name}.p95`, value: round(quantile(taken, 0.95)), unit: 'ms', aim: '<= 100' });
  } finally {
    await stage.close();
  }
}
