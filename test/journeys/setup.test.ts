import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MatterPage } from '#contract/matters.ts';
import { seriousFaults } from './look.ts';
import { openStage, type Stage } from './server.ts';

/** From an empty database to a filed report, alone with a browser. */
const PICTURES = process.env['HUIYIN_PICTURES'] ?? 'test-results/pictures';
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const COMMUNITIES = '代码\t社区\n990101001001\t听涛社区\n990101001002\t江曲社区\n99010100100\t望江社区';
const STAFF =
  '姓名\t手机号\t单位\t角色\t社区\n沈某\t13800000001\t综合信息指挥室\t派遣员\t\n鲁某\t1380000000\t\t网格员\t听涛社区\n郑某\t13800000003\t\t网格员\t听涛社区';

let stage: Stage;
let desk: Page;
let initial = '';
let username = '';

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  stage = await openStage(null);
  desk = await open(DESK);
});
afterAll(() => stage?.close());

async function open(size: typeof DESK): Promise<Page> {
  const context = await stage.browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

/** At both sizes: nothing serious for a screen reader, no sideways scroll, and a picture. */
async function shown(page: Page, name: string): Promise<void> {
  for (const [width, size] of [
    ['', DESK],
    ['-phone', PHONE],
  ] as const) {
    await page.setViewportSize(size);
    await page.screenshot({
      path: path.join(PICTURES, `setup-${name}${width}.png`),
      fullPage: true,
      animations: 'disabled',
    });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      `${name}${width}`,
    ).toBe(true);
  }
  await page.setViewportSize(DESK);
  expect(await seriousFaults(page), name).toEqual([]);
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

it('makes the office behind the token of the terminal and shows two passwords once', async () => {
  await desk.goto(`${stage.base}/console/`);
  await desk.getByLabel('初始口令').waitFor();
  await shown(desk, 'first');
  await desk.getByLabel('初始口令').fill('not-the-token');
  await desk.getByLabel('名称').fill('潮头街道办事处');
  await desk.getByLabel('英文名').fill('Chaotou Subdistrict Office');
  await desk.getByLabel('统计用区划代码').fill('990101001000');
  await desk.getByLabel('代码是哪一年版的').fill('2025');
  const people = [
    ['管某', 'guan'],
    ['安某', 'an.mou'],
    ['审某', 'shen.ji'],
  ] as const;
  for (const [at, [name, user]] of people.entries()) {
    await desk.getByLabel('姓名').nth(at).fill(name);
    await desk.getByLabel('用户名').nth(at).fill(user);
  }
  await desk.getByLabel('您的密码').fill('tide-wall-lamp');
  await press(desk, '建街道，登录');
  await desk.getByText('初始口令不对').or(desk.getByText('口令不对。它印在')).first().waitFor();
  const token = /token\s+([\w-]{20,})/.exec(stage.said())?.[1] ?? '';
  await desk.getByLabel('初始口令').fill(token);
  await press(desk, '建街道，登录');
  await desk.getByText('初始密码只显示这一次').waitFor();
  await shown(desk, 'secrets');
  await press(desk, '记下了，下一步');
});

it('goes through hours, communities, grids and units, each saved as it comes', async () => {
  await desk.getByRole('heading', { name: '上班时间和假日' }).waitFor();
  await shown(desk, 'week');
  await press(desk, '存上班时间');
  await press(desk, '下一步');
  await desk.getByLabel('贴在这里').fill(COMMUNITIES);
  await press(desk, '看看');
  await desk.getByText('1 行存疑').waitFor();
  await shown(desk, 'communities');
  await press(desk, '存 2 个社区');
  await press(desk, '下一步');
  await desk.getByRole('heading', { name: '网格' }).waitFor();
  await shown(desk, 'grids');
  await press(desk, '先跳过');
  await press(desk, '用常见的单位开始');
  await press(desk, /存 \d+ 个单位/);
  await desk.getByText('已有 11 个单位').waitFor();
  await shown(desk, 'units');
});

it('can be left and is resumed where it stopped', async () => {
  await desk.goto(`${stage.base}/console/setup`);
  // Grids were skipped: that step is still open.
  await desk.getByRole('heading', { name: '网格' }).waitFor();
  await desk.getByRole('link', { name: /人员/ }).click();
});

it('takes the good rows of a staff list, names the bad one, and hands out passwords once', async () => {
  await desk.getByLabel('贴在这里').fill(STAFF);
  await press(desk, '看看');
  await desk.getByText('2 行可以用').waitFor();
  await desk.getByText('手机号不对').waitFor();
  await shown(desk, 'staff');
  await press(desk, '建 2 个账号');
  await desk.getByText('建好了 2 个账号').waitFor();
  const row = desk.getByRole('row', { name: /沈某/ }).first();
  [username, initial] = (await row.locator('code').allTextContents()) as [string, string];
  expect(username).toBe('pq001');
  await shown(desk, 'staff-made');
  await press(desk, '下一步');
  await desk.getByText(/还缺 \d+ 样/).waitFor();
  await shown(desk, 'check');
});

it('lets the dispatcher in, asks for a password of their own, and shows the resident’s report to file', async () => {
  const resident = await open(PHONE);
  await resident.goto(`${stage.base}/report`);
  await resident.locator('textarea[name=text]').fill('听涛社区听涛路路灯三天不亮了，晚上看不见台阶');
  await resident.locator('form[action="/report"] button[type=submit]').click();
  await resident.locator('a[href*="/f/"]').first().waitFor();

  const page = await open(DESK);
  await page.goto(`${stage.base}/console/`);
  await page.getByText('潮头街道办事处').first().waitFor();
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(initial);
  await press(page, '登录');
  await page.getByText('先设一个自己的密码').waitFor();
  await shown(page, 'new-password');
  await page.getByLabel('现在的密码').fill(initial);
  await page.getByLabel('新密码', { exact: true }).fill('dispatch-lamp-9');
  await page.getByLabel('新密码再写一遍').fill('dispatch-lamp-9');
  await press(page, '存好，开始用');
  await page.getByLabel('现在的密码').waitFor({ state: 'detached' });
  await page.goto(`${stage.base}/console/dispatch`);
  await page.getByText('听涛路路灯三天不亮了').first().waitFor();
  await page.getByText('系统建议').first().waitFor();
  const listed = async () => (await (await page.request.get(`${stage.base}/api/v1/matters`)).json()) as MatterPage;
  const [matter] = (await listed()).items;
  await page.goto(`${stage.base}/console/matters/${matter?.id}`);
  await page.getByRole('button', { name: /^立案(?!并)/ }).waitFor();
  await page.keyboard.press('f');
  // A new office has learnt nothing yet: the class is chosen by hand.
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').first().fill('路灯');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: /立案/ }).click();
  await expect.poll(async () => (await listed()).items[0]?.state, { timeout: 20_000 }).not.toBe(matter?.state);
});

it('keeps the first-run door closed afterwards', async () => {
  const page = await open(DESK);
  await page.goto(`${stage.base}/console/setup`);
  await page.getByLabel('用户名').waitFor();
  expect(await page.getByLabel('初始口令').count()).toBe(0);
});
