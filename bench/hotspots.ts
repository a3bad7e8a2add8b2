import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { countRarity, createHotSpots } from '#domain/hotspots/cluster.ts';
import { hotSpotsOfFile, readMessageFile } from '#server/text/message-file.ts';
import { quantile, round, type Report } from './support/measure.ts';

const data = process.env['HUIYIN_DATA'] ?? join(import.meta.dirname, '../../shared/data');
const FILE = join(data, 'matters/citizen-messages-with-votes.csv');

/** Seconds from file to ranked troubles, and what a message of the last quarter costs beside one of the first (medians, warm). */
export async function hotspots(report: Report): Promise<void> {
  if (!existsSync(FILE)) {
    console.error(`hotspots: skipped, no messages under ${data} (set HUIYIN_DATA)`);
    return;
  }
  const start = performance.now();
  const found = await hotSpotsOfFile(FILE);
  const seconds = (performance.now() - start) / 1000;
  const read = await readMessageFile(FILE);
  if (!found.ok || !read.ok) throw new Error('the file of messages lacks its columns');
  const { messages } = read.value;
  const spots = createHotSpots(countRarity(messages));
  const costs = messages.map((message) => {
    const begin = performance.now();
    spots.add(message);
    return performance.now() - begin;
  });
  const quarter = Math.floor(costs.length / 4);
  const [first, last] = [quantile(costs.slice(0, quarter), 0.5), quantile(costs.slice(-quarter), 0.5)];
  report({ name: 'hotspots.seconds', value: round(seconds, 2), unit: 's', aim: '< 20' });
  report({ name: 'hotspots.clusters', value: found.value.spots.length, unit: 'clusters' });
  report({ name: 'hotspots.perMessage', value: round(last, 3), unit: 'ms' });
  report({ name: 'hotspots.lastToFirstQuarter', value: round(last / first, 2), unit: '×', aim: '<= 1.5' });
}
