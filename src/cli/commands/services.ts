import { circleReader } from '#server/services/circle.ts';
import { leftOutOf, presentCircle } from '#server/services/present.ts';
import type { Command } from '../command.ts';
import { officeOf, text, withRuntime, word } from '../command.ts';
import { UsageError } from '../console.ts';

const percent = (share: number | null): string => (share === null ? '-' : `${Math.floor(share * 1000) / 10}%`);

export const services: Command = {
  name: 'services',
  usage: 'services circle [--item ID] [--office CODE]',
  about: '五分钟办事圈 / share of households near to each service, or the homes left out of one',
  options: { item: { type: 'string' }, office: { type: 'string' } },
  run: async (input) => {
    if (word(input, 0, 'circle') !== 'circle') throw new UsageError('services circle');
    return withRuntime(async (runtime) => {
      const circle = await circleReader(runtime.deps)(await officeOf(runtime, input));
      const id = text(input, 'item');
      if (id !== null && !circle.of.has(id)) throw new UsageError(`没有这个事项 no such service: ${id}`);
      if (id !== null) return leftOutOf(circle, id);
      const view = presentCircle(circle, 'zh');
      return input.values['json']
        ? view
        : view.items.map(({ name, delegated, points, householdsWithin, households, share }) => ({
            事项: name,
            下沉: delegated ? '是' : '',
            网点: points,
            圈内户数: householdsWithin,
            户数: households,
            比例: percent(share),
          }));
    });
  },
};
