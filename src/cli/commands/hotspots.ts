import { hotSpotsOfFile } from '#server/text/message-file.ts';
import type { Command } from '../command.ts';
import { option } from '../command.ts';
import { UsageError } from '../console.ts';

const OFFICE_ZONE_MS = 8 * 36e5;
const day = (at: number): string => new Date(at + OFFICE_ZONE_MS).toISOString().slice(0, 10);

export const hotspots: Command = {
  name: 'hotspots',
  usage: 'hotspots --file FILE [--json]',
  about: '多人反映的同一件事,按热度排列 / same trouble from many mouths, hottest first',
  options: { file: { type: 'string' } },
  run: async (input) => {
    const found = await hotSpotsOfFile(option(input, 'file'));
    if (!found.ok) throw new UsageError(JSON.stringify(found.refusal));
    const { spots, skipped } = found.value;
    if (skipped.length > 0) input.console.say(`时间读不了的行 lines without a readable time: ${skipped.join(', ')}`);
    const lines = spots.map(({ from, to, ...spot }) => ({ ...spot, period: { from: day(from), to: day(to) } }));
    if (input.console.json) return lines;
    return lines.map(({ cluster, heat, place, period, ids, title }) => ({
      cluster,
      heat,
      messages: ids.length,
      period: `${period.from}–${period.to}`,
      place: place ?? '',
      title,
    }));
  },
};
