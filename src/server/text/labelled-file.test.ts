import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateMasking, evaluateTopics } from './labelled-file.ts';
import { createSegmenter } from './segmenter.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labelled-'));
});
afterAll(() => rm(folder, { recursive: true }));

const file = async (name: string, lines: readonly string[]): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, `\uFEFF${lines.join('\r\n')}\r\n`);
  return path;
};

const SEGMENTED = [
  'label,tokens',
  ...Array.from({ length: 20 }, (_, at) => (at % 2 ? '道路,井盖 破损 路面 积水' : '教育,学校 老师 补课 收费')),
];

describe('labelled files', () => {
  it('holds a classifier that learned from words against whole sentences of another layout', async () => {
    const known = await file('known.csv', SEGMENTED);
    const unseen = await file('unseen.csv', [
      'id,title,text,label',
      '1,井盖破损,"人行道的井盖破损了,\n请处理",道路',
      '2,学校补课,学校老师有偿补课。,教育',
    ]);
    const result = await evaluateTopics(known, unseen);
    expect(result).toMatchObject({
      ok: true,
      value: {
        accuracy: 1,
        macroF1: 1,
        confusion: {
          labels: ['教育', '道路'],
          rows: [
            [1, 0],
            [0, 1],
          ],
        },
      },
    });
  });

  it('says that columns are missing instead of learning nothing', async () => {
    const known = await file('known.csv', SEGMENTED);
    const other = await file('other.csv', ['id,message', '1,井盖破损']);
    expect(await evaluateTopics(known, other)).toMatchObject({ ok: false, refusal: { code: 'text.columns-missing' } });
    expect(await evaluateTopics(await file('empty.csv', ['label,tokens']), known)).toMatchObject({
      ok: false,
      refusal: { code: 'text.file-empty' },
    });
  });

  it('lists what was masked by line and column, and never the original', async () => {
    const messages = await file('messages.csv', [
      'title,text',
      '路灯,"我叫沈某某,\n电话13800000000"',
      '车牌浙A12345,没有',
    ]);
    const pieces = [];
    for await (const piece of evaluateMasking(messages)) pieces.push(piece);
    expect(pieces).toEqual([
      { line: 2, column: 'text', kind: 'name', masked: '沈**' },
      { line: 2, column: 'text', kind: 'phone', masked: '138****0000' },
      { line: 4, column: 'title', kind: 'plate', masked: '浙A***45' },
    ]);
  });
});

describe('the segmenter', () => {
  it('keeps every character and never cuts a place name of the office', () => {
    const text = '请到云栖风情苑看看，路灯不亮。';
    expect(createSegmenter().segment(text).join('')).toBe(text);
    expect(createSegmenter(['云栖风情苑']).segment(text)).toContain('云栖风情苑');
  });
});

const data = process.env['HUIYIN_DATA'] ?? join(import.meta.dirname, '../../../../shared/data');
const train = join(data, 'matters/citizen-messages-labelled-segmented.csv');
const test = join(data, 'matters/citizen-messages-labelled-raw.csv');

describe.skipIf(!existsSync(train))('real citizens’ messages (skipped where the files are not there)', () => {
  it('are filed right six times in seven, with another mix of topics than it learned from', async () => {
    const result = await evaluateTopics(train, test);
    expect(result.ok && result.value.macroF1).toBeGreaterThanOrEqual(0.85);
  }, 120_000);
});
