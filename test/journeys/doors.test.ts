import sharp from 'sharp';
import type { APIRequestContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MatterDetail, MatterPage } from '#contract/matters.ts';
import type { Proposals } from '#contract/proposals.ts';
import type { Located, PlaceView } from '#contract/office.ts';
import { demoStaff } from '../../scenarios/demo/staff.ts';
import { drawScene } from '../../scenarios/demo/scenes.ts';
import { seriousFaults } from './look.ts';
import { openStage, type Stage } from './server.ts';

const PASSWORD = 'huiyin-demo';
const PHONE = { width: 390, height: 844 };
const WORDS = '垃圾桶又满了，袋子堆到人行道上，苍蝇很多';

let stage: Stage;
let estate: PlaceView;
let gridName: string;

beforeAll(async () => {
  stage = await openStage('demo');
  const api = await staff('dispatch1');
  const estates = await get<PlaceView[]>(api, '/places?level=estate&q=听涛&limit=1');
  estate = estates[0]!;
  const here = await get<Located>(api, `/locate?lng=${estate.lng}&lat=${estate.lat}`);
  gridName = here.gridName ?? '';
});
afterAll(() => stage?.close());

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await stage.browser.newContext({
    viewport: PHONE,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

/** A person of the office over the API: for the steps of others between what the journey is about. */
async function staff(username: string): Promise<APIRequestContext> {
  const { request } = await stage.browser.newContext();
  await request.post(`${stage.base}/api/v1/session`, { data: { username, password: PASSWORD } });
  return request;
}
const get = async <T>(api: APIRequestContext, path: string): Promise<T> =>
  (await (await api.get(`${stage.base}/api/v1${path}`)).json()) as T;

async function act(username: string, id: string, action: string, data: object): Promise<MatterDetail> {
  const api = await staff(username);
  const { version } = await get<MatterDetail>(api, `/matters/${id}`);
  const answer = await api.post(`${stage.base}/api/v1/matters/${id}/actions/${action}`, {
    data,
    headers: { 'if-match': `"${version}"` },
  });
  expect(answer.status(), `${action}: ${await answer.text()}`).toBe(200);
  return (await answer.json()) as MatterDetail;
}

const scene = (after = false) =>
  sharp(Buffer.from(drawScene('bins', 1, after)))
    .jpeg()
    .toBuffer();

const onPhone = async (): Promise<Page> => {
  const page = await open({
    geolocation: { longitude: estate.lng ?? 0, latitude: estate.lat ?? 0, accuracy: 8 },
    permissions: ['geolocation'],
  });
  await page.goto(`${stage.base}/field/`);
  await page.getByLabel('用户名').fill('tingtao-grid');
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('link', { name: '上报' }).waitFor();
  await page.evaluate(() => {
    Reflect.set(window, 'taps', 0);
    addEventListener('pointerdown', () => Reflect.set(window, 'taps', Number(Reflect.get(window, 'taps')) + 1), true);
  });
  return page;
};

/** Picture and sentence, as a thumb does it. */
async function photoAndSentence(page: Page, words: string): Promise<void> {
  await page.getByRole('link', { name: '上报' }).click();
  const [camera] = await Promise.all([page.waitForEvent('filechooser'), page.locator('.first-shot').click()]);
  await camera.setFiles({ name: 'before.jpg', mimeType: 'image/jpeg', buffer: await scene() });
  await page.getByRole('textbox', { name: '一句话说清什么事' }).click();
  await page.keyboard.insertText(words);
}

let reported = '';

it('reports on the phone in four taps, with place, class and grid filled in and their reasons told', async () => {
  const page = await onPhone();
  await photoAndSentence(page, WORDS);
  const kind = page.getByRole('group', { name: '类别' });
  await kind.getByRole('button', { pressed: true }).waitFor();
  expect(await kind.textContent()).toContain('原话有');
  const grid = page.getByRole('group', { name: '网格' }).getByRole('button', { pressed: true });
  expect(gridName).toContain((await grid.textContent())?.trim() ?? '-');
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '发送' }).click();
  await page.getByText('已报上').waitFor();
  expect(await page.evaluate(() => Number(Reflect.get(window, 'taps')))).toBeLessThanOrEqual(4);
  expect(await page.locator('main').textContent()).toMatch(/已用 \d+ 秒/);

  reported = /WG-[\d-]+/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? '';
  const { items } = await get<MatterPage>(await staff('dispatch1'), `/matters?q=${reported}`);
  expect(items[0]).toMatchObject({ no: reported, gridName });
  expect(items[0]?.category).not.toBeNull();
});

it('adds a second report of the same thing to the matter that exists, and holds nobody back who says otherwise', async () => {
  const page = await onPhone();
  await photoAndSentence(page, WORDS);
  await page.getByText('有人报过').waitFor();
  expect(await page.getByRole('button', { name: '发送' }).isEnabled()).toBe(true);
  await page.getByRole('button', { name: '是同一件，加张照片' }).click();
  await page.getByRole('button', { name: '加到那一件' }).click();
  await page.getByText('已加到正在办的那一件').waitFor();
  expect(await page.locator('main').textContent()).toContain(reported);
  const api = await staff('dispatch1');
  const { items } = await get<MatterPage>(api, `/matters?q=${reported}`);
  const matter = await get<MatterDetail>(api, `/matters/${items[0]?.id}`);
  expect(matter.files.filter(({ role }) => role === 'before')).toHaveLength(2);
  expect(matter.history.at(-1)?.action).toBe('again');
});

it('keeps a sentence that was not sent, and leads back to it from 我的', async () => {
  const page = await onPhone();
  await page.getByRole('link', { name: '上报' }).click();
  await page.getByRole('textbox', { name: '一句话说清什么事' }).fill('井盖松了');
  await page.goto(`${stage.base}/field/me`);
  await page.getByRole('link', { name: /一件上报/ }).click();
  expect(await page.getByRole('textbox', { name: '一句话说清什么事' }).inputValue()).toBe('井盖松了');
});

it('shows a grid worker their place, who is in charge there, and the buildings one tap away', async () => {
  const page = await onPhone();
  await page.goto(`${stage.base}/field/unit/${estate.id}`);
  await page.getByText('谁负责').waitFor();
  const building = page.locator('.buildings a').first();
  const box = await building.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  await building.click();
  await page.getByText('谁负责').waitFor();
});

/** A verdict, and the page after it: the address is the same before and after, so it tells nothing. */
async function judged(page: Page, verdict: string): Promise<void> {
  const written = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.getByRole('button', { name: verdict, exact: true }).click();
  await written;
  await page.getByRole('button', { name: verdict, exact: true }).waitFor({ state: 'detached' });
}

/** The work of the office between report and answer. */
async function settle(id: string): Promise<void> {
  const dispatcher = await staff('dispatch1');
  const matter = await get<MatterDetail>(dispatcher, `/matters/${id}`);
  if (matter.state !== 'handling') {
    const proposals = await get<Proposals>(dispatcher, `/matters/${id}/proposals`);
    await act('dispatch1', id, 'fileAndDispatch', {
      category: matter.category ?? proposals.category[0]?.id,
      unitId: proposals.unit[0]?.id,
    });
  }
  const { unitId } = await get<MatterDetail>(dispatcher, `/matters/${id}`);
  const handler =
    demoStaff.find((person) => person.unitId === unitId && person.roles.includes('unitHandler'))?.username ?? '';
  const photo = await (
    await staff(handler)
  ).post(`${stage.base}/api/v1/files`, {
    multipart: {
      role: 'after',
      matterId: id,
      file: { name: 'after.jpg', mimeType: 'image/jpeg', buffer: await scene(true) },
    },
  });
  expect(photo.status()).toBe(201);
  await act(handler, id, 'respond', {
    answer: { contacted: '反映人', measures: '换了接头', by: '当日' },
    publicAnswer: '换了接头，灯亮了，电话 13800000000。',
  });
  await act('inspector1', id, 'check', {});
  await act('shift1', id, 'close', { publicAnswer: '换了接头，灯亮了，电话 13800000000。' });
}

it('takes a resident without JavaScript from a scanned code to a report, a page, a verdict, a reopening and the wall', async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(`${stage.base}/r/${estate.id}`);
  expect(await page.textContent('main')).toContain(`您在${estate.name}`);
  await page.locator('textarea[name=text]').fill('门口的路灯三天不亮了，找过张某某，电话 13800000000');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await scene() });
  await page.getByRole('button', { name: '送出' }).click();
  const [no, code] = await page.locator('.paper dd').allTextContents();
  const picture = `${stage.base}/api/v1/public/files/`;

  // Found again with what was written on paper.
  await page.goto(`${stage.base}/f`);
  await page.getByLabel('编号').fill(no ?? '');
  await page.getByLabel('查询码或收到的链接').fill((code ?? '').toLowerCase());
  await page.locator('main').getByRole('button', { name: '查进度' }).click();
  await page.waitForURL('**/f/*');
  const mine = page.url();
  expect(await page.textContent('main')).toContain('已收到');
  expect(await page.textContent('main')).not.toMatch(/立案|派遣/);
  const shown = await page.locator('.wall-pair img').first().getAttribute('src');
  expect((await page.request.get(stage.base + (shown ?? ''))).status()).toBe(200);

  const dispatcher = await staff('dispatch1');
  const { items } = await get<MatterPage>(dispatcher, `/matters?q=${no}`);
  const id = items[0]?.id ?? '';
  expect(items[0]).toMatchObject({ channel: 'qr', communityName: expect.stringContaining('听涛') as string });
  await settle(id);
  await page.goto(mine);
  await judged(page, '没解决');
  expect((await get<MatterDetail>(dispatcher, `/matters/${id}`)).state).toBe('handling');
  expect(await page.textContent('main')).toContain('重新办理');

  await settle(id);
  const file = (await get<MatterDetail>(dispatcher, `/matters/${id}`)).files[0]?.id ?? '';
  expect((await page.request.get(picture + file)).status()).toBe(404);
  await page.goto(mine);
  await page.getByText('可以放上回音壁').click();
  await judged(page, '解决了');
  await page.goto(`${stage.base}/wall`);
  const wall = (await page.textContent('main')) ?? '';
  expect(wall).toContain('灯亮了');
  for (const secret of ['13800000000', '张某某']) expect(wall).not.toContain(secret);
  // Consent is the resident's; that a picture may be seen by all is looked at by somebody else than the handler.
  expect((await page.request.get(picture + file)).status()).toBe(404);
  await act('inspector1', id, 'showPictures', { pictureIds: [file] });
  expect((await page.request.get(picture + file)).status()).toBe(200);
});

it('keeps the language that a resident chose by a plain link, on every page after it', async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(stage.base);
  await page.getByRole('link', { name: 'English' }).click();
  for (const path of ['/', '/report', '/f', '/wall', '/about', '/privacy', `/r/${estate.id}`]) {
    await page.goto(stage.base + path);
    expect(await page.locator('html').getAttribute('lang'), path).toBe('en');
  }
});

it.each(['light', 'dark'] as const)('reads well on the public pages in %s', async (colorScheme) => {
  const page = await open({ colorScheme });
  for (const path of ['/', '/f', '/wall', '/about', '/privacy', `/r/${estate.id}`, `/r/${estate.id}/codes`]) {
    await page.goto(stage.base + path);
    expect(await seriousFaults(page), `${path} ${colorScheme}`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), path).toBe(true);
  }
});
