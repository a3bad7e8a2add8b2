import type { Actor } from '#domain/matters/matter.ts';
import { HOUR, MINUTE } from '#domain/calendar/day.ts';
import type { Instant, Result } from '#domain/shared/result.ts';
import { act } from '#server/matters/commands/act.ts';
import { report } from '#server/matters/commands/report.ts';
import { partsOf } from '#server/matters/reader.ts';
import type { Deps } from '#server/deps.ts';
import type { Crew } from './crew.ts';
import { demoPlaceId } from './territory.ts';

const NOISE = 'matter:06-028';
const CLUTTER = 'matter:06-042';
const DAY = 24 * HOUR;

/** Reports of more than one thing: one whose parts are all answered, one that waits for a part of it. */
const REPORTS = [
  {
    text: '楼下麻将馆半夜还在吵，旁边烧烤摊的音响也很大，两家都请管管',
    before: 3 * DAY,
    parts: [
      { text: '楼下麻将馆半夜喧哗', category: NOISE, unitId: 'enforcement' },
      { text: '烧烤摊音响扰民', category: NOISE, unitId: 'enforcement' },
    ],
    done: true,
  },
  {
    text: '小区门口夜里有人唱歌，门口的纸箱也堆了一个星期',
    before: 5 * HOUR,
    parts: [
      { text: '小区门口夜里唱歌扰民', category: NOISE, unitId: 'enforcement' },
      { text: '小区门口纸箱堆了一个星期', category: CLUTTER, unitId: 'cleansing-1' },
    ],
    done: false,
  },
] as const;

const sure = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`the engine refused ${result.refusal.code} ${result.refusal.field ?? ''}`);
  return result.value;
};

/** Splits a few reports of the demo through the commands, each step at its own time. */
export async function splitSome(deps: Deps, tenant: number, crew: Crew, now: Instant): Promise<void> {
  const { places } = await deps.offices.get(tenant);
  const grid = [...places.values()].find(
    ({ level, parentId }) => level === 'grid' && parentId === demoPlaceId('tingtao'),
  );
  const first = () => 0;
  const dispatcher = crew.someone(first, 'dispatcher');
  const supervisor = crew.someone(first, 'shiftSupervisor');
  for (const { text, before, parts, done } of REPORTS) {
    const from = now - before;
    const at = (minutes: number): Deps => ({ ...deps, clock: () => from + minutes * MINUTE });
    const take = async (minutes: number, matterId: string, actor: Actor, action: string, input: object) =>
      sure(await act(at(minutes), { tenant, matterId, actorOn: () => actor }, action, input));
    const context = { tenant, actor: dispatcher, fileOwner: 'demo' };
    const place = grid ? { placeId: grid.id } : {};
    const contact = { name: '余某', phone: '13800000021' };
    const { id } = sure(await report(at(0), context, { text, kind: 'appeal', channel: 'hotline', ...place, contact }));
    await take(12, id, dispatcher, 'split', { parts });
    if (!done) continue;
    for (const { matter } of await partsOf(deps.db.office(tenant), tenant, id)) {
      const handler = crew.handler(first, matter.unitId ?? '');
      const answer = {
        acceptedAt: from + 12 * MINUTE,
        contacted: '店主、反映人',
        measures: '已劝导并约定时间',
        by: '今天',
      };
      await take(200, matter.id, handler, 'respond', {
        answer,
        publicAnswer: `${matter.title}：已上门劝导，店主答应晚十点后停。`,
      });
      await take(260, matter.id, supervisor, 'check', {});
      await take(280, matter.id, supervisor, 'close', {});
    }
    await take(300, id, supervisor, 'closeParts', {});
  }
}
