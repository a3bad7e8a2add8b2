import type { NewMatter } from '#contract/matters.ts';
import { readConfig } from '#server/config.ts';
import { startRuntime, type Runtime } from '#server/runtime.ts';
import pino from 'pino';
import { seededRng } from '../../scenarios/demo/random.ts';
import { DEMO_PASSWORD, setUpDemo } from '../../scenarios/demo/setup.ts';
import { tell, type Stage, type Story } from '../../scenarios/demo/stories.ts';
import { signIn, type BenchClient } from './client.ts';
import type { Site } from './server.ts';

const SEED = 1;

/** The product in this process, for laying ground that no request lays; close it before a server starts on an embedded site. */
export async function openRuntime({ folder, url }: Site): Promise<Runtime> {
  const config = { ...readConfig({}), dataDirectory: folder, databaseUrl: url ?? null };
  return startRuntime(config, { log: pino({ level: 'silent' }) });
}

/** The demo subdistrict without its matters: 12 communities, 93 grids, 60 people. */
export const foundOffice = ({ deps }: Runtime): Promise<Stage> => setUpDemo(deps, SEED, deps.clock());

export const stories = (stage: Stage, count: number): Story[] =>
  Array.from({ length: count }, (_, index) => tell(seededRng(index + 1), stage));

/** What people of the demo office report, as their requests: words, a point and an address; class and kind are proposed. */
export const reports = (stage: Stage, count: number): NewMatter[] =>
  stories(stage, count).map(({ origin: { message, spot, channel } }) => ({
    text: message.text,
    channel,
    lng: spot.lng,
    lat: spot.lat,
    address: spot.address,
  }));

export const staffOf =
  (address: string) =>
  (username: string): Promise<BenchClient> =>
    signIn(address, username, DEMO_PASSWORD);
