import { afterAll, beforeAll, expect, test } from 'vitest';
import { figures } from '#catalog/figures.ts';
import { overview } from '#catalog/reports/overview.ts';
import { checkFigures } from '#domain/figures/definition.ts';
import { openDatabase, type Database } from '../db/database.ts';
import { aMatter, testOffice, writeMatter } from '../figures/fixtures.ts';
import type { FigureScope } from '../figures/scope.ts';
import { readZip } from './fixtures.ts';
import { composeReport } from './compose.ts';
import { periodText } from './period-text.ts';
import { reportWord } from './word.ts';

const DAY = 86_400_000;
const OCTOBER = Date.UTC(2026, 9, 1, 2);
const period = { from: '2026-10-01', to: '2026-10-31' };

let db: Database;
const scope: FigureScope = {
  office: testOffice(1),
  filter: period,
  now: OCTOBER + 50 * DAY,
  grants: [
    {
      role: 'director',
      unitIds: null,
      placeIds: null,
      kinds: null,
    },
  ],
};
beforeAll(async () => {
  db = await openDatabase({ directory: null });
  const closed = { phase: 'answered', unit_id: 'chengguan', dispatched_at: OCTOBER, handle_due_at: OCTOBER + 3 * DAY };
  const done = { responded_at: OCTOBER + 2 * DAY, closed_at: OCTOBER + 4 * DAY, answered_at: OCTOBER + 20 * DAY };
  await writeMatter(db.office(1), 1, aMatter({ ...closed, ...done, reported_at: OCTOBER }));
  const columns = await db.system<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = 'matter' and is_generated = 'NEVER'`,
  );
  const own: Record<string, string> = { id: 'gen_random_uuid()', no: 'i' };
  await db.office(1).query(
    `insert into matter (${columns.map(({ name }) => name).join(', ')})
     select ${columns.map(({ name }) => own[name] ?? name).join(', ')} from matter, generate_series(2, 1199) i where tenant_id = 1`,
  );
  await writeMatter(db.office(1), 1, aMatter({ reported_at: OCTOBER }));
});
afterAll(() => db.close());

const compose = (lang: 'zh' | 'en') => composeReport(db.office(1), scope, overview, period, lang);

test('every figure of a ratio, a percentile or a report is defined', () => {
  expect(checkFigures(figures)).toEqual([]);
  const named = overview.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ zh, en }) =>
      [...zh, ...en].flatMap((part) => (typeof part === 'string' ? [] : [part.figure])),
    ),
  );
  for (const id of named) expect(figures.map((figure) => figure.id)).toContain(id);
});

test('both languages of a paragraph tell the same figures', () => {
  for (const { paragraphs } of overview.sections)
    for (const { zh, en } of paragraphs) {
      const told = (parts: typeof zh) =>
        parts.filter((part) => typeof part !== 'string').map((part) => JSON.stringify(part));
      expect(told(en).sort()).toEqual(told(zh).sort());
    }
});

test('the prose carries the numbers without thousands separators, and each leads to its rows', async () => {
  const report = await compose('zh');
  const [overall] = report.sections;
  expect(report.title).toBe('潮头街道2026年10月事项办理情况');
  expect(overall?.paragraphs[0]?.map(({ text }) => text).join('')).toBe(
    '期内各渠道共上报事项1200件，流转到责任单位1199件，办结1199件。期内上报的事项中，已办结1199件，办结率99.92%；目前在办1件，其中超期0件。',
  );
  expect(overall?.paragraphs[0]?.[1]?.figure).toEqual({
    id: 'collected',
    value: 1200,
    rows: 'figure=collected&from=2026-10-01&to=2026-10-31',
  });
  expect(report.counted).toBe(25);
  expect(report.typed).toBe(0);
});

test('the largest groups are named, and their rows are narrowed to them', async () => {
  const segments = (await compose('zh')).sections.at(-1)?.paragraphs.at(-1) ?? [];
  expect(segments.map(({ text }) => text)).toEqual(['办结较多的单位：', '城管中队', '1199件', '。']);
  expect(segments[2]?.figure?.rows).toBe('figure=closed&from=2026-10-01&to=2026-10-31&unit=chengguan');
});

test('a community with few cases gets no rate', async () => {
  const few = { ...scope, filter: { ...period, community: 'wangchao' } };
  await writeMatter(db.office(1), 1, aMatter({ community_id: 'wangchao', reported_at: OCTOBER + DAY }));
  const report = await composeReport(db.office(1), few, overview, period, 'en');
  const text = report.sections[0]?.paragraphs[0]?.map((segment) => segment.text).join('');
  expect(text).toContain('1 matters came in');
  expect(text).toContain('a closing rate of —;');
});

test('a title names whole months and years, and both days of anything else', () => {
  expect(periodText({ from: '2026-01-01', to: '2026-10-31' }, 'zh')).toBe('2026年1—10月');
  expect(periodText({ from: '2026-01-01', to: '2026-12-31' }, 'zh')).toBe('2026年');
  expect(periodText({ from: '2024-02-01', to: '2024-02-29' }, 'zh')).toBe('2024年2月');
  expect(periodText({ from: '2026-02-03', to: '2026-02-28' }, 'zh')).toBe('2026年2月3日至2026年2月28日');
});

test('the Word file has the page of GB/T 9704, the typefaces by name, and figures that open their rows', async () => {
  const report = await compose('zh');
  const file = await reportWord(report, {
    lang: 'zh',
    office: '潮头街道',
    day: '2026-11-20',
    listUrl: 'https://huiyin.example/console/matters',
  });
  const parts = readZip(file);
  const document = parts.get('word/document.xml') ?? '';
  const words = document.replace(/<[^>]+>/g, '');
  for (const { heading, paragraphs } of report.sections) {
    expect(words).toContain(heading);
    for (const paragraph of paragraphs) expect(words).toContain(paragraph.map(({ text }) => text).join(''));
  }
  expect(words).toContain('2026年11月20日');
  expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  expect(document).toMatch(/<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-842"/);
  expect(document).toContain('w:line="579" w:lineRule="exact"');
  expect(document).toMatch(/w:eastAsia="方正小标宋简体"[^>]*>(<[^>]+>)*/);
  expect(document).toMatch(/w:eastAsia="黑体"/);
  expect(parts.get('word/fontTable.xml')).toContain('<w:altName w:val="仿宋,FangSong');
  expect([...parts.keys()].filter((name) => /font.*\.(odttf|ttf)/i.test(name))).toEqual([]);
  expect(parts.get('word/_rels/document.xml.rels')).toContain(
    'https://huiyin.example/console/matters?figure=collected&amp;from=2026-10-01&amp;to=2026-10-31',
  );
  expect([...parts].filter(([name]) => name.startsWith('word/footer')).every(([, xml]) => xml.includes('— '))).toBe(
    true,
  );
});
