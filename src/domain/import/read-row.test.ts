import { describe, expect, it } from 'vitest';
import type { Mapping } from './mapping.ts';
import { parseMapping } from './mapping.ts';
import { rowReader } from './read-row.ts';

const mapping: Mapping = {
  name: 'test',
  title: { zh: '测试', en: 'Test' },
  source: 'test',
  offset: '+08:00',
  kind: 'letter',
  channel: 'import',
  fields: {
    sourceNo: { column: ['no', '编号'], required: true },
    text: { columns: ['what', 'more'], join: ';', required: true, hide: ['who'] },
    reportedAt: { column: 'when', required: true, date: ['yyyy-MM-dd'] },
    answer: { column: 'answer', hide: ['who'] },
    answeredAt: { column: 'answered', date: ['yyyy-MM-dd'] },
    votesUp: { column: 'votes', number: true },
    lng: { column: 'x', number: true },
    lat: { column: 'y', number: true },
    category: { column: 'sort', map: { rubbish: 'matter:06-010', other: null } },
  },
  attributes: ['ward'],
  flags: { twice: { field: 'category', in: ['other'] } },
  bounds: { west: 119, south: 29, east: 121, north: 31 },
  steps: [
    { action: 'file', at: 'reportedAt' },
    { action: 'answer', at: 'answeredAt', when: { field: 'answer' }, input: { publicAnswer: '答: {answer}' } },
    { action: 'close', at: 'answeredAt', when: { field: 'answer' } },
  ],
};
const header = ['ward', ' NO ', 'what', 'more', 'who', 'when', 'answer', 'answered', 'votes', 'x', 'y', 'sort'];
const NOW = Date.UTC(2026, 0, 1);

const good = {
  ward: '三',
  NO: '7',
  what: '垃圾',
  more: '三天了',
  who: 'A0001',
  when: '2025-03-01',
  answer: 'A0001您好',
  answered: '2025-03-04',
  votes: '1,024',
  x: '120.1',
  y: '30.2',
  sort: 'rubbish',
};

function read(change: Partial<typeof good> = {}) {
  const reader = rowReader(mapping, header, NOW);
  if (!reader.ok) throw new Error(reader.refusal.code);
  const row: Record<string, string> = { ...good, ...change };
  return reader.value.read(
    header.map((heading) => row[heading.trim()] ?? ''),
    12,
  );
}
const codes = (change: Partial<typeof good>) =>
  read(change).issues.map((one) => `${one.level} ${one.column} ${one.code}`);

describe('a row read through a mapping', () => {
  it('becomes a matter with the steps that it went through, and without who wrote it', () => {
    const day = (d: number) => Date.UTC(2025, 2, d) - 8 * 3_600_000;
    expect(read()).toEqual({
      issues: [],
      matter: {
        sourceNo: 'test:7',
        channel: 'import',
        kind: 'letter',
        title: '垃圾;三天了',
        text: '垃圾;三天了',
        category: 'matter:06-010',
        lng: 120.1,
        lat: 30.2,
        reportedAt: day(1),
        votesUp: 1024,
        votesDown: 0,
        attributes: { ward: '三', twice: false },
        steps: [
          { action: 'file', at: day(1), input: {} },
          { action: 'answer', at: day(4), input: { publicAnswer: '答: ＊＊您好' } },
          { action: 'close', at: day(4), input: {} },
        ],
      },
    });
  });

  it.each([
    ['no number', { NO: ' ' }, 'error no missing_value'],
    ['no text', { what: '', more: '' }, 'error what+more missing_value'],
    ['a day that is none', { when: '2025-02-30' }, 'error when impossible_date'],
    ['a day not written as agreed', { when: '1.3.2025' }, 'error when bad_date'],
    ['a day to come', { when: '2030-01-01' }, 'error when future_date'],
  ])('is kept out for %s', (_, change, issue) => {
    expect(codes(change)).toEqual([issue]);
    expect(read(change).matter).toBeNull();
  });

  it.each([
    [
      'answered before it was reported',
      { answered: '2025-02-01' },
      'answered impossible_order',
      ['file'],
      { answered: '2025-02-01' },
    ],
    ['answered on no day', { answered: '' }, 'answered missing_date', ['file'], {}],
    [
      'answered on an impossible day',
      { answered: '2025-02-31' },
      'answered impossible_date',
      ['file'],
      { answered: '2025-02-31' },
    ],
    ['votes that are no number', { votes: 'many' }, 'votes bad_number', ['file', 'answer', 'close'], { votes: 'many' }],
    [
      'an unknown sort',
      { sort: 'constructor' },
      'sort unknown_value',
      ['file', 'answer', 'close'],
      { sort: 'constructor' },
    ],
    ['no coordinates', { x: '', y: '' }, 'x coordinates_missing', ['file', 'answer', 'close'], {}],
    ['the other half', { x: '' }, 'y coordinates_missing', ['file', 'answer', 'close'], { y: '30.2' }],
    ['half a coordinate', { y: '' }, 'x coordinates_missing', ['file', 'answer', 'close'], { x: '120.1' }],
  ])('comes in with a warning and its cell kept: %s', (_, change, issue, steps, kept) => {
    expect(codes(change)).toEqual([`warning ${issue}`]);
    const { matter } = read(change);
    expect(matter?.steps.map((step) => step.action)).toEqual(steps);
    expect(matter?.attributes).toEqual({ ward: '三', twice: false, ...kept });
  });

  it('stays off the map where longitude and latitude are swapped', () => {
    const { matter, issues } = read({ x: '30.2', y: '120.1' });
    expect([matter?.lng, matter?.lat]).toEqual([undefined, undefined]);
    expect(issues.map((one) => `${one.column} ${one.value} ${one.code}`)).toEqual([
      'x 30.2 coordinates_outside',
      'y 120.1 coordinates_outside',
    ]);
  });

  it('names every column that the file lacks', () => {
    expect(rowReader(mapping, ['编号', 'what', 'more'], NOW)).toMatchObject({
      refusal: { code: 'missing_columns', params: { columns: 'when, answer, answered, votes, x, y, sort' } },
    });
  });
});

describe('a mapping written by an office', () => {
  it.each([
    ['an unknown key', { ...mapping, coloumns: {} }],
    ['a step at a field that is no date', { ...mapping, steps: [{ action: 'file', at: 'text' }] }],
    ['a step at no field', { ...mapping, steps: [{ action: 'file', at: 'then' }] }],
    [
      'a text with an unknown field',
      { ...mapping, steps: [{ action: 'file', at: 'reportedAt', input: { note: '{x}' } }] },
    ],
    ['a channel of its own', { ...mapping, channel: 'fax' }],
    ['no number', { ...mapping, fields: { text: mapping.fields.text, reportedAt: mapping.fields.reportedAt } }],
    [
      'a pattern that is none',
      { ...mapping, fields: { ...mapping.fields, title: { column: 'what', hideMatching: '(' } } },
    ],
    ['nothing', null],
  ])('is refused with the place of the mistake: %s', (_, data) => {
    expect(parseMapping(data)).toMatchObject({ ok: false, refusal: { code: 'bad_mapping' } });
  });

  it('is taken when right', () => expect(parseMapping(mapping)).toEqual({ ok: true, value: mapping }));
});
