import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standardTree } from '#catalog/standard-tree.ts';
import type { CatalogView } from '#contract/office.ts';
import { saveUnits } from '../people/commands/save-units.ts';
import { TENANT, testOffice, type TestOffice } from '../people/fixtures.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice();
});
afterAll(() => office.close());

const read = (headers: object = {}) => office.send('gridWorker', 'GET', '/catalog', undefined, headers);

describe('the catalog', () => {
  it('names everything that a screen shows of a matter, in both languages', async () => {
    const catalog = (await read()).json<CatalogView>();
    expect(catalog.categories).toHaveLength(standardTree.categories.length);
    for (const kind of catalog.kinds) expect(catalog.workflows.map((one) => one.id)).toContain(kind.workflow);
    for (const workflow of catalog.workflows) {
      const states = workflow.states.map((state) => state.id);
      for (const action of workflow.actions) {
        expect([...states, 'same']).toContain(action.to);
        for (const from of action.from) expect(states).toContain(from);
      }
    }
    const labels = [
      ...[catalog.kinds, catalog.categories, catalog.channels, catalog.units].flat(),
      ...catalog.workflows.flatMap((workflow) => [...workflow.states, ...workflow.actions]),
    ].map(({ label }) => label);
    expect(labels.filter(({ zh, en }) => !zh || !en)).toEqual([]);
    expect(catalog.units).toContainEqual({
      id: 'cleansing',
      parentId: 'office',
      label: { zh: '环卫班', en: 'Cleansing' },
    });
  });

  it('is sent again only when it changed', async () => {
    const etag = (await read()).headers.etag;
    const same = await read({ 'if-none-match': `W/${etag}` });
    expect(same.statusCode).toBe(304);
    expect(same.body).toBe('');
    const unit = { id: 'greening', parentId: null, name: '绿化队', nameEn: 'Greening', unitRoles: [], placeIds: null };
    await saveUnits(office.deps, TENANT, [unit]);
    const changed = await read({ 'if-none-match': etag });
    expect(changed.statusCode).toBe(200);
    expect(changed.json<CatalogView>().units.map((one) => one.id)).toContain('greening');
  });

  it('needs a sign-in', async () => {
    expect((await office.send(null, 'GET', '/catalog')).statusCode).toBe(401);
  });
});
