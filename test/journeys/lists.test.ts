import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MatterPage } from '#contract/matters.ts';
import { seriousFaults } from './look.ts';
import { openStage, type Stage } from './server.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage('demo');
  page = await signedIn('shift1');
});
afterAll(() => stage?.close());

async function signedIn(username: string): Promise<Page> {
  const context = await stage.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const answer = await context.request.post(`${stage.base}/api/v1/session`, {
    data: { username, password: 'huiyin-demo' },
  });
  expect(answer.status()).toBe(200);
  const opened = await context.newPage();
  opened.setDefaultTimeout(30_000);
  return opened;
}
const list = async (who: Page, query: string): Promise<MatterPage['items']> =>
  ((await (await who.request.get(`${stage.base}/api/v1/matters?limit=200&${query}`)).json()) as MatterPage).items;

it('filters from the head of a column, keeps the filter as a view and shows each its own rows', async () => {
  await page.goto(`${stage.base}/console/matters`);
  await page.getByRole('button', { name: '按状态筛选' }).click();
  await page.getByRole('combobox', { name: '状态' }).fill('待立案');
  // Before the catalog is there, Enter would choose nothing.
  await page.locator('.ant-select-item-option').filter({ hasText: '待立案' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.locator('.head-filter').first().getByRole('button', { name: '筛选' }).click();
  await page.waitForURL(/state=reported/);
  await page.getByRole('button', { name: '存为视图' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称').fill('早会要看的');
  await dialog.getByRole('combobox').click();
  await page.getByTitle('网格员').last().click();
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByText('已共享给网格员').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);

  const grid = await signedIn('tingtao-grid');
  await grid.goto(`${stage.base}/console/matters`);
  await grid.getByRole('button', { name: /早会要看的/ }).click();
  await grid.getByText('这里只列出您范围内的事项').waitFor();
  expect((await list(grid, 'state=reported')).length).toBeLessThan((await list(page, 'state=reported')).length);
});

it('files many at once with a result for each, and takes it back', async () => {
  await page.goto(`${stage.base}/console/matters?state=reported`);
  await page.getByRole('checkbox', { name: '选中已列出的' }).check();
  const before = await list(page, 'state=reported');
  await page.getByRole('toolbar', { name: '已选的事项' }).getByRole('button', { name: '立案', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^立案 \d+ 件$/ }).click();
  await dialog.getByText(/办好 \d+ 件/).waitFor();
  const left = await list(page, 'state=reported');
  expect(left.length).toBeLessThan(before.length);
  // What was not done is named with its reason.
  expect(await dialog.getByRole('listitem').count()).toBe(left.length);
  await dialog.getByRole('button', { name: /^撤销这/ }).click();
  await dialog.getByText(/已撤销 \d+ 件/).waitFor();
  const again = await list(page, 'state=reported');
  expect(again.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  await dialog.getByRole('button', { name: '好', exact: true }).click();
});

it('saves all rows of the filter as a workbook', async () => {
  await page.goto(`${stage.base}/console/matters?channel=hotline`);
  await page.getByRole('button', { name: '导出' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /导出 Excel/ }).click();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(await (await saving).path());
  const count = (await list(page, 'channel=hotline')).length;
  expect(count).toBeGreaterThan(1);
  expect(workbook.worksheets[0]?.rowCount).toBe(count + 1);
});

it('takes a slip back from the message that follows a step', async () => {
  const [matter] = await list(page, 'phase=filed');
  await page.goto(`${stage.base}/console/matters/${matter?.id}`);
  await page.getByRole('button', { name: /催办/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: /催办/ }).click();
  // The step bar offers it as well, for as long as it holds.
  await page.getByRole('toolbar', { name: '下一步' }).getByRole('button', { name: '撤销：催办' }).waitFor();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByText('已撤销：催办').waitFor();
});
