import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { MatterDetail, MatterPage } from '#contract/matters.ts';
import { openStage, type Stage } from './server.ts';

/** Where the pictures go: beside the manual when they are made for it, else with the test's leavings. */
const PICTURES = process.env['HUIYIN_PICTURES'] ?? 'test-results/pictures';
const PASSWORD = 'huiyin-demo';
const DESK = { width: 1440, height: 900 };

let stage: Stage;
let contexts: BrowserContext[] = [];

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  stage = await openStage('demo');
});
afterEach(async () => {
  for (const context of contexts) await context.close();
  contexts = [];
});
afterAll(() => stage?.close());

async function signIn(page: Page, username: string, door: string): Promise<void> {
  await page.goto(stage.base + door);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByLabel('密码').waitFor({ state: 'detached' });
}

async function desk(
  username: string,
  door: string,
  before?: (context: BrowserContext) => Promise<unknown>,
): Promise<Page> {
  const context = await stage.browser.newContext({ viewport: DESK, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  contexts.push(context);
  await before?.(context);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await signIn(page, username, door);
  return page;
}

const picture = (page: Page, name: string) =>
  page.screenshot({ path: path.join(PICTURES, `${name}.png`), animations: 'disabled', timeout: 60_000 });

const read = async <T>(page: Page, at: string): Promise<T> =>
  (await (await page.request.get(`${stage.base}/api/v1${at}`)).json()) as T;

/** A matter that waits for dispatch, which dispatcher and supervisor may both work on. */
async function someMatter(page: Page): Promise<string> {
  const { items } = await read<MatterPage>(page, '/matters?state=filed,handling&limit=20');
  const [matter] = items;
  if (!matter) throw new Error('the demo has no open matter');
  return matter.id;
}

const writeNote = async (page: Page, words: string) => {
  await page.getByRole('button', { name: /备注/ }).first().click();
  await page.getByRole('dialog').getByRole('textbox').first().fill(words);
};
const sendNote = (page: Page) => page.getByRole('dialog').getByRole('button', { name: /备注/ }).click();
const notes = async (page: Page, id: string, words: string): Promise<number> =>
  JSON.stringify((await read<MatterDetail>(page, `/matters/${id}`)).history).split(words).length - 1;

it('shows a colleague on the same matter, and what they did a moment later', async () => {
  const mine = await desk('dispatch1', '/console/work');
  const id = await someMatter(mine);
  const theirs = await desk('shift1', `/console/matters/${id}`);
  await mine.goto(`${stage.base}/console/matters/${id}`);
  await theirs.getByText('正在看').waitFor();
  await writeNote(mine, '已联系物业到场');
  await theirs.getByText('正在写').waitFor();
  await picture(theirs, 'live-others');
  await sendNote(mine);
  await theirs.getByText('已联系物业到场').first().waitFor({ timeout: 5000 });
});

it('counts what comes in over the list that is read, and shows it when asked', async () => {
  const page = await desk('shift1', '/console/matters');
  const first = page.getByRole('row').nth(1);
  await first.waitFor();
  const answer = await page.request.post(`${stage.base}/api/v1/public/matters`, {
    data: { text: '听涛苑9幢单元门坏了关不上', address: '听涛苑9幢' },
  });
  expect(answer.status()).toBe(201);
  const pill = page.getByRole('button', { name: /件新事项/ });
  await pill.waitFor();
  expect(await page.getByText('听涛苑9幢单元门坏了').count()).toBe(0);
  await picture(page, 'live-pill');
  await pill.click();
  await page.getByText('听涛苑9幢单元门坏了').first().waitFor();
});

it('keeps what was typed while the server is away, says so, and sends it once when it is back', async () => {
  const page = await desk('dispatch1', '/console/work');
  const id = await someMatter(page);
  await page.goto(`${stage.base}/console/matters/${id}`);
  await writeNote(page, '断线时写的一句话');
  await stage.cut();
  await page.getByText('连接断开，正在重连').waitFor();
  await picture(page, 'live-lost');
  await sendNote(page);
  await stage.restart();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('连接断开，正在重连').waitFor({ state: 'detached' });
  expect(await notes(page, id, '断线时写的一句话')).toBe(1);
});

it('asks for the password over the page when the session has ended, and loses nothing', async () => {
  const page = await desk('dispatch1', '/console/work');
  const id = await someMatter(page);
  await page.goto(`${stage.base}/console/matters/${id}`);
  await writeNote(page, '会话到期前写的');
  await page.request.delete(`${stage.base}/api/v1/session`);
  const again = page.getByRole('dialog').filter({ hasText: '登录到期了' });
  await again.waitFor();
  await picture(page, 'live-sign-in-again');
  await again.getByRole('textbox', { name: /密码/ }).fill(PASSWORD);
  await again.getByRole('button', { name: /登录，接着用/ }).click();
  await again.waitFor({ state: 'detached' });
  await sendNote(page);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await notes(page, id, '会话到期前写的')).toBe(1);
});

it('gives an unfinished text back to the one who wrote it, and to nobody else at the same computer', async () => {
  const page = await desk('dispatch1', '/console/work');
  const id = await someMatter(page);
  await page.goto(`${stage.base}/console/matters/${id}`);
  await writeNote(page, '写到一半');
  await page.reload();
  await page.getByRole('button', { name: /备注/ }).first().click();
  await page.getByText('这是您上次没写完的内容').waitFor();
  expect(await page.getByRole('dialog').getByRole('textbox').first().inputValue()).toBe('写到一半');
  await page.request.delete(`${stage.base}/api/v1/session`);
  await page.getByRole('button', { name: '换个人登录' }).click();
  await signIn(page, 'shift1', `/console/matters/${id}`);
  await page.getByRole('button', { name: /备注/ }).first().click();
  expect(await page.getByRole('dialog').getByRole('textbox').first().inputValue()).toBe('');
});

it('lets two people finish who wrote at once: what differs is marked, and neither text is lost', async () => {
  const mine = await desk('dispatch1', '/console/work');
  const id = await someMatter(mine);
  await mine.goto(`${stage.base}/console/matters/${id}`);
  const theirs = await desk('shift1', `/console/matters/${id}`);
  await writeNote(mine, '我写的备注');
  await writeNote(theirs, '同事先交的备注');
  await sendNote(theirs);
  await theirs.getByRole('dialog').waitFor({ state: 'detached' });
  await sendNote(mine);
  await mine.getByText('别人先改了这一件').waitFor();
  await picture(mine, 'live-conflict');
  await mine.getByRole('button', { name: '补进去' }).click();
  await mine.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await notes(mine, id, '我写的备注')).toBe(1);
  expect(await notes(mine, id, '同事先交的备注')).toBe(1);
});

it('works in a browser that keeps nothing, and says so once', async () => {
  const page = await desk('dispatch1', '/console/work', (context) =>
    context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }),
  );
  await page.getByText('这个浏览器不让网页存东西').waitFor();
  await picture(page, 'live-blocked');
  await page.getByRole('button', { name: '知道了' }).click();
  const id = await someMatter(page);
  await page.goto(`${stage.base}/console/matters/${id}`);
  await writeNote(page, '什么也不存');
  await sendNote(page);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await notes(page, id, '什么也不存')).toBe(1);
});
