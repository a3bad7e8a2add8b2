import { HOUR, MINUTE } from '#domain/calendar/day.ts';
import type { CallKind } from '#domain/matters/task.ts';
import { answerOf } from './life-handling.ts';
import type { Walk } from './walk.ts';

/** One matter in so many needs more than the unit that leads it. */
const SELDOM = 29;
const HELPERS = [
  'enforcement',
  'police',
  'market',
  'municipal',
  'peace-law',
  'traffic-police',
  'fire-station',
] as const;
const CALLS: readonly CallKind[] = ['daily', 'daily', 'hard', 'daily', 'emergency'];

const ASKS: Readonly<Record<CallKind, string>> = {
  assist: '请协助处理其中涉及你单位的部分。',
  daily: '多次反映，请一起到场协调一次，把各自的部分定下来。',
  hard: '单个单位解决不了，请到现场联合处置，当场明确分工。',
  emergency: '有安全风险，请立即到场。',
};

/**
 * Several units at one matter: called, there, replied, assessed. What is chosen follows from the hour of the report and not
 * from the dice, so that the rest of the office stays as it was.
 */
export function jointly(walk: Walk): void {
  const { crew, reportedAt, spot } = walk.origin;
  const seed = Math.floor(reportedAt / MINUTE);
  const helpers = HELPERS.filter((unit) => unit !== walk.unitId && crew.handles(unit));
  if (seed % SELDOM !== 0 || helpers.length < 2) return;
  const call = CALLS[seed % CALLS.length]!;
  const first = seed % helpers.length;
  const unitIds = [helpers[first]!, ...(seed % 2 === 0 ? [helpers[(first + 1) % helpers.length]!] : [])];
  const caller = crew.local(() => 0, 'communityWorker', spot.communityId);
  const leader = crew.someone(() => 0, 'leader');
  walk.work(20 * MINUTE);
  walk.take('whistle', caller, { call, unitIds, note: ASKS[call] });
  walk.work(15 * MINUTE);
  walk.take('approve', leader, { asked: 'whistle' });
  for (const [i, unitId] of unitIds.entries()) {
    const taskId = `t${i + 1}`;
    const handler = crew.handler(() => 0, unitId);
    walk.work((10 + (seed % 30)) * MINUTE);
    walk.take('acceptCall', handler, { taskId });
    if (call !== 'daily') {
      walk.work(30 * MINUTE);
      walk.take('arrive', handler, { taskId, position: { lng: spot.lng, lat: spot.lat } });
    }
    walk.work((1 + (seed % 3)) * HOUR);
    walk.take('replyCall', handler, { taskId, answer: { ...answerOf(walk), contacted: '现场各单位' } });
    walk.work(30 * MINUTE);
    walk.take('scoreCall', caller, { taskId, score: 3 + (seed % 3) });
  }
}
