import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { figures } from '#catalog/figures.ts';
import type { Grant } from '#domain/access/scope.ts';
import { reaches } from '#domain/access/scope.ts';
import { dayOf } from '#domain/calendar/calendar.ts';
import { isCount } from '#domain/figures/definition.ts';
import type { Database } from '../db/database.ts';
import { selectMatters } from '../matters/list.ts';
import { openTestDatabase, settled } from '../../../test/support/database.ts';
import type { Dimension } from './compile.ts';
import { aMatter, quantile, testOffice, writeMatter, type TestMatter } from './fixtures.ts';
import { rollUp } from './jobs.ts';
import { readPercentile } from './percentile.ts';
import { readCounts } from './reader.ts';
import { countBehind, figureRows } from './rows.ts';
import type { FigureScope } from './scope.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 7, 20);
const NOW = START + 90 * DAY;
const counts = figures.filter(isCount);
const percentiles = figures.flatMap((figure) =>
  figure.measure.type === 'percentile' ? [{ id: figure.id, measure: figure.measure, of: countBehind(figure) }] : [],
);
const everything: Grant = { role: 'director', unitIds: null, placeIds: null, kinds: null };

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const orNull = <T>(values: T[]) => fc.option(fc.constantFrom(...values), { nil: null });
const instant = fc.integer({ min: 0, max: 90 * 24 }).map((hours) => START + hours * 3_600_000);
const time = fc.option(instant, { nil: null });
const state = fc.record({
  phase: fc.constantFrom('received', 'handling', 'answered', 'ended'),
  community_id: orNull(['tingtao', 'wangchao']),
  grid_id: orNull(['tingtao-01', 'wangchao-01']),
  unit_id: orNull(['chengguan', 'shizheng']),
  category: orNull(['0101', '0203']),
  dispatched_at: time,
  responded_at: time,
  handle_due_at: time,
  due_at: time,
  closed_at: time,
  answered_at: time,
  duplicate_of: orNull(['00000000-0000-4000-8000-00000000000d']),
  rated_at: time,
  last_verdict: orNull(['solved', 'half', 'unsolved', 'notYours']),
  satisfied: orNull([true, false]),
  answer_flagged: fc.boolean(),
});
const birth = fc.record({
  kind: fc.constantFrom('city', 'letter'),
  channel: fc.constantFrom('web', 'grid'),
  reported_at: instant,
});
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ which: fc.nat(7), born: birth, state }) },
  { weight: 2, arbitrary: fc.constant('rollUp' as const) },
);

const grants = fc.constantFrom<Grant[]>(
  [everything],
  [everything],
  [everything],
  [],
  [{ ...everything, unitIds: ['chengguan'] }],
  [{ ...everything, unitIds: [] }],
  [{ ...everything, placeIds: ['tingtao'] }],
  [{ ...everything, placeIds: ['wangchao-01'] }],
  [{ ...everything, placeIds: ['tingtao', 'wangchao-01'] }],
  [
    { ...everything, kinds: ['letter'] },
    { ...everything, placeIds: ['tingtao'] },
  ],
);
const day = instant.map(dayOf);
const question = fc.record({
  by: fc.option(
    fc.constantFrom<Dimension>('channel', 'community', 'grid', 'unit', 'category', 'kind', 'month', 'day'),
    { nil: null },
  ),
  grants,
  filter: fc
    .tuple(
      fc.record(
        {
          from: fc.oneof(day, fc.constantFrom('2026-09-01', '2026-10-01')),
          to: fc.oneof(day, fc.constantFrom('2026-09-30', '2026-10-31')),
        },
        { requiredKeys: [] },
      ),
      fc.constantFrom<FigureScope['filter']>(
        {},
        {},
        { channel: 'web' },
        { channel: 'web,grid' },
        { community: 'tingtao' },
        { category: '0101' },
        { community: 'tingtao,wangchao', category: 'nowhere' },
        { community: '~' },
        { channel: 'web', category: '0101' },
      ),
    )
    .map(([period, filter]) => ({ ...period, ...filter })),
});

/** Another telling of the definitions, in plain code. */
const oracle: Record<string, { at: keyof TestMatter; counts: (m: TestMatter) => boolean }> = {
  collected: { at: 'reported_at', counts: () => true },
  distinct: { at: 'reported_at', counts: (m) => m.duplicate_of === null },
  merged: { at: 'reported_at', counts: (m) => m.duplicate_of !== null },
  passedOn: {
    at: 'dispatched_at',
    counts: (m) => m.dispatched_at !== null && m.unit_id !== null && m.duplicate_of === null,
  },
  closed: { at: 'closed_at', counts: (m) => m.closed_at !== null && m.phase !== 'ended' },
  closedOfCollected: {
    at: 'reported_at',
    counts: (m) => m.closed_at !== null && m.phase !== 'ended' && m.duplicate_of === null,
  },
  closedWithLimit: {
    at: 'closed_at',
    counts: (m) => m.closed_at !== null && m.phase !== 'ended' && m.handle_due_at !== null && m.responded_at !== null,
  },
  onTime: {
    at: 'closed_at',
    counts: (m) =>
      m.closed_at !== null &&
      m.phase !== 'ended' &&
      m.handle_due_at !== null &&
      m.responded_at !== null &&
      m.responded_at <= m.handle_due_at,
  },
  answered: { at: 'answered_at', counts: (m) => m.answered_at !== null },
  answeredWithin15: {
    at: 'answered_at',
    counts: (m) =>
      m.answered_at !== null && (Date.parse(dayOf(m.answered_at)) - Date.parse(dayOf(m.reported_at))) / DAY <= 15,
  },
  open: { at: 'reported_at', counts: (m) => m.closed_at === null && m.phase !== 'ended' },
  overdue: {
    at: 'reported_at',
    counts: (m) => m.closed_at === null && m.phase !== 'ended' && m.due_at !== null && m.due_at < NOW,
  },
};

const inLoop = (m: TestMatter) => m.phase !== 'ended' && m.duplicate_of === null;
const said = (m: TestMatter, ...verdicts: (string | null)[]) =>
  m.rated_at !== null && verdicts.includes(m.last_verdict);
const judged = (m: TestMatter) => said(m, 'solved', 'half', 'unsolved');
Object.assign(oracle, {
  flaggedAnswers: { at: 'answered_at', counts: (m) => m.answered_at !== null && m.answer_flagged },
  toRespond: { at: 'reported_at', counts: inLoop },
  responded: { at: 'reported_at', counts: (m) => inLoop(m) && m.responded_at !== null },
  judged: { at: 'rated_at', counts: judged },
  judgedSolved: { at: 'rated_at', counts: (m) => said(m, 'solved') },
  judgedHalf: { at: 'rated_at', counts: (m) => said(m, 'half') },
  judgedUnsolved: { at: 'rated_at', counts: (m) => said(m, 'unsolved') },
  judgedNotYours: { at: 'rated_at', counts: (m) => said(m, 'notYours') },
  saidContent: { at: 'rated_at', counts: (m) => judged(m) && m.satisfied !== null },
  content: { at: 'rated_at', counts: (m) => judged(m) && m.satisfied === true },
} satisfies typeof oracle);

const keyOf = (m: TestMatter, by: Dimension | null, at: number): string | null => {
  if (by === null) return null;
  if (by === 'day') return dayOf(at);
  if (by === 'month') return dayOf(at).slice(0, 7);
  return m[({ community: 'community_id', grid: 'grid_id', unit: 'unit_id' } as const)[by as 'grid'] ?? (by as 'kind')];
};

type Question = { by: Dimension | null } & Pick<FigureScope, 'filter' | 'grants'>;

/** The matters that a count has, by group. */
function grouped(id: string, matters: Iterable<TestMatter>, q: Question) {
  const groups = new Map<string | null, TestMatter[]>();
  const { at, counts: isCounted } = oracle[id] ?? { at: 'reported_at', counts: () => false };
  const among = (list: string | undefined, value: string | null) =>
    !list || (value !== null && list.split(',').includes(value));
  for (const m of matters) {
    const when = m[at];
    if (typeof when !== 'number' || !isCounted(m)) continue;
    const scoped = { unitId: m.unit_id, communityId: m.community_id, gridId: m.grid_id, kind: m.kind };
    const { from = '', to = '9', channel, community, category } = q.filter;
    if (dayOf(when) < from || dayOf(when) > to || !q.grants.some((grant) => reaches(grant, scoped))) continue;
    if (!among(channel, m.channel) || !among(community, m.community_id) || !among(category, m.category)) continue;
    const key = keyOf(m, q.by, when);
    groups.set(key, [...(groups.get(key) ?? []), m]);
  }
  return groups;
}

const expected = (id: string, matters: Iterable<TestMatter>, q: Question) =>
  new Map([...grouped(id, matters, q)].map(([key, group]) => [key, group.length]));

const asMap = (rows: { figure: string; key: string | null; n: number }[], id: string) =>
  new Map(rows.filter((row) => row.figure === id).map((row) => [row.key, row.n]));

let tenants = 0;

test('whatever happened to the matters and whenever the sums were made, a figure is what a count by hand gives, and its rows are as many', async () => {
  let rolledOnce = 0;
  let percentilesRolled = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 8, maxLength: 25, size: 'max' }),
      fc.array(question, { minLength: 3, maxLength: 6 }),
      async (steps, questions) => {
        const tenant = ++tenants;
        const queries = db.office(tenant);
        const matters = new Map<number, TestMatter>();
        let seq = 0;
        for (const one of steps) {
          if (one === 'rollUp') await rollUp({ db }, tenant);
          else {
            const known = matters.get(one.which);
            const matter = known ? { ...known, ...one.state } : aMatter({ ...one.born, ...one.state });
            matters.set(one.which, matter);
            await writeMatter(queries, tenant, matter, ++seq);
          }
        }
        for (const [index, q] of questions.entries()) {
          const scope: FigureScope = { ...q, office: testOffice(tenant), now: NOW };
          const { rows, route } = await readCounts(queries, scope, counts, q.by);
          if (route === 'rolled') rolledOnce++;
          for (const { id } of counts)
            expect(asMap(rows, id), `${id} ${route}`).toEqual(expected(id, matters.values(), q));
          for (const { id, measure, of } of percentiles.slice(index % 2, (index % 2) + 1)) {
            const { all, groups, route: way } = await readPercentile(queries, scope, of, measure, q.by);
            if (way === 'rolled') percentilesRolled++;
            const byHand = grouped('closed', matters.values(), q);
            const plain = await readPercentile(queries, { ...scope, narrow: (query) => query }, of, measure, q.by);
            const sorted = (given: typeof groups) =>
              [...given].sort((a, b) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1));
            expect([all, sorted(groups)], `${id} ${way}`).toEqual([plain.all, sorted(plain.groups)]);
            expect(all.n).toBe([...byHand.values()].flat().length);
            expect(all.days ?? -1).toBeCloseTo(quantile([...byHand.values()].flat(), measure.share) ?? -1, 9);
            expect(new Set(groups.map(({ key }) => key))).toEqual(new Set(q.by ? byHand.keys() : []));
            for (const { key, days } of groups)
              expect(days ?? -1).toBeCloseTo(quantile(byHand.get(key) ?? [], measure.share) ?? -1, 9);
          }
          for (const figure of figures.filter(({ source }) => source === 'matter')) {
            const { id } = figure;
            const behindRows = await queries.run(
              selectMatters({ ...q, ...figureRows(id, q.filter, NOW), tenant, now: NOW }).select(
                sql<number>`count(*)`.as('n'),
              ),
            );
            const sum = [...expected(countBehind(figure).id, matters.values(), q).values()].reduce((a, b) => a + b, 0);
            expect(behindRows[0]?.n, `rows of ${id}`).toBe(sum);
          }
        }
      },
    ),
    { numRuns: 40 },
  );
  // Else the property would have compared direct counts alone.
  expect(rolledOnce).toBeGreaterThan(15);
  expect(percentilesRolled).toBeGreaterThan(10);
}, 240_000);

test('a second roll-up at the same time and one more afterwards add nothing', async () => {
  const tenant = ++tenants;
  for (let i = 0; i < 5; i++) await writeMatter(db.office(tenant), tenant, aMatter());
  await settled(db);
  const taken = await Promise.all([rollUp({ db }, tenant), rollUp({ db }, tenant)]);
  await settled(db);
  await rollUp({ db }, tenant);
  expect(taken.map(({ events }) => events).sort((a, b) => a - b)).toEqual([0, 5]);
  const [sum] = await db
    .office(tenant)
    .query<{ n: number }>(
      `select sum(counts[1])::int as n from figure_sum where grain = 'month' and period = 'reportedAt'`,
    );
  expect(sum?.n).toBe(5);
});

test('a database restored from a copy, whose transactions count anew, makes its sums again', async () => {
  const tenant = ++tenants;
  const queries = db.office(tenant);
  await writeMatter(queries, tenant, aMatter());
  await settled(db);
  await rollUp({ db }, tenant);
  await queries.query('update matter_event set tx = 9e15 where tenant_id = $1', [tenant]);
  await queries.query('update figure_cursor set tx = 9e15 where tenant_id = $1', [tenant]);
  await writeMatter(queries, tenant, aMatter());
  const scope: FigureScope = { office: testOffice(tenant), filter: {}, grants: [everything], now: NOW };
  const collected = counts.filter(({ id }) => id === 'collected');
  expect(await readCounts(queries, scope, collected, null)).toEqual({
    rows: [{ figure: 'collected', key: null, n: 2 }],
    route: 'direct',
  });
  await settled(db);
  await rollUp({ db }, tenant);
  expect(await readCounts(queries, scope, collected, null)).toEqual({
    rows: [{ figure: 'collected', key: null, n: 2 }],
    route: 'rolled',
  });
});

test('the median of an even number of matters is the middle between the two in the middle', async () => {
  const tenant = ++tenants;
  for (const days of [1, 2, 4, 10])
    await writeMatter(
      db.office(tenant),
      tenant,
      aMatter({ phase: 'answered', reported_at: START, closed_at: START + days * DAY }),
    );
  const scope: FigureScope = { office: testOffice(tenant), filter: {}, grants: [everything], now: NOW };
  const median = percentiles.find(({ id }) => id === 'medianDays');
  if (!median) throw new Error('the catalog lost its median');
  for (const route of ['direct', 'rolled']) {
    const read = await readPercentile(db.office(tenant), scope, median.of, median.measure, null);
    expect(read).toEqual({ all: { days: 3, n: 4 }, groups: [], route });
    await settled(db);
    await rollUp({ db }, tenant);
  }
});
