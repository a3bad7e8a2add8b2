import { mkdtemp, rm } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { writeXlsxStream } from 'hucre/xlsx';
import { mappingOf } from '#catalog/mappings/all.ts';
import type { ImportedMatter } from '#domain/import/read-row.ts';
import { importMatters } from '#server/import/import-matters.ts';
import type { Measure } from './locate.ts';

const HEADING = ['id', 'user', 'title', 'time', 'text', 'reply', 'reply_time'];
const ANSWER = '您反映的问题已转责任单位办理。';
const row = (id: number) => [
  String(id),
  `U${id}`,
  `关于第${id}号楼`,
  '2020-01-01 08:00:00',
  `楼下垃圾三天没有清运,请处理。${id}`,
  ANSWER,
  '2020-01-09 08:00:00',
];

function* csvLines(rows: number): Generator<string> {
  yield `${HEADING.join(',')}\n`;
  for (let id = 0; id < rows; id++)
    yield `${row(id)
      .map((cell) => `"${cell}"`)
      .join(',')}\n`;
}

/** Used heap after a full collection, megabytes. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_048_576;
}

async function measured(file: string, rows: number): Promise<{ rate: number; growth: number }> {
  const before = heap();
  let most = before;
  let batches = 0;
  const write = async (batch: readonly ImportedMatter[]) => {
    if (batches++ % 500 === 0) most = Math.max(most, heap());
    return { created: batch.length, existing: 0, refused: [] };
  };
  const begin = performance.now();
  const mapping = mappingOf('citizen-messages')!;
  const result = await importMatters({
    file,
    mapping,
    write,
    errorFile: `${file}.errors.csv`,
    now: Date.UTC(2026, 0, 1),
  });
  if (!result.ok || result.value.created !== rows) throw new Error('import: rows are missing');
  return { rate: (rows * 1000) / (performance.now() - begin), growth: most - before };
}

/** Reading, checking and mapping of rows without the database, and what a file five times as long takes in memory. */
export async function imports(report: (measure: Measure) => void): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'huiyin-bench-'));
  try {
    const growths: number[] = [];
    for (const rows of [200_000, 1_000_000]) {
      const file = path.join(folder, `${rows}.csv`);
      await pipeline(Readable.from(csvLines(rows)), createWriteStream(file));
      const { rate, growth } = await measured(file, rows);
      growths.push(growth);
      report({ name: `import.csv.rows.${rows}`, value: Math.round(rate), unit: 'rows/s' });
      report({ name: `import.csv.heap.${rows}`, value: Math.round(growth), unit: 'MB', aim: '<= 64' });
    }
    const sheet = path.join(folder, 'letters.xlsx');
    const rows = Array.from({ length: 100_000 }, (_, id) => row(id));
    await pipeline(
      Readable.fromWeb(writeXlsxStream([HEADING, ...rows], { name: '来信', columns: [] }) as never),
      createWriteStream(sheet),
    );
    const { rate, growth } = await measured(sheet, rows.length);
    report({ name: 'import.xlsx.rows.100000', value: Math.round(rate), unit: 'rows/s' });
    report({ name: 'import.xlsx.heap.100000', value: Math.round(growth), unit: 'MB' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
