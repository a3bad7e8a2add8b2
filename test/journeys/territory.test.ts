import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PlaceView } from '#contract/office.ts';
import type { BBox, Position } from '#domain/territory/geometry.ts';
import { bboxOf } from '#domain/territory/polygon.ts';
import { officeDay } from '#web/ui/format.ts';
import { openStage, type Stage } from './server.ts';

/** A community's grids redrawn in the browser: parted on the map, faults named, decided for a day, taken back, in force. */
let stage: Stage;
let page: Page;
let community: PlaceView;

beforeAll(async () => {
  stage = await openStage(0);
  const context = await stage.browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  await context.request.post(`${stage.base}/api/v1/session`, { data: { username: 'admin', password: 'huiyin-demo' } });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  community = (await places('level=community&polygons=true'))[0]!;
});
afterAll(() => stage?.close());

const places = async (query: string): Promise<PlaceView[]> =>
  (await page.request.get(`${stage.base}/api/v1/places?${query}`)).json();
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const parts = () => page.locator('.parts li').count();
const clean = () => page.getByText('没有重叠、空隙和交叉').waitFor();
const polygonOf = ({ polygon }: PlaceView) => polygon as unknown as Position[][][];

/** Where a position is on a map that shows the whole of a box, 24 pixels from its edges. */
async function onScreen([west, south, east, north]: BBox, [lng, lat]: Position): Promise<Position> {
  const frame = (await page.locator('.office-map canvas').boundingBox())!;
  const x = (degrees: number) => degrees / 360;
  const y = (degrees: number) => -Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) / (2 * Math.PI);
  const scale = Math.min((frame.width - 48) / (x(east) - x(west)), (frame.height - 48) / (y(south) - y(north)));
  return [
    frame.x + frame.width / 2 + (x(lng) - (x(west) + x(east)) / 2) * scale,
    frame.y + frame.height / 2 + (y(lat) - (y(south) + y(north)) / 2) * scale,
  ];
}

it('parts a grid with a line on the map, and takes the step back and forth', async () => {
  await page.goto(`${stage.base}/console/territory?place=${community.id}`);
  await press('在地图上编辑');
  await page.locator('.office-map .map-buttons, .office-map button').first().waitFor();
  const before = await parts();
  const [grid] = await places(`parent=${community.id}&polygons=true`);
  await page.locator('.parts').getByRole('button', { name: grid!.name }).click();
  await press('切分');
  const home = bboxOf(polygonOf(community));
  const [west, south, east, north] = bboxOf(polygonOf(grid!));
  const middle = (west + east) / 2;
  const margin = (north - south) / 20;
  for (const lat of [south - margin, north + margin, north + margin]) {
    const [x, y] = await onScreen(home, [middle, lat]);
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
  }
  await expect.poll(parts, { timeout: 30_000 }).toBe(before + 1);
  await clean();
  await press('撤销');
  await expect.poll(parts).toBe(before);
  await press('重做');
  await expect.poll(parts).toBe(before + 1);

  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
});

it('names an overlap, a gap and a crossing while a border is typed, and forbids only the crossing', async () => {
  await page.getByText('边界坐标').click();
  const field = page.locator('.coordinates textarea');
  const typed = async (text: string) => {
    await field.fill(text);
    await press('用这些坐标');
  };
  const corners = (await field.inputValue()).split('\n');
  const wider = corners.map((line, at) => (at === 0 ? shifted(line) : line));
  await typed(wider.join('\n'));
  await page.locator('.findings li').first().waitFor();
  expect(await page.locator('.findings li.error').count()).toBe(0);
  expect(await page.locator('.findings').textContent()).toMatch(/重叠|没有归任何|之外/);
  const crossed = [corners[0], corners[2], corners[1], ...corners.slice(3)];
  await typed(crossed.join('\n'));
  await page.locator('.findings li.error').getByText('自己相交').first().waitFor();
  expect(await page.getByRole('button', { name: '生效', exact: true }).isDisabled()).toBe(true);
  await press('撤销');
  await press('撤销');
  await clean();
});

/** The micro-grids of a grid that was parted reach beyond it: only the server knows them, and it wants that read. */
async function decide(): Promise<void> {
  await press('生效');
  const warned = page.getByRole('checkbox', { name: /就是这样/ });
  await warned.or(page.locator('.changes')).first().waitFor();
  if ((await warned.count()) === 0) return;
  await warned.check();
  await press('生效');
}

/** Some fifty metres to the south-west. */
const shifted = (line: string): string => {
  const [lng = 0, lat = 0] = line.split(',').map(Number);
  return `${lng - 0.0005},${lat - 0.0005}`;
};

it('waits for its day, is taken back, and then holds from today on the map and in the tree', async () => {
  const tomorrow = officeDay(new Date(Date.now() + 86_400_000));
  await page.getByLabel('生效日期').fill(tomorrow);
  await decide();
  const row = page.locator('.changes li').first();
  await row.getByText(`${tomorrow} 起生效`).waitFor();
  const count = async () => (await places(`parent=${community.id}`)).length;
  const before = await count();
  await row.getByRole('button', { name: '撤回成草稿' }).click();
  await row.getByRole('button', { name: '打开' }).click();
  await page.getByLabel('生效日期').waitFor();
  await decide();
  await row.getByText('已生效').waitFor();
  expect(await count()).toBe(before + 1);
});

it('shows what a file would become, names the row at fault, and takes the sound one', async () => {
  const [grid] = (await places(`parent=${community.id}&polygons=true`)).toReversed();
  const [ring] = polygonOf(grid!)[0]!;
  const file = (name: string, outline: readonly unknown[]) => ({
    name: 'grids.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { 名称: name, 编码: grid!.code },
            geometry: { type: 'Polygon', coordinates: [outline] },
          },
        ],
      }),
    ),
  });
  await press('导入地点和边界');
  const dialog = page.getByRole('dialog');
  const [a, b, c, ...rest] = ring!;
  await dialog.locator('input[type=file]').setInputFiles(file('错的', [a, c, b, ...rest]));
  await dialog.getByText('第 1 行').waitFor();
  await dialog.getByText(/自己相交/).waitFor();
  expect(await dialog.getByRole('button', { name: '导入', exact: true }).isDisabled()).toBe(true);
  await dialog.locator('input[type=file]').setInputFiles(file('改了名的网格', ring!));
  await dialog.getByText(/更新 1/).waitFor();
  await dialog.getByRole('button', { name: '导入', exact: true }).click();
  await dialog.getByText('新增 0 个，更新 1 个').waitFor();
  expect((await places(`parent=${community.id}`)).map(({ name }) => name)).toContain('改了名的网格');
});
