import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Created, MatterDetail } from '#contract/matters.ts';
import type { Static } from 'typebox';
import { seriousFaults } from './look.ts';
import { openStage, type Stage } from './server.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage('demo');
  const context = await stage.browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${stage.base}/console/dispatch`);
  await page.getByLabel('用户名').fill('dispatch1');
  await page.getByLabel('密码').fill('huiyin-demo');
  await page.keyboard.press('Enter');
  await page.locator('.desk .props').waitFor();
});
afterAll(() => stage?.close());

const detail = async (id: string) =>
  (await (await page.request.get(`${stage.base}/api/v1/matters/${id}`)).json()) as MatterDetail;
const shown = () => page.locator('.desk .msg').getAttribute('data-matter');
const goTo = async (id: string) => {
  for (let step = 0; step < 60 && (await shown()) !== id; step++) {
    const before = await shown();
    await page.keyboard.press('j');
    await expect.poll(shown).not.toBe(before);
  }
  expect(await shown()).toBe(id);
  await page.locator(`.desk .props[data-matter="${id}"]`).waitFor();
};

/** Two reports of the same thing at one place of the demo office. */
async function twice(): Promise<[string, string]> {
  const { items } = (await (await page.request.get(`${stage.base}/api/v1/matters?limit=20`)).json()) as {
    items: { lng: number | null; lat: number | null; address: string | null }[];
  };
  const { lng, lat, address } = items.find((one) => one.lng !== null) ?? {};
  const made: string[] = [];
  for (const text of ['西门这排垃圾桶满了，垃圾堆到地上，请来收', '西门垃圾桶都满了没人清，垃圾堆到地上'])
    made.push(
      (
        (await (
          await page.request.post(`${stage.base}/api/v1/matters`, { data: { text, lng, lat, address, kind: 'city' } })
        ).json()) as Static<typeof Created>
      ).id,
    );
  return made as [string, string];
}

it('takes a matter from the queue to the unit, and a repeated one into the other, without the mouse', async () => {
  const [first, again] = await twice();
  await page.reload();
  await page.locator('.desk .props').waitFor();
  await goTo(again);
  await page.keyboard.press('m');
  await page.getByRole('dialog').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  // The other way round is offered with what it means; then back to the likelier one.
  await page.keyboard.press('s');
  await page.getByText(/这一件接着办；甲到此为止/).waitFor();
  await page.keyboard.press('s');
  await page.keyboard.press('m');
  await expect.poll(async () => (await detail(again)).state).toBe('merged');
  expect((await detail(again)).duplicateOf).not.toBeNull();
  await goTo(first);
  await page.keyboard.press('Enter');
  await page.keyboard.press('d');
  await expect.poll(shown).not.toBe(first);
  await expect.poll(async () => (await detail(first)).state).toBe('handling');
});

it('brings back what the server refused, with the reason and what was chosen', async () => {
  const id = (await shown()) ?? '';
  await page.route(`**/api/v1/matters/${id}/actions/**`, (route) =>
    route.fulfill({ status: 409, json: { type: '', title: '别人先改了这件事', status: 409, code: 'stale_version' } }),
  );
  await page.keyboard.press('4');
  await page.keyboard.type('路灯');
  await page.keyboard.press('Enter');
  const chosen = await page.locator('.prop .val b').first().textContent();
  await page.keyboard.press('Escape');
  await page.keyboard.press('d');
  await page.getByRole('button', { name: '回到这一件' }).click();
  await expect.poll(shown).toBe(id);
  expect(await page.locator('.props .refused').textContent()).toContain('别人先改了这件事');
  expect(await page.locator('.prop .val b').first().textContent()).toBe(chosen);
  await page.unroute(`**/api/v1/matters/${id}/actions/**`);
});

it('finds two characters, a number’s tail and a place by keys alone, and hears no key while somebody types', async () => {
  const id = (await shown()) ?? '';
  const { no, state } = await detail(id);
  await page.keyboard.press('/');
  await page.keyboard.type(`d${no.slice(-4)}`);
  await page.keyboard.press('Home');
  expect((await detail(id)).state).toBe(state);
  await page.getByRole('combobox').fill(no.slice(-4));
  await page.getByRole('option').filter({ hasText: no }).waitFor();
  await page.getByRole('combobox').fill('听涛');
  await page.getByRole('group', { name: '地点' }).getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('事项');
  await page.getByRole('group', { name: '去' }).getByRole('option', { name: '事项' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '按键' }).getByText('立案并派遣').waitFor();
  await page.keyboard.press('Escape');
});

it('shows a newcomer round by keys alone, and goes on where they stopped', async () => {
  const tour = page.getByRole('complementary', { name: '带看' });
  const heading = () =>
    page.evaluate(() => document.activeElement?.closest('.hy-tour')?.querySelector('h2')?.textContent);
  const begin = async (entry: RegExp) => {
    await page.locator('.help-menu').focus();
    await page.keyboard.press('Enter');
    const item = page.getByRole('menuitem', { name: entry });
    // Only what stands still in view can be pointed at.
    await item.hover();
    await item.press('Enter');
    await tour.waitFor();
  };
  await begin(/带我走一遍/);
  for (const title of ['派遣台：左边是队列', '右边是系统建议']) {
    await tour.getByRole('button', { name: '下一步' }).press('Enter');
    await expect.poll(heading).toBe(title);
  }
  await page.locator('.hy-tour-ring').waitFor();
  await page.keyboard.press('Escape');
  expect(await tour.count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('help-menu');
  await page.reload();
  await begin(/第 3 步/);
  await expect.poll(heading).toBe('右边是系统建议');
  for (let left = 12; left > 0 && (await tour.getByRole('button', { name: '走完了' }).count()) === 0; left--)
    await tour.getByRole('button', { name: '下一步' }).press('Enter');
  await tour.getByRole('button', { name: '走完了' }).press('Enter');
  expect(await tour.count()).toBe(0);
});
