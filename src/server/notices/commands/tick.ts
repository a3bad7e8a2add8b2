import { HOUR } from '#domain/calendar/day.ts';
import { audienceOf, callOf, holderOf, type Audience } from '#domain/notices/notice.ts';
import { isUrgent, type Crossing } from '#domain/notices/crossings.ts';
import { tick as look, type Ticked } from '#domain/notices/tick.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { Deps } from '../../deps.ts';
import { act } from '../../matters/commands/act.ts';
import { machine } from '../../matters/machine.ts';
import { noticeRecord, type NoticeRecord } from '../../matters/notice-rows.ts';
import { crossingFacts, firstTick, watchedMatter, watchedTask } from '../../matters/ticking.ts';
import type { Office } from '../../offices/office.ts';
import {
  dueMatters,
  dueTasks,
  isBehind,
  lastRun,
  newestLine,
  unwatchedMatters,
  unwatchedTasks,
  type TickRun,
  type WatchedRow,
  type WatchedTask,
} from '../reader.ts';
import { moveOn, noteRun, type Moved, type Told } from '../writer.ts';

/** Rows a statement: the embedded database has one connection, which nothing may hold for long. */
const BATCH = { server: 1000, embedded: 200 } as const;
/** What is left after so many is done a minute later: people who work must not wait for a machine that catches up. */
const MOST_BATCHES = 200;
/** A step that was refused is tried again: whoever stands in its way may have moved. */
const REFUSED_AGAIN_MS = HOUR;

interface Work {
  readonly deps: Deps;
  readonly office: Office;
  readonly now: Instant;
  readonly audiences: Map<string, Audience>;
  told: number;
  stepped: number;
  refused: number;
}

/**
 * Looks after the clocks of an office: tells each crossing once to whoever must act, and takes the steps that are the
 * machine's. Costs by what is due. Safe to run twice at once and to break off anywhere: a clock moves on in the statement
 * that tells of it, and only as it was read.
 */
export async function tick(deps: Deps, tenant: number): Promise<TickRun> {
  const begin = performance.now();
  const now = deps.clock();
  const office = await deps.offices.get(tenant);
  const work: Work = { deps, office, now, audiences: new Map(), told: 0, stepped: 0, refused: 0 };
  const newestAt = await newestLine(deps.db.office(tenant), tenant);
  await warnOfTime(work, newestAt);
  await watchOld(work);
  await inBatches(work, (limit) => tickMatters(work, limit));
  await inBatches(work, (limit) => tickTasks(work, limit));
  if (work.told > 0) deps.live.told(tenant, [...work.audiences.values()]);
  const { told, stepped, refused } = work;
  const run = { ranAt: now, seconds: (performance.now() - begin) / 1000, told, stepped, refused, newestAt };
  await noteRun(deps.db.office(tenant), tenant, run);
  return run;
}

/** A clock that was set back: what it has told it does not tell again, and what is due comes when it gets there. */
async function warnOfTime({ deps, office, now }: Work, newestAt: Instant | null): Promise<void> {
  const before = await lastRun(deps.db.office(office.id), office.id);
  const run = { ranAt: before?.ranAt ?? 0, newestAt };
  if (isBehind(now, run)) deps.log.warn({ tenant: office.id, now, ...run }, 'the clock of this machine is behind');
}

async function inBatches({ deps }: Work, one: (limit: number) => Promise<number>): Promise<void> {
  const limit = BATCH[deps.db.kind];
  for (let n = 0; n < MOST_BATCHES; n++) if ((await one(limit)) < limit) return;
}

/** Rows from before clocks were looked after: their past is told to nobody. */
async function watchOld(work: Work): Promise<void> {
  const { deps, office, now } = work;
  const queries = deps.db.office(office.id);
  await inBatches(work, async (limit) => {
    const rows = await unwatchedMatters(queries, office.id, limit);
    const moved = rows.map((row): Moved => {
      const { told, at } = firstTick(office, watchedMatter(office, row, 0, row.until), now);
      return { id: row.id, version: row.version, taskId: null, was: 0, told, next: at };
    });
    if (moved.length > 0) await moveOn(queries, office.id, 'matters', { moved, notices: [], now });
    return rows.length;
  });
  await inBatches(work, async (limit) => {
    const rows = await unwatchedTasks(queries, office.id, limit);
    const moved = rows.map(({ matterId, task }): Moved => {
      const { told, at } = firstTick(office, watchedTask(task, 0), now);
      return { id: matterId, version: 0, taskId: task.id, was: 0, told, next: at };
    });
    if (moved.length > 0) await moveOn(queries, office.id, 'tasks', { moved, notices: [], now });
    return rows.length;
  });
}

async function tickMatters(work: Work, limit: number): Promise<number> {
  const { deps, office, now } = work;
  const facts = { ...crossingFacts(office), now };
  const rows = await dueMatters(deps.db.office(office.id), office.id, now, limit);
  const looked = rows.map((row) => ({
    row,
    ticked: look(watchedMatter(office, row, row.told, row.until), facts),
  }));
  const moved: Moved[] = [];
  const notices: NoticeRecord[] = [];
  for (const { row, ticked } of looked.filter(({ ticked: { auto } }) => auto === null)) {
    moved.push({ id: row.id, version: row.version, taskId: null, was: row.told, told: ticked.told, next: ticked.next });
    const definition = office.definitions.of(row);
    if (definition) notices.push(...noticesOf(work, { ...row, taskId: null }, holderOf(definition, row), ticked));
  }
  if (moved.length > 0)
    heed(work, await moveOn(deps.db.office(office.id), office.id, 'matters', { moved, notices, now }));
  for (const { row, ticked } of looked) if (ticked.auto) await takeStep(work, row, ticked);
  return rows.length;
}

async function tickTasks(work: Work, limit: number): Promise<number> {
  const { deps, office, now } = work;
  const facts = { ...crossingFacts(office), now };
  const rows = await dueTasks(deps.db.office(office.id), office.id, now, limit);
  const moved: Moved[] = [];
  const notices: NoticeRecord[] = [];
  for (const row of rows) {
    const { matterId, task, told } = row;
    const ticked = look(watchedTask(task, told), facts);
    moved.push({ id: matterId, version: 0, taskId: task.id, was: told, told: ticked.told, next: ticked.next });
    notices.push(...noticesOf(work, taskFacts(row), callOf(task), ticked));
  }
  if (moved.length > 0)
    heed(work, await moveOn(deps.db.office(office.id), office.id, 'tasks', { moved, notices, now }));
  return rows.length;
}

const taskFacts = ({ matterId, task, dueAt }: WatchedTask) => ({
  id: matterId,
  taskId: task.id,
  dueAt,
  urgent: task.call === 'emergency' || (task.clock !== null && isUrgent(task.clock)),
});

/** The key names clock and instant: the same crossing is never told twice, whatever becomes of the clock. */
const keyOf = (taskId: string | null, { kind, step, at }: Crossing): string =>
  `${taskId ?? 'm'}.${kind}${step || ''}.${at}`;

interface Subject {
  readonly id: string;
  readonly taskId: string | null;
  readonly dueAt: Instant | null;
  readonly urgent?: boolean;
}

function noticesOf({ office, now }: Work, subject: Subject, holder: Audience, { crossed }: Ticked): NoticeRecord[] {
  const { steps } = office.settings.ladder;
  const parentOf = (unitId: string) => office.units.get(unitId)?.parentId ?? null;
  return crossed.map((crossing) =>
    noticeRecord(
      {
        ...audienceOf(crossing, holder, steps, parentOf),
        kind: crossing.kind,
        step: crossing.step,
        taskId: subject.taskId,
        urgent: subject.urgent ?? false,
      },
      {
        matterId: subject.id,
        key: keyOf(subject.taskId, crossing),
        actorId: null,
        dueAt: subject.dueAt,
        at: now,
        heldUntil: null,
      },
    ),
  );
}

function heed(work: Work, told: readonly Told[]): void {
  for (const { told: count, ...audience } of told) {
    work.told += count;
    work.audiences.set(`${audience.unitId ?? ''} ${audience.permission}`, audience);
  }
}

const CLOCK = machine('clock', '时钟');

/** The machine's step, by the same command as a person's. Refused, it is tried again an hour later. */
async function takeStep(work: Work, row: WatchedRow, { auto, told }: Ticked): Promise<void> {
  const { deps, office, now } = work;
  const action = office.definitions
    .of(row)
    ?.actions.find((one) => one.auto?.at === auto && one.from.includes(row.state));
  const result =
    action && (await act(deps, { tenant: office.id, matterId: row.id, actorOn: () => CLOCK }, action.id, {}));
  if (result?.ok) {
    work.stepped += 1;
    return;
  }
  const code = result?.refusal.code ?? 'unknown_action';
  // A person was faster: their step has set the clock anew.
  if (code === 'stale_version') return;
  work.refused += 1;
  deps.log.warn({ tenant: office.id, matter: row.id, action: action?.id, code }, 'a step of the machine was refused');
  const moved = [{ id: row.id, version: row.version, taskId: null, was: row.told, told, next: now + REFUSED_AGAIN_MS }];
  await moveOn(deps.db.office(office.id), office.id, 'matters', { moved, notices: [], now });
}
