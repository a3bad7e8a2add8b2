import type { Matter, MatterEvent } from '#domain/matters/matter.ts';
import type { Queries, TenantId } from '../db/database.ts';
import type { Queue } from '../jobs/queue.ts';
import { changing, columns, iso, recordOf, toRecord } from './columns.ts';
import { chainHash } from './history.ts';
import type { HistoryRow } from './reader.ts';
import { NOTICE_COLUMNS, NOTICE_RECORD, type NoticeRecord } from './notice-rows.ts';
import { TASK_COLUMNS, TASK_RECORD, type TaskRecord } from './task-rows.ts';
import type { Tick } from './ticking.ts';

export interface Idempotency {
  readonly key: string;
  readonly actor: string;
  readonly requestHash: string;
}

export interface SealedContact {
  readonly name_sealed: string | null;
  readonly name_mask: string | null;
  readonly phone_sealed: string | null;
  readonly phone_mask: string | null;
  readonly phone_index: string | null;
}

/** A matter that comes in, with all that is written beside it. Imports bring their whole history along. */
export interface Arrival {
  readonly matter: Matter;
  readonly phase: string;
  /** Prefix of the number, e.g. `CT-2026-11`. */
  readonly series: string;
  readonly events: readonly MatterEvent[];
  readonly body: string;
  /** The unmasked words as hex of the sealed bytes; null when masking changed nothing. */
  readonly bodySealed: string | null;
  readonly tokens: readonly string[];
  readonly followHash: string;
  readonly contact: SealedContact | null;
  readonly fileIds: readonly string[];
  readonly fileOwner: string;
  readonly idempotency: Idempotency | null;
  /** History of the past tells nobody and enqueues nothing. */
  readonly quiet: boolean;
  /** Its tasks as their lists hold them. */
  readonly tasks: readonly TaskRecord[];
  readonly tick: Tick;
}

export interface Written {
  readonly id: string;
  readonly no: string;
  readonly version: number;
  /** False when the channel's number was known already: the matter that exists is answered. */
  readonly created: boolean;
}

function eventRecords(matterId: string, seqBefore: number, hashBefore: string, events: readonly MatterEvent[]) {
  let hash = hashBefore;
  return events.map((event, i) => {
    const seq = seqBefore + i + 1;
    hash = chainHash(hash, matterId, seq, event);
    return {
      matter_id: matterId,
      seq,
      action: event.action,
      at: iso(event.at),
      actor_kind: event.actorKind,
      actor_id: event.actorId,
      actor_name: event.actorName,
      from_state: event.from,
      to_state: event.to,
      input: event.input,
      patch: event.patch,
      told: event.told,
      hash,
    };
  });
}

const EVENT_RECORD = `matter_id uuid, seq integer, action text, at timestamptz, actor_kind text, actor_id text,
  actor_name text, from_state text, to_state text, input jsonb, patch jsonb, told jsonb, hash text`;
const EVENT_COLUMNS = `matter_id, seq, action, at, actor_kind, actor_id, actor_name, from_state, to_state, input, patch, told, hash`;

/** One statement for row, history, words, contact, files, key and job: one round trip, one commit, on either database. */
const insertStatement = (queue: Queue) => `
with input as materialized (
  select * from jsonb_to_recordset($2::jsonb) as x(
    ord integer, id uuid, phase text, series text, version integer, head_hash text, body text, body_sealed text, tokens text[],
    follow_hash text, contact jsonb, file_ids uuid[], file_owner text, idempotency jsonb, quiet boolean, tick_at timestamptz,
    told integer, ${recordOf(columns)})
), fresh as materialized (
  select *, row_number() over (partition by series order by ord) as place_in_series from input i
  where i.source_no is null or not exists (
    select 1 from matter m where m.tenant_id = $1 and m.channel = i.channel and m.source_no = i.source_no)
), series as (
  insert into counter as c (tenant_id, name, value)
  select $1, series, count(*) from fresh group by series order by series
  on conflict (tenant_id, name) do update set value = c.value + excluded.value
  returning name, value
), numbered as materialized (
  select f.*, f.series || '-' || lpad(n.value, greatest(4, length(n.value)), '0') as no
  from fresh f join series s on s.name = f.series cross join lateral (
    select (s.value - (select count(*) from fresh g where g.series = f.series) + f.place_in_series)::text as value) n
), m as (
  insert into matter (tenant_id, id, no, version, head_hash, phase, follow_hash, tick_at, told, ${columns.map((c) => c.column).join(', ')})
  select $1, id, no, version, head_hash, phase, follow_hash, tick_at, told, ${columns.map((c) => c.column).join(', ')} from numbered
  returning id
), t as (
  insert into matter_text (tenant_id, matter_id, reported_at, body, body_sealed, search)
  select $1, id, reported_at, body, decode(body_sealed, 'hex'), array_to_tsvector(tokens) from fresh
), e as (
  insert into matter_event (tenant_id, ${EVENT_COLUMNS})
  select $1, ${EVENT_COLUMNS} from jsonb_to_recordset($3::jsonb) as x(${EVENT_RECORD})
  where matter_id in (select id from fresh)
), r as (
  insert into reporter (tenant_id, matter_id, ordinal, name_sealed, name_mask, phone_sealed, phone_mask, phone_index)
  select $1, id, 1, decode(contact->>'name_sealed', 'hex'), contact->>'name_mask',
    decode(contact->>'phone_sealed', 'hex'), contact->>'phone_mask', contact->>'phone_index'
  from fresh where jsonb_typeof(contact) = 'object'
), f as (
  update file set matter_id = fresh.id from fresh
  where file.tenant_id = $1 and file.id = any(fresh.file_ids) and file.matter_id is null and file.owner = fresh.file_owner
), k as (
  insert into idempotency_key (tenant_id, key, actor, request_hash, answer, created_at)
  select $1, idempotency->>'key', idempotency->>'actor', idempotency->>'requestHash', jsonb_build_object('matterId', id), reported_at
  from fresh where jsonb_typeof(idempotency) = 'object'
), p as (
  insert into matter_task (tenant_id, matter_id, ${TASK_COLUMNS.join(', ')})
  select $1, matter_id, ${TASK_COLUMNS.join(', ')} from jsonb_to_recordset($4::jsonb) as x(matter_id uuid, ${TASK_RECORD})
  where matter_id in (select id from fresh)
), j as (${queue.insertSql(
  'matter-events',
  `(select coalesce(json_agg(json_build_object('data', json_build_object(
      'tenant', $1::integer, 'matterId', id, 'seq', 1, 'action', 'report'))), '[]') from fresh where not quiet)::text`,
)})
select i.ord, n.id, n.no, n.version, true as created from input i join numbered n on n.ord = i.ord
union all
select i.ord, m.id, m.no, m.version, false from input i join matter m
  on m.tenant_id = $1 and m.channel = i.channel and m.source_no = i.source_no
where i.ord not in (select ord from fresh)
order by 1`;

/** Same columns for every action, so that one prepared statement serves them all. */
const updateStatement = (queue: Queue) => `
with m as (
  update matter set version = $4, head_hash = $5, phase = $6,
    tick_at = case when $13::jsonb is null then tick_at else ($13::jsonb->>'at')::timestamptz end,
    told = case when $13::jsonb is null then told else least(told, ($13::jsonb->>'told')::integer) end,
    ${changing.map(({ column }) => `${column} = r.${column}`).join(', ')}
  from jsonb_to_record($7::jsonb) as r(${recordOf(changing)})
  where matter.tenant_id = $1 and matter.id = $2 and matter.version = $3
  returning matter.id
), e as (
  insert into matter_event (tenant_id, ${EVENT_COLUMNS})
  select $1, ${EVENT_COLUMNS} from jsonb_to_recordset($8::jsonb) as x(${EVENT_RECORD}) where exists (select 1 from m)
), k as (
  insert into idempotency_key (tenant_id, key, actor, request_hash, answer, created_at)
  select $1, x->>'key', x->>'actor', x->>'requestHash', jsonb_build_object('matterId', $2::uuid), $10::timestamptz
  from (select $9::jsonb as x) y where jsonb_typeof(x) = 'object' and exists (select 1 from m)
), c as (
  insert into text_choice (tenant_id, matter_id, field, proposed, chosen, at)
  select $1, $2, 'category', x->>'proposed', x->>'chosen', $10::timestamptz
  from (select $11::jsonb as x) y where jsonb_typeof(x) = 'object' and exists (select 1 from m)
  on conflict (tenant_id, matter_id, field) do update set chosen = excluded.chosen, at = excluded.at
), f as (
  delete from text_choice where tenant_id = $1 and matter_id = $2 and $11::jsonb = '"forget"' and exists (select 1 from m)
), p as (
  insert into matter_task (tenant_id, matter_id, ${TASK_COLUMNS.join(', ')})
  select $1, $2, ${TASK_COLUMNS.join(', ')} from jsonb_to_recordset($12::jsonb) as x(${TASK_RECORD}) where exists (select 1 from m)
  on conflict (tenant_id, matter_id, task_id) do update
    set ${TASK_COLUMNS.slice(1)
      .map((column) => `${column} = excluded.${column}`)
      .join(', ')}
), n as (
  insert into notice (tenant_id, ${NOTICE_COLUMNS})
  select $1, ${NOTICE_COLUMNS} from jsonb_to_recordset($14::jsonb) as x(${NOTICE_RECORD}) where exists (select 1 from m)
  on conflict do nothing
), j as (${queue.insertSql(
  'matter-events',
  `(select coalesce(json_agg(json_build_object('data', json_build_object(
      'tenant', $1::integer, 'matterId', matter_id, 'seq', seq, 'action', action))), '[]')
    from jsonb_to_recordset($8::jsonb) as x(matter_id uuid, seq integer, action text) where exists (select 1 from m))::text`,
)})
select pg_current_xact_id()::text::bigint as tx from m`;

export interface MatterWriter {
  insert(queries: Queries, tenant: TenantId, arrivals: readonly Arrival[]): Promise<Written[]>;
  /** @returns the lines of history as they were written; null when the stored version is another: nothing was written */
  update(queries: Queries, tenant: TenantId, change: Change): Promise<HistoryRow[] | null>;
}

export interface Change {
  readonly matter: Matter;
  readonly phase: string;
  readonly version: number;
  readonly headHash: string;
  readonly events: readonly MatterEvent[];
  readonly idempotency: Idempotency | null;
  /** What was proposed and what a person chose: the classifier learns from the difference. What is taken back teaches nothing. */
  readonly choice: Choice | 'forget' | null;
  /** The tasks that changed, as their lists hold them. */
  readonly tasks: readonly TaskRecord[];
  /** Null where the step left the clock alone: a machine may have told of it meanwhile. */
  readonly tick: Tick | null;
  readonly notices: readonly NoticeRecord[];
}

interface Choice {
  readonly proposed: string | null;
  readonly chosen: string;
}

export function matterWriter(queue: Queue): MatterWriter {
  const insertSql = insertStatement(queue);
  const updateSql = updateStatement(queue);
  return {
    async insert(queries, tenant, arrivals) {
      const events = arrivals.map((arrival) => eventRecords(arrival.matter.id, 0, '', arrival.events));
      const records = arrivals.map((arrival, ord) => ({
        ord,
        id: arrival.matter.id,
        phase: arrival.phase,
        series: arrival.series,
        version: arrival.events.length,
        head_hash: events[ord]?.at(-1)?.hash,
        body: arrival.body,
        body_sealed: arrival.bodySealed,
        tokens: arrival.tokens,
        follow_hash: arrival.followHash,
        contact: arrival.contact,
        file_ids: arrival.fileIds,
        file_owner: arrival.fileOwner,
        idempotency: arrival.idempotency,
        quiet: arrival.quiet,
        tick_at: iso(arrival.tick.at),
        told: arrival.tick.told,
        ...toRecord(arrival.matter, columns),
      }));
      const tasks = arrivals.flatMap((arrival) =>
        arrival.tasks.map((task) => ({ matter_id: arrival.matter.id, ...task })),
      );
      const values = [tenant, JSON.stringify(records), JSON.stringify(events.flat()), JSON.stringify(tasks)];
      return queries.query<Written & { ord: number }>(insertSql, values, 'matter-insert');
    },
    async update(queries, tenant, change) {
      const { matter, phase, version, headHash, events, idempotency, choice, tasks, tick, notices } = change;
      const records = eventRecords(matter.id, version, headHash, events);
      const last = records.at(-1);
      const values = [
        tenant,
        matter.id,
        version,
        version + events.length,
        last?.hash,
        phase,
        JSON.stringify(toRecord(matter, changing)),
        JSON.stringify(records),
        idempotency && JSON.stringify(idempotency),
        last?.at,
        choice && JSON.stringify(choice),
        JSON.stringify(tasks),
        tick && JSON.stringify({ at: iso(tick.at), told: tick.told }),
        JSON.stringify(notices),
      ];
      const [updated] = await queries.query<{ tx: number }>(updateSql, values, 'matter-update');
      if (!updated) return null;
      return events.map((event, i) => ({
        ...event,
        seq: version + i + 1,
        hash: records[i]?.hash ?? '',
        tx: updated.tx,
      }));
    },
  };
}
