import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { mappingNames, mappingOf } from '#catalog/mappings/all.ts';
import { parseMapping, type Mapping } from '#domain/import/mapping.ts';
import { rollUp } from '#server/figures/jobs.ts';
import { gatherHotSpots } from '#server/hotspots/gather.ts';
import { importMatters } from '#server/import/import-matters.ts';
import { importWriter } from '#server/matters/import.ts';
import type { Command } from '../command.ts';
import { officeOf, option, text, withRuntime, word } from '../command.ts';
import { UsageError } from '../console.ts';

/** A shipped mapping by name, else a JSON file. */
async function loadMapping(name: string): Promise<Mapping> {
  const shipped = mappingOf(name);
  if (shipped) return shipped;
  if (!name.endsWith('.json'))
    throw new UsageError(`没有这个映射 no such mapping: ${name} (${mappingNames.join(', ')})`);
  const parsed = parseMapping(JSON.parse(await readFile(name, 'utf8')));
  if (!parsed.ok) throw new UsageError(`映射有误 bad mapping: ${JSON.stringify(parsed.refusal)}`);
  return parsed.value;
}

export const importCommand: Command = {
  name: 'import',
  usage: 'import matters FILE --mapping NAME|FILE.json [--errors FILE] [--office CODE]',
  about: '按映射导入 CSV/XLSX / import a CSV or XLSX through a mapping',
  options: { mapping: { type: 'string' }, errors: { type: 'string' }, office: { type: 'string' } },
  run: async (input) => {
    if (input.positionals[0] !== 'matters') throw new UsageError('import matters FILE');
    const file = word(input, 1, 'FILE');
    const mapping = await loadMapping(option(input, 'mapping'));
    return withRuntime(async (runtime) => {
      const office = await officeOf(runtime, input);
      const result = await importMatters({
        file,
        mapping,
        write: importWriter(runtime.deps, office),
        now: runtime.deps.clock(),
        errorFile: text(input, 'errors') ?? `${path.basename(file)}.errors.csv`,
        onProgress: ({ bytesRead, totalBytes }) => input.console.progress('导入 import', bytesRead, totalBytes),
      });
      if (!result.ok) throw new UsageError(JSON.stringify(result.refusal));
      await runtime.deps.db.analyze();
      // An import is history and enqueues nothing; its sums are made here.
      await rollUp(runtime.deps, office);
      await gatherHotSpots(runtime.deps, office);
      return result.value;
    });
  },
};
