import { hotSpotsOfFile } from '#server/text/message-file.ts';
import { gatherHotSpots } from '#server/hotspots/gather.ts';
import { hotSpotsSeen } from '#server/hotspots/present.ts';
import type { Command, CommandInput } from '../command.ts';
import { officeOf, text, withRuntime } from '../command.ts';
import { UsageError } from '../console.ts';

const OFFICE_ZONE_MS = 8 * 36e5;
const day = (at: number): string => new Date(at + OFFICE_ZONE_MS).toISOString().slice(0, 10);

async function ofFile(file: string, out: CommandInput['console']) {
  const found = await hotSpotsOfFile(file);
  if (!found.ok) throw new UsageError(JSON.stringify(found.refusal));
  const { spots, skipped } = found.value;
  if (skipped.length > 0) out.say(`时间读不了的行 lines without a readable time: ${skipped.join(', ')}`);
  const lines = spots.map(({ from, to, ...spot }) => ({ ...spot, period: { from: day(from), to: day(to) } }));
  if (out.json) return lines;
  return lines.map(({ cluster, heat, place, period, ids, title }) => ({
    cluster,
    heat,
    messages: ids.length,
    period: `${period.from}–${period.to}`,
    place: place ?? '',
    title,
  }));
}

/** Gathers those of the office anew, as the server does each hour. */
const ofOffice = (input: CommandInput) =>
  withRuntime(async (runtime) => {
    const { deps } = runtime;
    const tenant = await officeOf(runtime, input);
    await gatherHotSpots(deps, tenant);
    const now = deps.clock();
    const grants = [{ role: 'leader', unitIds: null, placeIds: null, kinds: null }];
    const selection = { tenant, filter: {}, grants, now };
    const spots = await hotSpotsSeen(deps.db.office(tenant), await deps.offices.get(tenant), selection, now);
    if (input.console.json) return spots;
    return spots.map(({ heat, parts, communityName, place, title, open }) => ({
      heat,
      people: parts.people.count,
      messages: parts.messages.count,
      open,
      community: communityName ?? '',
      place: place ?? '',
      title,
    }));
  });

export const hotspots: Command = {
  name: 'hotspots',
  usage: 'hotspots [--file FILE | --office CODE] [--json]',
  about: '多人反映的同一件事,按热度排列 / same trouble from many mouths, hottest first',
  options: { file: { type: 'string' }, office: { type: 'string' } },
  run: async (input) => {
    const file = text(input, 'file');
    return file === null ? ofOffice(input) : ofFile(file, input.console);
  },
};
