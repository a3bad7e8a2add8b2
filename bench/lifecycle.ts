import type { MatterDetail, NewMatter } from '#contract/matters.ts';
import { demoStaff } from '../scenarios/demo/staff.ts';
import type { BenchClient } from './support/client.ts';
import { quantile, round, timings, type Report } from './support/measure.ts';

const RUNS = 800;
const WARM_RUNS = 150;
const WORKERS = 8;

/** Everyone who takes part, signed in once: each step is taken by somebody whose role it is. */
export interface Crowd {
  readonly reporter: BenchClient;
  readonly dispatcher: BenchClient;
  readonly handlers: ReadonlyMap<string, BenchClient>;
  readonly inspectors: ReadonlyMap<string, BenchClient>;
  readonly supervisor: BenchClient;
}

/** A class without a picture of what was done: a lifecycle is requests of people, no uploads. */
const NOISE = 'matter:06-028';

const UNITS = ['cleansing-1', 'municipal', 'greening', 'urban-management'] as const;

export async function gather(signIn: (username: string) => Promise<BenchClient>): Promise<Crowd> {
  const entries = async (names: readonly string[]) =>
    new Map(await Promise.all(names.map(async (name) => [name, await signIn(name)] as const)));
  return {
    reporter: await signIn('intake1'),
    dispatcher: await signIn('dispatch1'),
    handlers: await entries(UNITS),
    inspectors: await entries(demoStaff.filter((one) => one.roles.includes('inspector')).map((one) => one.username)),
    supervisor: await signIn('shift1'),
  };
}

const answer = { contacted: '反映人,电话', measures: '派人到现场清理,当天完成', by: '今天 17:00 前' };

/** Two neighbouring Chinese characters somewhere in the words. */
export function pairOf(text: string, index: number): string {
  const pairs = text.match(/(?=(\p{Script=Han}{2}))/gu) ? [...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)] : [];
  return pairs[index % pairs.length]?.[1] ?? '垃圾';
}

/** Report, file, dispatch, respond, check, close, and one search for two characters of the text. */
async function lifecycle(crowd: Crowd, report: NewMatter, index: number): Promise<void> {
  const unitId = UNITS[index % UNITS.length] ?? UNITS[0];
  const handler = crowd.handlers.get(unitId) ?? crowd.supervisor;
  const created = await crowd.reporter.post<{ id: string; version: number }>('/matters', {
    ...report,
    kind: 'appeal',
    channel: 'hotline',
  });
  let version = created.version;
  let inspector = crowd.supervisor;
  const act = async (client: BenchClient, action: string, input: object) => {
    const path = `/matters/${created.id}/actions/${action}`;
    const after = await client.post<MatterDetail>(path, input, { 'if-match': `"${version}"` });
    version = after.version;
    inspector = inspectorOf(crowd, after.communityId);
  };
  await act(crowd.dispatcher, 'file', { category: NOISE });
  await act(crowd.dispatcher, 'dispatch', { unitId });
  await act(handler, 'respond', { answer, publicAnswer: '已派人清理,请您看看。' });
  await act(inspector, 'check', {});
  await act(crowd.supervisor, 'close', {});
  await crowd.supervisor.get(`/matters?q=${encodeURIComponent(pairOf(report.text, index))}`);
}

/** Three inspectors share the twelve communities, four each in their order. */
function inspectorOf({ inspectors, supervisor }: Crowd, communityId: string | null): BenchClient {
  const number = Number(communityId?.slice(-3));
  return [...inspectors.values()][Math.floor((number - 1) / 4)] ?? supervisor;
}

/** @returns the 95th percentile in milliseconds */
export async function measureLifecycles(
  report: Report,
  name: string,
  crowd: Crowd,
  bodies: readonly NewMatter[],
): Promise<number> {
  const one = (index: number) => lifecycle(crowd, bodies[index % bodies.length]!, index);
  await timings(WARM_RUNS, WORKERS, one);
  const begin = performance.now();
  const taken = await timings(RUNS, WORKERS, one);
  const seconds = (performance.now() - begin) / 1000;
  const p95 = quantile(taken, 0.95);
  report({ name: `${name}.perSecond`, value: round(RUNS / seconds), unit: '1/s', aim: '>= 60' });
  report({ name: `${name}.p50`, value: round(quantile(taken, 0.5)), unit: 'ms' });
  report({ name: `${name}.p95`, value: round(p95), unit: 'ms' });
  return p95;
}
