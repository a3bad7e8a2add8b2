import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Mapping } from '#domain/import/mapping.ts';
import { mappingOf } from '#catalog/mappings/all.ts';
import { errorFile, folder, Keeper, run } from './fixtures.ts';

const letters = mappingOf('citizen-messages')!;
const HEADING = 'id,user,title,time,text,reply,reply_time';
const row = (id: number, text = '路灯不亮') =>
  `${id},U${id},标题${id},2020-01-0${id} 08:00:00,${text},已修好,2020-01-09 08:00:00`;

async function imported(bytes: string | Buffer, mapping: Mapping = letters, name = 'letters.csv') {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  const keeper = new Keeper();
  const { result, issues } = await run(file, mapping, keeper);
  return { result, issues, keeper, texts: keeper.all.map((matter) => `${matter.sourceNo} ${matter.text}`) };
}

/** As GB18030; the runtime can only read it, so the bytes of the few letters are given. */
const GB: Readonly<Record<string, number[]>> = { 路: [0xc2, 0xb7], 灯: [0xb5, 0xc6] };
const gb18030 = (text: string) => Buffer.from([...text].flatMap((letter) => GB[letter] ?? [...Buffer.from(letter)]));

describe('a table file', () => {
  it.each([
    ['with \\n', [HEADING, row(1), row(2)].join('\n')],
    ['with \\r\\n and an end', [HEADING, row(1), row(2), ''].join('\r\n')],
    ['with the mark of UTF-8', `\uFEFF${[HEADING, row(1), row(2)].join('\n')}`],
    [
      'of an Excel "Unicode text"',
      Buffer.from(`\uFEFF${[HEADING, row(1), row(2)].join('\n').replaceAll(',', '\t')}`, 'utf16le'),
    ],
    ['gzipped', gzipSync([HEADING, row(1), row(2)].join('\n'))],
    ['with semicolons and blank lines', [HEADING, '', row(1), '', row(2), ''].join('\n').replaceAll(',', ';')],
    ['with one delimiter more in each row', [HEADING, `${row(1)},`, `${row(2)},`].join('\n')],
  ])('%s is read', async (_, bytes) => {
    const { result, texts } = await imported(bytes);
    expect(result).toMatchObject({ value: { rows: 2, created: 2, refused: 0, warnings: 0 } });
    expect(texts).toEqual(['messages:1 路灯不亮', 'messages:2 路灯不亮']);
  });

  it('of a Chinese Windows (GB18030) is read', async () => {
    const { texts } = await imported(gb18030(`${HEADING}\n1,U1,x,2020-01-01 08:00:00,路灯,,`));
    expect(texts).toEqual(['messages:1 路灯']);
  });

  it('of Excel with columns in another order, real dates and blank ends is read', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('留言');
    sheet.addRow(['留言时间', '留言详情', '留言编号', '无关', '留言用户', '留言主题', '答复时间', '答复意见']);
    sheet.addRow([
      new Date(Date.UTC(2020, 0, 1, 8, 30)),
      '路灯不亮',
      1,
      '',
      'U1',
      '标题',
      '2020/1/9 8:00',
      'U1:已修好',
    ]);
    sheet.addRow(['2020-01-02 08:00:00', { richText: [{ text: '没有' }, { text: '答复' }] }, '2']);
    sheet.getCell('A2').numFmt = 'yyyy-mm-dd hh:mm:ss';
    const { result, keeper } = await imported(Buffer.from(await workbook.xlsx.writeBuffer()), letters, 'a.xlsx');

    expect(result).toMatchObject({ value: { rows: 2, created: 2, warnings: 0 } });
    expect(keeper.all[0]).toMatchObject({
      sourceNo: 'messages:1',
      reportedAt: Date.parse('2020-01-01T08:30:00+08:00'),
      steps: [{}, { at: Date.parse('2020-01-09T08:00:00+08:00'), input: { publicAnswer: '＊＊:已修好' } }, {}],
    });
    expect(keeper.all[1]).toMatchObject({ text: '没有答复', steps: [{ action: 'file' }] });
  });

  it.each([
    ['is not there', null, 'unreadable_file'],
    ['is empty', '', 'missing_columns'],
    ['is a damaged workbook', Buffer.from('PK\x03\x04 no zip', 'latin1'), 'unreadable_file'],
    ['is gzip cut off', gzipSync([HEADING, row(1)].join('\n')).subarray(0, 30), 'unreadable_file'],
    ['lacks a column', 'id,title\n1,x', 'missing_columns'],
    ['has an open quote in its heading', '"id,title\n1,x', 'empty_file'],
  ])('that %s is refused with a reason', async (_, bytes, code) => {
    const keeper = new Keeper();
    const file = path.join(folder, bytes === null ? 'none.csv' : 'bad.csv');
    if (bytes !== null) await writeFile(file, bytes);
    expect((await run(file, letters, keeper)).result).toMatchObject({ ok: false, refusal: { code } });
    expect(keeper.matters.size).toBe(0);
  });
});

describe('rows that are not right', () => {
  it('with an open quote cost nobody else’s row', async () => {
    const lines = [HEADING, row(1), row(2, '"没有关上'), row(3), row(4, '"两行\n正文"'), row(5)];
    const { result, issues, texts } = await imported(lines.join('\n'));
    expect(result).toMatchObject({ value: { rows: 5, created: 4, refused: 1 } });
    expect(issues).toEqual(['3   error broken_quotes']);
    expect(texts).toEqual([
      'messages:1 路灯不亮',
      'messages:3 路灯不亮',
      'messages:4 两行\n正文',
      'messages:5 路灯不亮',
    ]);
  });

  it('with an open quote at the end of a long file cost no row either', async () => {
    const lines = [
      HEADING,
      row(1, '"没有关上'),
      ...Array.from({ length: 3000 }, (_, i) => row(2).replace('2,', `${i + 2},`)),
    ];
    expect((await imported(lines.join('\n'))).result).toMatchObject({
      value: { rows: 3001, created: 3000, refused: 1 },
    });
  });

  it('are told with line, column, reason and advice in a file that a spreadsheet opens', async () => {
    await imported([HEADING, row(1).replace('2020-01-01', '2020-13-01'), '2,=1+1', row(3)].join('\n'));
    expect(await readFile(errorFile, 'utf8')).toBe(
      '\uFEFFline,column,value,level,code,reason,advice\r\n' +
        '2,time,2020-13-01 08:00:00,error,impossible_date,没有这一天或这个时刻,核对原始记录\r\n' +
        '3,,,error,wrong_columns,列数与表头不一致,检查分隔符和引号\r\n',
    );
  });

  it('leave no error file behind when the next run is clean', async () => {
    await imported([HEADING, '1'].join('\n'));
    expect((await imported([HEADING, row(1)].join('\n'))).issues).toEqual([]);
  });

  it('with a number that was there are refused, or kept as records of their own where the mapping says so', async () => {
    const bytes = [HEADING, row(1), row(1, '另一件'), row(1), row(1, '第三件')].join('\n');
    const strict = await imported(bytes);
    const keeping = await imported(bytes, { ...letters, repeats: 'keep' });

    expect(strict.result).toMatchObject({ value: { rows: 4, created: 1, existing: 1, refused: 2 } });
    expect(strict.issues).toEqual([
      '3 id 1 error repeated_number',
      '4 id 1 warning repeated_row',
      '5 id 1 error repeated_number',
    ]);
    expect(keeping.result).toMatchObject({ value: { rows: 4, created: 3, existing: 1, refused: 0, warnings: 2 } });
    expect(keeping.keeper.all.map((one) => [one.sourceNo, one.duplicateOfSourceNo])).toEqual([
      ['messages:1', undefined],
      ['messages:1#2', 'messages:1'],
      ['messages:1#3', 'messages:1'],
    ]);
  });

  it('refused by the rules are told by their own line, whichever batch they were in', async () => {
    const file = path.join(folder, 'refused.csv');
    await writeFile(file, [HEADING, row(1), row(2), row(3), row(4)].join('\n'));
    const progress: number[] = [];
    const { result, issues } = await run(file, letters, new Keeper(), {
      batchSize: 2,
      write: async (batch) => ({
        created: 1,
        existing: 0,
        refused: [{ index: batch.length - 1, code: 'guard_failed', field: 'answer' }],
      }),
      onProgress: ({ bytesRead, totalBytes }) => progress.push(bytesRead / totalBytes),
    });
    expect(result).toMatchObject({ value: { rows: 4, created: 2, refused: 2 } });
    expect(issues).toEqual(['3 answer  error guard_failed', '5 answer  error guard_failed']);
    expect(progress.at(-1)).toBe(1);
  });

  it('stop nothing half-way: what the database could not take is thrown, not counted', async () => {
    const file = path.join(folder, 'away.csv');
    await writeFile(file, [HEADING, row(1)].join('\n'));
    const write = async () => {
      throw new Error('database away');
    };
    await expect(run(file, letters, new Keeper(), { write })).rejects.toThrow('database away');
  });
});
