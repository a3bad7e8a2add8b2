import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlaceHistory } from '#contract/territory.ts';
import type { ImportPreview } from '#contract/territory-import.ts';
import type { PlaceView } from '#contract/office.ts';
import { testOffice, type TestOffice } from '../people/fixtures.ts';
import { area, box, changeClient, communities, EAST, firstGrid, street, territoryClient, WEST } from './fixtures.ts';

let office: TestOffice;
const { issues, load, post, place } = territoryClient(() => office);
const { today } = changeClient(() => office);
const ONE = `${EAST}001`;
beforeAll(async () => {
  office = await testOffice();
  await load('subdistrict', [street]);
  await load('community', communities, { fromDay: '2024-01-01' });
});
afterAll(() => office.close());

const asOf = async (day: string): Promise<string[]> =>
  (await office.send('gridWorker', 'GET', `/places?day=${day}`)).json<PlaceView[]>().map(({ id }) => id);
const history = async (id: string) =>
  (await office.send('gridWorker', 'GET', `/places/${id}/history`))
    .json<PlaceHistory>()
    .map(({ fromDay, untilDay }) => [fromDay, untilDay]);
const from = async (more: object = {}) =>
  (
    await post('/preview', more, JSON.stringify({ type: 'FeatureCollection', features: [firstGrid] }))
  ).json<ImportPreview>().from;

describe('an import that says since when it holds', () => {
  it('holds of itself since what contains it, and shows that beforehand', async () => {
    expect(await from()).toBe('2024-01-01');
    await load('grid', [firstGrid]);
    expect(await asOf('2024-06-01')).toEqual(expect.arrayContaining([ONE, EAST]));
    expect(await asOf('2023-12-31')).not.toContain(EAST);
  });

  it('holds from today once something was drawn, and keeps what was', async () => {
    expect(await from()).toBe(today());
    const moved = [area('桥东一网格', ONE, box(120, 30, 120.009, 30.02))];
    await load('grid', moved);
    expect(await history(ONE)).toMatchObject([
      ['2024-01-01', expect.any(String)],
      [today(), null],
    ]);
  });

  it('names the row whose past stands against an earlier day, and writes nothing', async () => {
    const again = [area('桥东一网格', ONE, box(120, 30, 120.01, 30.02))];
    const [told] = await issues('grid', again, { fromDay: '2024-06-01' });
    expect(told).toMatchObject({ row: 1, field: 'from', severity: 'error', code: 'from_too_early' });
    expect(told?.reason).not.toContain('{');
    expect((await load('grid', again, { fromDay: null })).json()).toMatchObject({ status: 422, code: 'import_faulty' });
    expect((await history(ONE)).length).toBe(2);
  });

  it('may say a day long past: what contains it begins then too, and the same file once more mends a wrong day', async () => {
    const grid = [area('桥西一网格', `${WEST}001`, box(120.02, 30, 120.03, 30.02), { edition: '2023' })];
    await load('grid', grid);
    expect(await asOf('2022-06-01')).not.toContain(`${WEST}001`);
    expect((await load('grid', grid, { fromDay: '2022-01-01' })).json()).toMatchObject({ added: 0, changed: 0 });
    expect(await asOf('2022-06-01')).toEqual(expect.arrayContaining([WEST, `${WEST}001`]));
    expect(await asOf('2022-06-01')).not.toContain(EAST);
    expect(await place(`${WEST}001`)).toMatchObject({ codeEdition: '2023' });
  });

  it('is refused for a day to come, with the way to have it', async () => {
    const refused = await load('grid', [firstGrid], { fromDay: '2999-01-01' });
    expect(refused.json()).toMatchObject({ status: 422, code: 'from_future', field: 'fromDay' });
    expect(refused.json<{ detail: string }>().detail).toContain('存为草稿');
  });
});
