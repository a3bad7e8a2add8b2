import { figures } from '#catalog/figures.ts';
import { DIMENSIONS } from '#contract/figures.ts';
import { evaluate } from '#server/figures/evaluate.ts';
import { presentFigure } from '#server/figures/present.ts';
import type { Command } from '../command.ts';
import { officeOf, withRuntime, word } from '../command.ts';
import { UsageError } from '../console.ts';

const FILTERS = ['from', 'to', 'kind', 'channel', 'category', 'community', 'grid', 'unit'] as const;

export const figure: Command = {
  name: 'figure',
  usage: 'figure ID|list [--from DAY] [--to DAY] [--by DIMENSION] [--channel …] [--office CODE]',
  about: '数一个指标 / count one figure',
  options: Object.fromEntries([...FILTERS, 'by', 'office'].map((name) => [name, { type: 'string' as const }])),
  run: async (input) => {
    const id = word(input, 0, 'ID');
    if (id === 'list') return figures.map(({ id: name, label }) => ({ id: name, zh: label.zh, en: label.en }));
    const by = DIMENSIONS.find((dimension) => dimension === input.values['by']) ?? null;
    if (input.values['by'] !== undefined && by === null) throw new UsageError(`--by ${DIMENSIONS.join('|')}`);
    const definition = figures.find((one) => one.id === id);
    if (!definition)
      throw new UsageError(`没有这个指标 no such figure: ${id} (${figures.map((one) => one.id).join(', ')})`);
    return withRuntime(async (runtime) => {
      const filter = Object.fromEntries(
        FILTERS.flatMap((key) => (typeof input.values[key] === 'string' ? [[key, input.values[key]]] : [])),
      );
      const { deps } = runtime;
      const office = await deps.offices.get(await officeOf(runtime, input));
      const everything = [{ role: 'cli', unitIds: null, placeIds: null, kinds: null }];
      const scope = { office, filter, now: deps.clock(), grants: everything };
      const [value] = await evaluate(deps.db.office(office.id), scope, [definition], by);
      return value && presentFigure(scope, value, { by, limit: 500, lang: 'zh' });
    });
  },
};
