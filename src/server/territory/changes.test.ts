import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeView, PlaceHistory, StewardView } from '#contract/territory.ts';
import type { PlaceView } from '#contract/office.ts';
import { dayOf } from '#domain/calendar/calendar.ts';
import { TENANT, testOffice, type TestOffice } from '../people/fixtures.ts';
import { takeEffect } from './commands/decide-change.ts';
import { routedUnits } from '../matters/routed-units.ts';
import { saveUnits } from '../people/commands/save-units.ts';
import {
  area,
  bowTie,
  box,
  changeClient,
  communities,
  EAST,
  firstGrid,
  street,
  territoryClient,
  WEST,
} from './fixtures.ts';
import { locate } from './locate.ts';

let office: TestOffice;
const { issues, load, place, places, where } = territoryClient(() => office);
const { today, ifMatch, ground, put, begin, decide } = changeClient(() => office);
const [ONE, TWO] = [`${EAST}001`, `${EAST}002`];
const DAY = 86_400_000;
beforeAll(async () => {
  office = await testOffice();
  office.clock.now -= 2 * DAY;
  await load('subdistrict', [street]);
  await load('community', communities);
  const grids = [firstGrid, area('桥东二网格', TWO, box(120.01, 30, 120.02, 30.02))];
  await load('grid', grids, { fromDay: today() });
  office.clock.now += 2 * DAY;
});
afterAll(() => office.close());

/** What the job of a day to come will do; sessions would not live that long. */
const morningAfter = (days: number) =>
  takeEffect({ ...office.deps, clock: () => office.clock.now + days * DAY }, TENANT);
const half = (west: number, east: number) => ({ polygon: [[box(west, 30, east, 30.02)]], geometrySource: 'drawn' });

describe('a change of the territory', () => {
  it('is kept as a draft with all its faults named, and takes no effect', async () => {
    const draft = await begin([await put(ONE, { polygon: [[bowTie]] }), await put(TWO, half(120.005, 120.02))]);
    expect(draft).toMatchObject({ state: 'draft', version: 1, count: 2, author: 'admin' });
    const codes = draft.findings.map(({ code }) => code);
    expect(codes).toContain('self_crossing');
    expect(draft.findings[0]?.text).toMatch(/^桥东一网格：边界在 120\.00\d+, 30\.00\d+ 自己相交/);
    expect((await where(120.002, 30.01)).gridId).toBe(ONE);
    const refused = await decide(draft, today(), true);
    expect(refused.json()).toMatchObject({ status: 422, code: 'change_faulty', field: 'edits' });
    expect(refused.json<{ detail: string }>().detail).toContain('草稿已经存着');
    expect((await decide(draft, '2020-01-01')).json()).toMatchObject({
      status: 422,
      code: 'day_past',
      field: 'fromDay',
      params: { today: today() },
    });
    expect(
      (await office.send('admin', 'DELETE', `/territory/changes/${draft.id}`, undefined, ifMatch(draft))).statusCode,
    ).toBe(204);
    expect((await office.send('admin', 'GET', `/territory/changes/${draft.id}`)).statusCode).toBe(404);
  });

  it('is saved over the version that was seen, and over no other', async () => {
    const draft = await begin([]);
    const save = (version: number, title: string) =>
      office.send('admin', 'PUT', `/territory/changes/${draft.id}`, { title, edits: [] }, ifMatch({ version }));
    expect((await save(1, '甲')).json()).toMatchObject({ title: '甲', version: 2 });
    expect((await save(1, '乙')).json()).toMatchObject({
      status: 409,
      code: 'stale_version',
      params: { author: 'admin' },
    });
    expect((await decide({ ...draft, version: 2 })).json()).toMatchObject({ status: 422, code: 'change_empty' });
  });

  it('wants its warnings read, then moves the border from today on and keeps what was', async () => {
    const draft = await begin([await put(ONE, half(120, 120.008))]);
    expect(draft.findings.map(({ code }) => code)).toEqual(['gap']);
    expect((await decide(draft)).json()).toMatchObject({ status: 422, code: 'warnings_unread', params: { count: 1 } });
    expect((await decide(draft, today(), true)).json()).toMatchObject({ state: 'inForce', fromDay: today() });
    expect(await where(120.009, 30.01)).toMatchObject({ gridId: null, communityId: EAST });
    const yesterday = dayOf(office.clock.now - DAY);
    const asOf = (await office.send('admin', 'GET', `/places?level=grid&polygons=true&day=${yesterday}`)).json<
      PlaceView[]
    >();
    expect(asOf.find(({ id }) => id === ONE)?.polygon).toEqual([[box(120, 30, 120.01, 30.02)]]);
    const history = (await office.send('gridWorker', 'GET', `/places/${ONE}/history`)).json<PlaceHistory>();
    expect(history.map(({ fromDay, untilDay }) => [fromDay, untilDay])).toEqual([
      [dayOf(office.clock.now - 2 * DAY), yesterday],
      [today(), null],
    ]);
    expect(history[0]!.squareMetres).toBeGreaterThan(history[1]!.squareMetres!);
  });

  it('takes a place that was never there before, as the editor draws one', async () => {
    const { place: beside } = (await ground(EAST)).get(TWO)!;
    const id = `${EAST}009`;
    const drawn = { ...beside, ...half(120.015, 120.02), name: '新网格', code: id };
    const draft = await begin([await put(TWO, half(120.01, 120.015)), { op: 'put', id, base: null, place: drawn }]);
    expect(draft.edits.find((edit) => edit.id === id)).toMatchObject({ base: null });
    expect(draft.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    await office.send('admin', 'DELETE', `/territory/changes/${draft.id}`, undefined, ifMatch(draft));
  });

  it('says whose place was changed meanwhile, and overwrites nothing', async () => {
    const mine = await begin([await put(TWO, { name: '我的名字' })]);
    expect((await decide(await begin([await put(TWO, { name: '先到的名字' })]))).statusCode).toBe(200);
    const [finding] = (await office.send('admin', 'GET', `/territory/changes/${mine.id}`)).json<ChangeView>().findings;
    expect(finding).toMatchObject({ code: 'changed_meanwhile', severity: 'error', placeIds: [TWO] });
    expect((await decide(mine)).statusCode).toBe(422);
    expect((await place(TWO)).name).toBe('先到的名字');
  });

  it('waits for its day: the point moves to another grid on that morning and not before', async () => {
    const tomorrow = dayOf(office.clock.now + DAY);
    const decided = await decide(await begin([await put(ONE, half(120, 120.01))]), tomorrow);
    expect(decided.json()).toMatchObject({ state: 'scheduled', fromDay: tomorrow });
    expect(await takeEffect(office.deps, TENANT)).toBe(0);
    expect((await where(120.009, 30.01)).gridId).toBeNull();
    const coming = (await office.send('admin', 'GET', `/places?level=grid&polygons=true&day=${tomorrow}`)).json<
      PlaceView[]
    >();
    expect(coming.find(({ id }) => id === ONE)?.polygon).toEqual([[box(120, 30, 120.01, 30.02)]]);
    expect(await morningAfter(1)).toBe(1);
    expect(await morningAfter(1)).toBe(0);
    expect((await where(120.009, 30.01)).gridId).toBe(ONE);
  });

  it('can be taken back until its day, and is held back where the ground moved under it', async () => {
    const later = dayOf(office.clock.now + 2 * DAY);
    const decided = (await decide(await begin([await put(TWO, { name: '以后的名字' })]), later)).json<ChangeView>();
    const back = await office.send('admin', 'POST', `/territory/changes/${decided.id}/withdraw`, {}, ifMatch(decided));
    expect(back.json()).toMatchObject({ state: 'draft', fromDay: null });
    await decide(back.json(), later);
    await decide(await begin([await put(TWO, { name: '中间的名字' })]));
    expect(await morningAfter(2)).toBe(1);
    expect((await place(TWO)).name).toBe('中间的名字');
    expect((await office.send('admin', 'GET', `/territory/changes/${decided.id}`)).json()).toMatchObject({
      state: 'draft',
    });
  });
});

describe('a place that is retired', () => {
  it('names who would lose sight of it where no place of its level follows', async () => {
    await office.deps.db.office(TENANT).query(
      `update role_grant set place_ids = $2 where tenant_id = $1 and user_id =
         (select id from app_user where tenant_id = $1 and username = 'gridworker')`,
      [TENANT, [ONE]],
    );
    const { version } = (await ground(EAST)).get(ONE)!;
    const told = async (successorId: string | null) =>
      (await begin([{ op: 'retire', id: ONE, base: version, successorId }])).findings.find(
        ({ code }) => code === 'sight_lost',
      );
    const lost = await told(null);
    expect(lost).toMatchObject({ severity: 'warning', placeIds: [ONE], params: { people: '沈某' } });
    expect(lost?.text).toContain('沈某 的授权只到 桥东一网格');
    const { id } = await begin([{ op: 'retire', id: ONE, base: version, successorId: null }]);
    const read = await office.send('gridWorker', 'GET', `/territory/changes/${id}`);
    expect(read.body, 'who is granted what is for those who see accounts').not.toContain('沈某');
    expect(
      read
        .json<ChangeView>()
        .findings.map(({ text }) => text)
        .join(),
    ).toContain('1 个人 的授权只到 桥东一网格');
    expect(await told(EAST)).toBeDefined();
    expect(await told(TWO)).toBeUndefined();
  });

  it('gives its point, its name in new reports and its people up, and its code to nobody', async () => {
    const added = (
      await office.send('admin', 'POST', `/places/${ONE}/stewards`, {
        role: 'gridLeader',
        name: '沈某',
        fromDay: '2026-01-01',
      })
    ).json<StewardView[]>();
    expect(added).toMatchObject([{ roleName: '网格长', name: '沈某', toDay: null }]);
    const { version } = (await ground(EAST)).get(ONE)!;
    const merged = [await put(TWO, half(120, 120.02)), { op: 'retire', id: ONE, base: version, successorId: TWO }];
    expect((await decide(await begin(merged, '两格并一格'))).json()).toMatchObject({ state: 'inForce' });

    expect((await where(120.002, 30.01)).gridId).toBe(TWO);
    const known = await office.deps.offices.get(TENANT);
    expect(locate(known, { text: '', placeId: ONE })).toMatchObject({
      value: { placeId: TWO, gridId: TWO, communityId: EAST },
    });
    expect(known.former.get(ONE)).toEqual({ name: '桥东一网格', level: 'grid', successorId: TWO });
    expect((await places('?level=grid')).map(({ id }) => id)).toEqual([TWO]);
    const people = (await office.send('admin', 'GET', `/places/${ONE}/stewards`)).json<StewardView[]>();
    expect(people[0]?.toDay).toBe(dayOf(office.clock.now - DAY));

    const grants = await office.deps.db
      .office(TENANT)
      .query('select place_ids from role_grant where tenant_id = $1 and place_ids is not null', [TENANT]);
    expect(grants, 'the grant follows, and what was begun is still seen').toEqual([{ place_ids: [ONE, TWO] }]);
    const log = await office.deps.db
      .office(TENANT)
      .query(`select actor, subject, detail from audit_entry where tenant_id = $1 and action = 'grants-follow-place'`, [
        TENANT,
      ]);
    const detail = JSON.stringify({ from: ONE, people: ['gridworker'] });
    expect(log).toEqual([{ actor: 'admin', subject: TWO, detail }]);

    const again = [area('又一网格', ONE, box(120, 30, 120.01, 30.02))];
    expect(await issues('grid', again)).toContainEqual(expect.objectContaining({ row: 1, code: 'code_retired' }));
    expect((await load('grid', again)).json()).toMatchObject({ status: 422, code: 'import_faulty' });
  });

  it('keeps its code from others too where it was renewed: a refusal, not a fault', async () => {
    await decide(await begin([await put(TWO, { code: `${EAST}077` })]), today(), true);
    const { version } = (await ground(EAST)).get(TWO)!;
    await decide(await begin([{ op: 'retire', id: TWO, base: version, successorId: null }]), today(), true);
    const renewed = [area('新网格', `${EAST}077`, box(120, 30, 120.01, 30.02))];
    const told = (await issues('grid', renewed)).find(({ code }) => code === 'code_retired');
    expect(told).toMatchObject({ row: 1, field: 'code', severity: 'error' });
    expect(told?.reason).toContain('已撤销的“中间的名字”');
    expect((await load('grid', renewed)).statusCode).toBe(422);
  });
});

describe('a community that goes over to its neighbour', () => {
  it('takes its units and the rules that name it along, for what is new and for what was filed before', async () => {
    const unit = { parentId: null, nameEn: 'Committee', unitRoles: ['community' as const] };
    await saveUnits(office.deps, TENANT, [
      { ...unit, id: 'east', name: '桥东居委会', placeIds: [EAST] },
      { ...unit, id: 'west', name: '桥西居委会', placeIds: [WEST] },
    ]);
    const { version } = (await ground(WEST)).get(WEST)!;
    const polygon = [[box(120, 30, 120.04, 30.02)]];
    const change = await begin([
      await put(EAST, { polygon }),
      { op: 'retire', id: WEST, base: version, successorId: EAST },
    ]);
    expect((await decide(change, today(), true)).json()).toMatchObject({ state: 'inForce' });

    const known = await office.deps.offices.get(TENANT);
    expect(known.units.get('west')?.placeIds).toEqual([EAST]);
    const why = { zh: '', en: '' };
    const when = { place: [WEST] };
    const named = {
      id: 'west',
      when,
      to: { unitRole: 'community' as const },
      principle: 'territoryFirst' as const,
      why,
    };
    const matter = { category: null, topic: null, channel: 'hotline' as const, gridId: null };
    for (const communityId of [EAST, WEST])
      expect(
        routedUnits({ ...known, routing: [named] }, { ...matter, communityId }).map(({ unit: { id } }) => id),
        communityId,
      ).toEqual(['east', 'west']);
    const { id, name, nameEn, unitRoles, placeIds } = known.units.get('west')!;
    const saved = await office.send('admin', 'PUT', '/units', { units: [{ id, name, nameEn, unitRoles, placeIds }] });
    expect(saved.statusCode, saved.body).toBe(200);
  });
});

describe('who answers for a place', () => {
  it('is written with days, and refused for days that run backwards, strangers and those who may not', async () => {
    const url = `/places/${EAST}/stewards`;
    const steward = { role: 'communityLeader', name: '彭某', fromDay: '2026-01-01' };
    const [one] = (await office.send('admin', 'POST', url, steward)).json<StewardView[]>();
    const ended = { ...steward, toDay: '2026-06-30' };
    expect((await office.send('admin', 'PUT', `${url}/${one!.id}`, ended)).json()).toMatchObject([
      { toDay: '2026-06-30' },
    ]);
    const backwards = await office.send('admin', 'POST', url, { ...steward, toDay: '2025-01-01' });
    expect(backwards.json()).toMatchObject({ status: 422, field: 'toDay', code: 'days_reversed' });
    const stranger = { ...steward, userId: '00000000-0000-4000-8000-000000000000' };
    expect((await office.send('admin', 'POST', url, stranger)).json()).toMatchObject({
      status: 422,
      field: 'userId',
      code: 'unknown_user',
    });
    expect((await office.send('gridWorker', 'POST', url, steward)).statusCode).toBe(403);
    expect((await office.send('admin', 'POST', '/places/nowhere/stewards', steward)).statusCode).toBe(404);
  });
});
