import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hotSpotsOfFile, readMessageFile } from './message-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'messages-'));
});
afterAll(() => rm(folder, { recursive: true }));

const file = async (lines: readonly string[]): Promise<string> => {
  const path = join(folder, 'messages.csv');
  await writeFile(path, `\uFEFF${lines.join('\r\n')}\r\n`);
  return path;
};

it('reads the headings of the platform in the order of time, and says which lines it left out', async () => {
  const path = await file([
    '留言编号,留言用户,留言主题,留言时间,留言详情,反对数,点赞数',
    '2,乙,晚,2019/2/28 11:25,,0,7',
    '3,丙,不知何时,去年,,0,0',
    '1,甲,早,2019-02-28 08:05:09,,1,坏',
  ]);
  expect(await readMessageFile(path)).toMatchObject({
    ok: true,
    value: {
      skipped: [3],
      messages: [
        { id: '1', person: '甲', at: Date.parse('2019-02-28T00:05:09Z'), votesUp: 0, votesDown: 1 },
        { id: '2', person: '乙', at: Date.parse('2019-02-28T03:25:00Z'), votesUp: 7 },
      ],
    },
  });
});

it('masks a phone number in the title of a hot spot', async () => {
  const title = '丽发新城搅拌站噪音扰民请回电13800000000';
  const path = await file(['id,user,title,time', `1,甲,${title},2019-02-28`, `2,乙,${title},2019-03-01`]);
  const found = await hotSpotsOfFile(path);
  expect(found).toMatchObject({ ok: true, value: { spots: [{ ids: ['1', '2'] }] } });
  expect(JSON.stringify(found)).not.toContain('13800000000');
});

it('refuses a file without the columns, and throws for one that is not there', async () => {
  expect(await hotSpotsOfFile(await file(['a,b', '1,2']))).toMatchObject({ ok: false });
  await expect(hotSpotsOfFile(join(folder, 'none.csv'))).rejects.toThrow('ENOENT');
});
