import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Console } from '../../src/cli/console.ts';
import { withRuntime } from '../../src/cli/command.ts';
import { runCommand } from '../../src/cli/run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'huiyin-cli-'));
const inFolder = (name: string) => path.join(folder, name);
const root = fileURLToPath(new URL('../..', import.meta.url));

beforeAll(() => {
  vi.stubEnv('HUIYIN_DATA', inFolder('data'));
  vi.stubEnv('DATABASE_URL', undefined);
  vi.stubEnv('LOG_LEVEL', 'silent');
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

interface Ran<T> {
  readonly code: number | null;
  readonly answer: T;
  readonly words: string;
}

/** A command as the shell runs it, without the start of a process each time. */
async function huiyin<T>(...args: string[]): Promise<Ran<T>> {
  let stdout = '';
  let words = '';
  const out = new Console(true, { write: (text) => (stdout += text) }, { write: (text) => (words += text) });
  const code = await runCommand([...args, '--json'], out);
  return { code, answer: (stdout ? JSON.parse(stdout) : null) as T, words };
}

/** The same in a process of its own. */
async function shell(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], { cwd: root });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
}

describe('the command line', { timeout: 240_000 }, () => {
  it('says what is missing before there is an office', async () => {
    const migrated = await huiyin<{ database: string; migrations: string[] }>('migrate');
    expect(migrated).toMatchObject({ code: 0, answer: { database: 'embedded' } });
    expect(migrated.answer.migrations[0]).toBe('0001-foundation');
    const early = await huiyin<{ error: string }>('user', 'list');
    expect(early.code).toBe(1);
    expect(early.answer.error).toContain('huiyin demo');
  });

  it('loads the demo office once, and counts, learns and checks it', async () => {
    const demo = await huiyin<{ matters: number }>('demo', '--matters', '150');
    expect(demo).toMatchObject({ code: 0 });
    expect(demo.answer.matters).toBeGreaterThanOrEqual(150);
    expect(await huiyin('demo')).toMatchObject({ code: 2 });

    const collected = await huiyin<{ value: number; groups: { rows: number }[] }>(
      'figure',
      'collected',
      '--by',
      'channel',
    );
    // What was split counts once, and petitions are for those who may read them.
    const [apart] = await withRuntime(({ deps }) =>
      deps.db
        .office(1)
        .query<{ n: number }>(
          `select count(*) as n from matter where tenant_id = $1 and (part_of is not null or kind = 'petition')`,
          [1],
        ),
    );
    expect(apart?.n).toBeGreaterThan(0);
    const value = demo.answer.matters - (apart?.n ?? 0);
    expect(collected).toMatchObject({ code: 0, answer: { value } });
    expect(collected.answer.groups.reduce((sum, { rows }) => sum + rows, 0)).toBe(value);

    const circle = await huiyin<{ every: { homes: number }; items: { points: number; share: number }[] }>(
      'services',
      'circle',
    );
    expect(circle.code).toBe(0);
    expect(circle.answer.every.homes).toBeGreaterThan(100);
    expect(circle.answer.items.some(({ share }) => share > 0)).toBe(true);

    const trained = await huiyin<{ examples: number; labels: number }>('train');
    expect(trained.answer.labels).toBeGreaterThan(2);
    const verified = await huiyin('audit', 'verify');
    expect(verified).toMatchObject({ code: 0, answer: { brokenAt: null, matters: demo.answer.matters, broken: [] } });
    const found = await huiyin<{ check: string; ok: boolean }[]>('doctor');
    expect(found.code).toBe(0);
    expect(found.answer.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['database', 'disk', 'jobs', 'audit']),
    );
  });

  it('imports a file of its own layout once, names the bad row, and exports what came in', async () => {
    const mapping = {
      name: 'own',
      title: { zh: '自定', en: 'Own' },
      source: 'own',
      offset: '+08:00',
      kind: 'appeal',
      channel: 'superior',
      fields: {
        sourceNo: { column: '编号', required: true },
        title: { column: '标题' },
        text: { column: '内容', required: true },
        reportedAt: { column: '时间', required: true, date: ['yyyy-MM-dd HH:mm:ss'] },
      },
      attributes: [],
      steps: [],
    };
    writeFileSync(inFolder('own.json'), JSON.stringify(mapping));
    const rows = [
      '编号,标题,内容,时间',
      'A1,路灯,路灯不亮,2026-03-01 08:00:00',
      'A2,井盖,=1+1 井盖响,2026-03-02 09:00:00',
    ];
    writeFileSync(inFolder('own.csv'), [...rows, 'A3,日期,日期写错,2026-02-30 09:00:00'].join('\n'));
    const bring = () =>
      huiyin(
        'import',
        'matters',
        inFolder('own.csv'),
        '--mapping',
        inFolder('own.json'),
        '--errors',
        inFolder('bad.csv'),
      );
    expect(await bring()).toMatchObject({ code: 0, answer: { rows: 3, created: 2, existing: 0, refused: 1 } });
    expect(readFileSync(inFolder('bad.csv'), 'utf8').split('\r\n')[1]).toMatch(/^4,时间,/);
    expect(await bring()).toMatchObject({ code: 0, answer: { created: 0, existing: 2, refused: 1 } });

    const figure = await huiyin<{ value: number }>(
      'figure',
      'collected',
      '--channel',
      'superior',
      '--from',
      '2026-03-01',
      '--to',
      '2026-03-02',
    );
    expect(figure.answer.value).toBe(2);
    const range = ['--from', '2026-03-01', '--to', '2026-03-01'];
    expect(await huiyin('export', 'matters', inFolder('out.csv'), ...range)).toMatchObject({ code: 0 });
    expect(readFileSync(inFolder('out.csv'), 'utf8')).toContain(',路灯,');
  });

  it('makes an account that can be listed and unlocked, and takes its password from no argument', async () => {
    const add = ['user', 'add', 'songmou', '--name', '宋某', '--role', 'dispatcher'];
    expect(await huiyin(...add)).toMatchObject({ code: 2 });
    vi.stubEnv('HUIYIN_PASSWORD', 'a-long-password-1');
    expect(await huiyin(...add)).toMatchObject({ code: 0, answer: { username: 'songmou' } });
    const listed = await huiyin<{ username: string }[]>('user', 'list');
    expect(listed.answer.map(({ username }) => username)).toContain('songmou');
    expect(JSON.stringify(listed.answer)).not.toContain('password');
    expect(await huiyin('user', 'unlock', 'SongMou')).toMatchObject({ code: 0, answer: { username: 'songmou' } });
    expect(await huiyin('user', 'unlock', 'nobody')).toMatchObject({ code: 2 });
  });

  it('holds classifier and masking against files, without a database', async () => {
    const lines = (n: number) =>
      Array.from({ length: n }, (_, i) => (i % 2 ? `道路,路面 坑洼 修补 ${i}` : `垃圾,垃圾 清运 满溢 ${i}`));
    writeFileSync(inFolder('train.csv'), ['label,tokens', ...lines(40)].join('\n'));
    writeFileSync(inFolder('test.csv'), ['label,tokens', ...lines(10)].join('\n'));
    const topics = await huiyin('evaluate', 'topics', '--train', inFolder('train.csv'), '--test', inFolder('test.csv'));
    expect(topics).toMatchObject({ code: 0, answer: { accuracy: 1, macroF1: 1 } });
    writeFileSync(inFolder('words.csv'), 'text\n我叫王小明电话13800000000\n路灯不亮\n');
    const masked = await huiyin<{ line: number; kind: string }[]>('evaluate', 'masking', inFolder('words.csv'));
    expect(masked.answer.map(({ line, kind }) => [line, kind])).toEqual(expect.arrayContaining([[2, 'phone']]));
    expect(JSON.stringify(masked.answer)).not.toContain('13800000000');
  });

  it.each([
    [['figure', 'nonsense'], 'collected'],
    [['services', 'square'], 'circle'],
    [['figure', 'collected', '--by', 'weather'], 'channel'],
    [['import', 'matters', 'x.csv'], '--mapping'],
    [['import', 'matters', 'x.csv', '--mapping', 'nonsense'], 'citizen-messages'],
    [['evaluate'], 'topics'],
    [['demo', '--matters', 'many'], 'many'],
    [['export', '--colour'], '--colour'],
  ])('answers wrong use %j with the usage and code 2', async (args, said) => {
    const { code, answer } = await huiyin<{ error: string; advice: string }>(...args);
    expect(code).toBe(2);
    expect(answer.error).toContain(said);
    expect(answer.advice).toContain(`huiyin ${args[0]}`);
  });

  it('speaks plainly in a shell: wrong use is code 2, help lists every command', async () => {
    const [wrong, help, ofOne] = await Promise.all([shell('fly'), shell('help'), shell('demo', '--help')]);
    expect(ofOne).toMatchObject({ code: 0, stderr: expect.stringContaining('demo [--matters N]') as string });
    expect(wrong.code).toBe(2);
    expect(help.code).toBe(0);
    for (const name of [
      'serve',
      'migrate',
      'demo',
      'import',
      'export',
      'figure',
      'train',
      'evaluate',
      'audit',
      'user',
      'doctor',
    ])
      expect(help.stderr).toContain(`  ${name}`);
  });

  it('refuses a second process on the same folder and says what to do', async () => {
    const second = await withRuntime(() => shell('figure', 'collected', '--json'));
    expect(second.code).toBe(1);
    expect((JSON.parse(second.stdout) as { error: string }).error).toMatch(
      new RegExp(`in use by process ${process.pid}.*HUIYIN_DATA`),
    );
    expect(existsSync(inFolder('data/db.lock'))).toBe(false);
  });
});
