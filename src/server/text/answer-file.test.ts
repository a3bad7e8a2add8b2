import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateAnswerFile, readAnswered } from './answer-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'answered-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('messages with their answers', () => {
  it('are read under either heading, without what gives a pair away', async () => {
    const file = join(folder, 'pairs.csv');
    await writeFile(
      file,
      '留言用户,留言主题,留言详情,答复意见\nUU00811,路灯,路灯不亮,网友UU00811：已修好。2019年6月24日\nUU00812,井盖,井盖破损,已更换\nx,空,没有答复,\n',
    );
    const read = await readAnswered(file);
    expect(read).toMatchObject({ ok: true, value: { removed: { userNumbers: 1, closingDates: 1 } } });
    expect(read.ok && read.value.messages.map(({ reply }) => reply.trim())).toEqual(['网友 ：已修好。', '已更换']);
  });

  it('that lack a column are refused by name', async () => {
    const file = join(folder, 'other.csv');
    await writeFile(file, 'title,text\n路灯,不亮\n');
    expect(await readAnswered(file)).toMatchObject({ ok: false, refusal: { code: 'text.columns-missing' } });
  });
});

const data = process.env['HUIYIN_DATA'] ?? join(import.meta.dirname, '../../../../shared/data');
const pairs = join(data, 'matters/citizen-messages-with-replies.csv');

describe.skipIf(!existsSync(pairs))('real answers (skipped where the file is not there)', () => {
  it('are told from those of other messages, even of the most similar one', async () => {
    const result = await evaluateAnswerFile(pairs);
    if (!result.ok) throw new Error(result.refusal.code);
    const { auc, plainOverlap } = result.value;
    expect(auc.shuffled).toBeGreaterThanOrEqual(0.97);
    expect(auc.hard).toBeGreaterThanOrEqual(0.9);
    expect(auc.hard).toBeGreaterThan(plainOverlap.hard);
  }, 600_000);
});
