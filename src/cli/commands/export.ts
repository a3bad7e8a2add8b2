import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportCsv } from '#server/matters/export.ts';
import type { Command } from '../command.ts';
import { officeOf, withRuntime, word } from '../command.ts';
import { UsageError } from '../console.ts';

export const exportMatters: Command = {
  name: 'export',
  usage: 'export matters FILE.csv [--from DAY] [--to DAY] [--figure ID] [--office CODE]',
  about: '导出全部事项(不含个人信息) / export all matters as a stream, without personal data',
  options: { from: { type: 'string' }, to: { type: 'string' }, figure: { type: 'string' }, office: { type: 'string' } },
  run: (input) =>
    withRuntime(async (runtime) => {
      if (input.positionals[0] !== 'matters') throw new UsageError('export matters FILE');
      const file = word(input, 1, 'FILE');
      const office = await officeOf(runtime, input);
      const filter = Object.fromEntries(
        ['from', 'to', 'figure'].flatMap((key) =>
          typeof input.values[key] === 'string' ? [[key, input.values[key]]] : [],
        ),
      );
      let rows = 0;
      const lines = exportCsv(runtime.deps, office, filter, (count) => {
        rows = count;
        input.console.progress('导出 export', count, null);
      });
      await pipeline(Readable.from(lines), createWriteStream(file));
      return { file, rows };
    }),
};
