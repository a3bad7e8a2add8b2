import type pg from 'pg';
import type { Runtime } from '#server/runtime.ts';
import { record } from '#server/matters/commands/record.ts';
import type { Stage } from '../../scenarios/demo/stories.ts';
import { stories } from './office.ts';

/** Written through the engine, then copied: each copy moved back in time, with ids, numbers and tokens of its own. */
const TEMPLATES = 5000;
const BATCH = 250;
/** 5,000 matters lie in three months; a copy every 18 days makes about 100,000 a year, a large subdistrict. */
const COPY_EVERY = '18 days';
/** Open matters are of the last days: only the newest copies have them, so that about one in a hundred is open. */
const COPIES_WITH_OPEN = 10;
const TABLES = ['matter', 'matter_text', 'matter_event', 'reporter'];

/** Two characters that three matters of a million have. */
export const RARE_WORD = '鼋鼍';

async function writeTemplates({ deps }: Runtime, stage: Stage): Promise<void> {
  const courses = stories(stage, TEMPLATES).map(({ origin, steps }, index) => {
    const { kind, channel, category, spot, message, reportedAt, reporter } = origin;
    const { lng, lat, address, placeId, gridId, communityId } = spot;
    return {
      draft: {
        id: deps.ids.uuid(),
        kind,
        channel,
        category,
        title: message.title,
        lng,
        lat,
        address,
        placeId,
        gridId,
        communityId,
      },
      text: index < 3 ? `${message.text}${RARE_WORD}` : message.text,
      reportedAt,
      reporter,
      steps,
      photosAfter: 1,
    };
  });
  for (let from = 0; from < courses.length; from += BATCH) {
    const { refused } = await record(deps, 1, courses.slice(from, from + BATCH));
    if (refused[0]) throw new Error(`bench: the engine refused ${refused[0].code}`);
  }
}

type Columns = ReadonlyMap<string, readonly string[]>;

/** Copies one table's rows of the templates; times move back, `own` names what else differs. */
function copyOf(columns: Columns, table: string, key: string, own: Readonly<Record<string, string>>): string {
  const names = (columns.get(table) ?? []).filter((name) => name !== 'tx');
  const values = names.map((name) => own[name] ?? (/(_at|^at)$/.test(name) ? `t.${name} - c.back` : `t.${name}`));
  return `insert into ${table} (${names.join(', ')}) select ${values.join(', ')}
    from bench.${table} t join bench.copied c on c.old_id = t.${key} order by c.at`;
}

const copySql = (columns: Columns, copy: number): string =>
  [
    'begin',
    'truncate bench.copied',
    `insert into bench.copied select t.id, s.back, t.reported_at - s.back,
       (lpad(to_hex((extract(epoch from t.reported_at - s.back) * 1000)::bigint), 12, '0') || '70008'
         || substr(md5(t.id::text || ${copy}), 1, 15))::uuid
     from bench.matter t, lateral (
       select ${copy} * case when t.closed_at is null then interval '5 hours' else interval '${COPY_EVERY}' end as back) s
     where (t.closed_at is not null or ${copy} < ${COPIES_WITH_OPEN})
       and not exists (select 1 from bench.matter_text x where x.matter_id = t.id and strpos(x.body, '${RARE_WORD}') > 0)`,
    'analyze bench.copied',
    copyOf(columns, 'matter', 'id', {
      id: 'c.id',
      no: `left(t.no, 3) || '${copy}-' || right(t.no, 12)`,
      follow_hash: 'md5(c.id::text)',
    }),
    ...['matter_text', 'matter_event', 'reporter'].map((table) =>
      copyOf(columns, table, 'matter_id', { matter_id: 'c.id' }),
    ),
    'commit',
  ].join(';\n');

const asOwner = async <T>({ deps }: Runtime, work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
  const client = await deps.db.pool.connect();
  try {
    await client.query('reset role');
    return await work(client);
  } finally {
    await client.query('rollback');
    await client.query('set role huiyin_app');
    client.release();
  }
};

const countOf = async (client: pg.PoolClient): Promise<number> =>
  Number((await client.query<{ count: string }>('select count(*) as count from matter')).rows[0]?.count);

/** The templates stay as they were before any copy and before any measure wrote something. */
async function keepTemplates(client: pg.PoolClient): Promise<void> {
  await client.query('create schema bench');
  await client.query(`create table bench.copied (old_id uuid, back interval, at timestamptz, id uuid)`);
  for (const table of TABLES) await client.query(`create table bench.${table} as select * from ${table}`);
}

async function columnsOf(client: pg.PoolClient): Promise<Columns> {
  const { rows } = await client.query<{ table_name: string; names: string[] }>(
    `select table_name, array_agg(column_name::text order by ordinal_position) as names
     from information_schema.columns
     where table_schema = 'public' and table_name = any($1) and is_generated = 'NEVER' group by 1`,
    [TABLES],
  );
  return new Map(rows.map((row) => [row.table_name, row.names]));
}

/** Brings the office to about `size` matters, in minutes: 5,000 through the engine, the rest copied by the database. */
export async function preload(runtime: Runtime, stage: Stage, size: number): Promise<void> {
  const empty = await asOwner(runtime, async (client) => (await countOf(client)) === 0);
  if (empty) await writeTemplates(runtime, stage);
  await asOwner(runtime, async (client) => {
    if (empty) await keepTemplates(client);
    const columns = await columnsOf(client);
    const indexes = await client.query<{ name: string; sql: string }>(
      `select indexname as name, indexdef as sql from pg_indexes
       where schemaname = 'public' and tablename = any($1) and indexname not like '%_pkey'`,
      [TABLES],
    );
    // Sorted at once, an index takes a tenth of what it takes row by row.
    for (const { name } of indexes.rows) await client.query(`drop index ${name}`);
    const before = await countOf(client);
    const copies = Math.ceil((size - before) / TEMPLATES);
    const first = Math.round(before / TEMPLATES);
    for (let copy = first; copy < first + copies; copy++) await client.query(copySql(columns, copy));
    for (const { sql } of indexes.rows) await client.query(sql);
    for (const table of TABLES) await client.query(`vacuum analyze ${table}`);
  });
}
