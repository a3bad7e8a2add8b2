import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MatterDetail, MatterPage } from '#contract/matters.ts';
import { demoStaff } from '../../scenarios/demo/staff.ts';
import sharp from 'sharp';
import { drawScene } from '../../scenarios/demo/scenes.ts';
import { seriousFaults } from './look.ts';
import { openStage, type Stage } from './server.ts';

/** Where the pictures go: beside the manual when they are made for it, else with the test's leavings. */
const PICTURES = process.env['HUIYIN_PICTURES'] ?? 'test-results/pictures';
const PASSWORD = 'huiyin-demo';
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

let stage: Stage;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  stage = await openStage('demo');
});
afterAll(() => stage?.close());

async function open(size: typeof DESK, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await stage.browser.newContext({
    viewport: size,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...options,
  });
  contexts.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

async function signedIn(username: string, size: typeof DESK, door: string): Promise<Page> {
  const page = await open(size);
  await page.goto(stage.base + door);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByLabel('密码').waitFor({ state: 'detached' });
  return page;
}

/** Opens a task of the phone’s list, also where the hour of the day has folded what is due tomorrow away. */
async function openTask(page: Page, title: string): Promise<void> {
  const task = page.locator('a.task').filter({ hasText: title }).first();
  await task.waitFor({ state: 'attached' });
  const folded = page.locator('details.task-group:not([open])').filter({ has: task });
  if ((await folded.count()) > 0) await folded.locator('summary').click();
  await task.click();
}

const picture = async (page: Page, name: string) => {
  // The stream of what others do never ends: a page is still when nothing of it is waited for.
  await page.waitForFunction(
    () =>
      !document.querySelector('[aria-busy="true"]') &&
      [...document.images].every((image) => image.complete || image.loading === 'lazy'),
  );
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`), animations: 'disabled', timeout: 60_000 });
};

/** Nothing serious for a screen reader, and no sideways scroll. */
async function accessible(page: Page, where: string): Promise<void> {
  expect(await seriousFaults(page), where).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    `${where} scrolls sideways`,
  ).toBe(true);
}

/** The same spot before and after. */
const shot = (after: boolean) =>
  sharp(Buffer.from(drawScene('bins', 1, after)))
    .jpeg()
    .toBuffer();

const WORDS = '听涛苑3幢西侧垃圾桶满了，从昨天下午起都堆到地上，风一吹塑料袋满地跑';
let follow = '';
let matterId = '';
let unitId = '';

it('lets a resident report without an account and without JavaScript, and gives a private link', async () => {
  const page = await open(PHONE, { javaScriptEnabled: false });
  await page.goto(`${stage.base}/report`);
  await page.locator('textarea[name=text]').fill(WORDS);
  await page.locator('input[name=address]').fill('听涛苑3幢西侧');
  await page.locator('input[name=phone]').fill('13800000000');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'before.jpg', mimeType: 'image/jpeg', buffer: await shot(false) });
  await picture(page, 'public-report');
  await page.locator('form[action="/report"] button[type=submit]').click();
  const link = page.locator('a[href*="/f/"]').first();
  follow = new URL((await link.getAttribute('href')) ?? '', stage.base).pathname;
  expect(follow).toMatch(/^\/f\//);
  await page.goto(stage.base + follow);
  expect(await page.textContent('main')).toContain('已收到');
});

it('lets a dispatcher file and dispatch it with one key, from proposals that give their reasons', async () => {
  const page = await signedIn('dispatch1', DESK, '/console/dispatch');
  await page.getByText('听涛苑3幢西侧垃圾桶满了').first().click();
  await page.getByText('系统建议').waitFor();
  await page
    .getByText(/垃圾站|暴露垃圾/)
    .first()
    .waitFor();
  await picture(page, 'dispatch');
  await accessible(page, 'dispatch desk');
  const listed = (await (
    await page.request.get(`${stage.base}/api/v1/matters?q=${encodeURIComponent('塑料袋满地跑')}`)
  ).json()) as MatterPage;
  matterId = listed.items[0]?.id ?? '';
  expect(matterId).not.toBe('');
  await page.keyboard.press('d');
  await expect.poll(async () => (await detail(page)).state, { timeout: 20_000 }).toBe('handling');
  unitId = (await detail(page)).unitId ?? '';
});

const detail = async (page: Page) =>
  (await (await page.request.get(`${stage.base}/api/v1/matters/${matterId}`)).json()) as MatterDetail;

it('asks the unit on its phone for proof before it can finish, and takes the answer', async () => {
  const handler = demoStaff.find(
    (person) =>
      person.unitId === unitId && person.roles.some((role) => role === 'unitHandler' || role === 'communityWorker'),
  );
  const page = await signedIn(handler?.username ?? '', PHONE, '/field/');
  await openTask(page, '听涛苑3幢西侧垃圾桶满了');
  await page.getByText('解决措施').first().waitFor();
  await page.getByRole('textbox', { name: '解决措施' }).fill('清走 14 袋，冲洗地面，每天傍晚加收一次');
  await accessible(page, 'handling');
  if ((await detail(page)).kind === 'city') {
    expect(await page.getByRole('button', { name: '完成' }).getAttribute('aria-disabled')).toBe('true');
  }
  await page
    .locator('footer input[type=file]')
    .setInputFiles({ name: 'after.jpg', mimeType: 'image/jpeg', buffer: await shot(true) });
  await expect
    .poll(async () => (await detail(page)).files.filter((file) => file.role === 'after').length, { timeout: 20_000 })
    .toBe(1);
  await expect.poll(() => page.getByRole('button', { name: '完成' }).getAttribute('aria-disabled')).toBe('false');
  await picture(page, 'field-handle');
  await page.getByRole('button', { name: '完成' }).click();
  await expect.poll(async () => (await detail(page)).state, { timeout: 20_000 }).toBe('responded');
});

it('has another person check it on site, and the shift supervisor close it', async () => {
  const inspector = await signedIn('inspector1', PHONE, '/field/');
  await openTask(inspector, '听涛苑3幢西侧垃圾桶满了');
  await inspector.getByRole('button', { name: '核查通过' }).click();
  await expect.poll(async () => (await detail(inspector)).state, { timeout: 20_000 }).toBe('checked');

  const supervisor = await signedIn('shift1', DESK, `/console/matters/${matterId}`);
  await supervisor.getByRole('button', { name: /结案/ }).waitFor();
  await picture(supervisor, 'matter');
  await accessible(supervisor, 'matter');
  await supervisor.getByRole('button', { name: /结案/ }).click();
  const dialog = supervisor.getByRole('dialog');
  await dialog.waitFor();
  await dialog.getByRole('button', { name: /结案/ }).click();
  await expect.poll(async () => (await detail(supervisor)).phase, { timeout: 20_000 }).toBe('answered');
});

it('shows the resident the answer, takes the verdict, and puts the matter on the wall with consent', async () => {
  const page = await open(PHONE);
  await page.goto(stage.base + follow);
  expect(await page.textContent('main')).toContain('已办好');
  await accessible(page, 'follow page');
  await page.getByText('可以放上回音壁').click();
  await picture(page, 'public-follow');
  const written = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.getByRole('button', { name: '解决了', exact: true }).click();
  await written;
  const wall = await open({ width: 1280, height: 900 });
  await wall.goto(`${stage.base}/wall`);
  expect(await wall.textContent('main')).toContain('听涛苑3幢西侧垃圾桶满了');
  await picture(wall, 'public-wall');
  await accessible(wall, 'echo wall');
});

it('counts it in the report, whose figure opens the very rows it was counted from', async () => {
  const page = await signedIn('leader1', DESK, '/console/report');
  await page
    .locator('button, a')
    .filter({ hasText: /^\d+ ?件$/ })
    .first()
    .waitFor();
  await picture(page, 'report');
  await accessible(page, 'report');
  const figure = (await (await page.request.get(`${stage.base}/api/v1/figures/closed`)).json()) as {
    value: number;
    rows: string;
  };
  await page.goto(`${stage.base}/console/matters?${figure.rows}`);
  await page.getByText('听涛苑3幢西侧垃圾桶满了').first().waitFor();
  const counted = (await (await page.request.get(`${stage.base}/api/v1/matters/count?${figure.rows}`)).json()) as {
    count: number;
  };
  expect(counted.count).toBe(figure.value);
  await picture(page, 'rows');
});
