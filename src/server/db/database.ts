import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Compilable,
} from 'kysely';
import pg from 'pg';
import { migrate } from './migrate.ts';
import { openEmbedded, type EmbeddedDatabase } from './pglite.ts';
import type { Tables } from './tables.ts';

const parsers = new Map<number, (value: string) => unknown>([
  [pg.types.builtins.TIMESTAMPTZ, (value) => Date.parse(value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))],
  [pg.types.builtins.INT8, Number],
  [pg.types.builtins.NUMERIC, Number],
  [pg.types.builtins.DATE, (value) => value],
]);

/** Times are epoch milliseconds and counts are numbers on every floor above; the queue's library keeps its own types. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (id: Parameters<typeof pg.types.getTypeParser>[0], format?: 'text' | 'binary') =>
    parsers.get(id) ?? pg.types.getTypeParser(id, format),
};

export type TenantId = number;
export type Row = object;

/** Builds SQL and never runs it: what it compiles goes through `Queries.run`, where the office is set. */
export const sqlBuilder = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** Queries within one office: row-level security sees its id on the connection that runs them. */
export interface Queries {
  /** @param name names the prepared statement; give one on hot paths (25 % faster) */
  query<T extends Row>(text: string, values?: readonly unknown[], name?: string): Promise<T[]>;
  run<T>(compilable: Compilable<T>): Promise<T[]>;
}

export interface Transaction extends Queries {
  readonly inTransaction: true;
}

/** The pool of one database, embedded or served. All access by rooms goes through `office()` or `transaction()`. */
export class Database {
  /** The office that each connection last served; absent for a fresh one. */
  private readonly served = new WeakMap<pg.PoolClient, TenantId>();

  constructor(
    readonly pool: pg.Pool,
    readonly kind: 'embedded' | 'server',
    readonly embedded: EmbeddedDatabase | null,
  ) {
    // The pool waits for it and never hands out a connection on which it failed.
    pool.options.verify = (client, done) => void this.prepare(client).then(() => done(), done);
    pool.on('error', () => {}); // an idle connection broke: the next query opens another
  }

  office(tenant: TenantId): Queries {
    return this.queries(async (run) => {
      const client = await this.clientFor(tenant);
      return released(client, run(client));
    });
  }

  /** Commits when `work` returns, rolls back when it throws. Never wait for anything but the database inside. */
  async transaction<T>(tenant: TenantId, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const client = await this.clientFor(tenant);
    let broken: Error | undefined;
    try {
      await client.query('begin');
      const result = await work({ ...this.queries((run) => run(client)), inTransaction: true });
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((fault: Error) => (broken = fault));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** For tables of no office (`office` itself, the queue): no office is set, so row-level security hides all others. */
  async system<T extends Row>(text: string, values: readonly unknown[] = []): Promise<T[]> {
    const client = await this.pool.connect();
    return (await released(client, client.query<T>({ text, values: values as unknown[], types }))).rows;
  }

  /** After a mass load: the embedded database has no autovacuum that would tell its planner how much there is now. */
  async analyze(): Promise<void> {
    if (!this.embedded) return;
    const client = await this.pool.connect();
    try {
      await client.query('reset role');
      await client.query('analyze');
    } finally {
      await client.query('set role huiyin_app');
      client.release();
    }
  }

  async close(): Promise<void> {
    if (!this.pool.ended) await this.pool.end();
    await this.embedded?.close();
  }

  private async prepare(client: pg.ClientBase): Promise<void> {
    client.on('error', () => {}); // it broke while somebody held it: the next query on it says so
    if (this.kind === 'embedded') {
      // There is one session behind all connections: it still has what the one before left.
      await client.query('rollback');
      await client.query('discard all');
    }
    // Superusers and owners pass row-level security by: no query of the product runs as one.
    await client.query('set role huiyin_app');
    // A list of fifty is read in milliseconds; to compile its plan takes a hundred.
    await client.query('set jit = off');
  }

  private async clientFor(tenant: TenantId): Promise<pg.PoolClient> {
    const client = await this.pool.connect();
    if (this.served.get(client) === tenant) return client;
    try {
      await client.query({
        name: 'set-office',
        text: `select set_config('app.tenant', $1, false)`,
        values: [String(tenant)],
      });
      this.served.set(client, tenant);
      return client;
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  }

  private queries(use: (run: (client: pg.PoolClient) => Promise<unknown[]>) => Promise<unknown[]>): Queries {
    const query = <T extends Row>(text: string, values: readonly unknown[] = [], name?: string) =>
      use(
        async (client) =>
          (await client.query<T>({ text, values: values as unknown[], types, ...(name && { name }) })).rows,
      ) as Promise<T[]>;
    return {
      query,
      run: <T>(compilable: Compilable<T>) => {
        const { sql, parameters } = compilable.compile();
        return query(sql, parameters) as Promise<T[]>;
      },
    };
  }
}

/** Errors after which the server ends the connection, though it still looks open for a moment. */
const ENDS_CONNECTION = /^(08|57P|25P03|XX)/;

/** Gives the connection back when the query is through; one that broke is dropped by the pool. */
async function released<T>(client: pg.PoolClient, query: Promise<T>): Promise<T> {
  let broken: Error | undefined;
  try {
    return await query;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || ENDS_CONNECTION.test(error.code ?? '')) broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}

export interface DatabaseConfig {
  /** PostgreSQL 15+; absent for the embedded database. */
  readonly url?: string;
  /** Folder of the embedded database; null for memory. */
  readonly directory: string | null;
  /** Archive of a migrated embedded database to begin with, for tests. */
  readonly snapshot?: Uint8Array;
  readonly maxConnections?: number;
}

/**
 * Opens the database, brings its schema up to date and makes sure that the product does not run with rights that pass
 * row-level security by.
 */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  if (config.url) {
    const owner = new pg.Pool({ connectionString: config.url, max: 1, connectionTimeoutMillis: 5000 });
    try {
      await migrate(owner);
    } finally {
      await owner.end();
    }
    // Compiling a plan costs more than running ours.
    const pool = new pg.Pool({
      options: '-c jit=off',
      connectionString: config.url,
      max: config.maxConnections ?? 10,
      connectionTimeoutMillis: 5000,
    });
    return guarded(new Database(pool, 'server', null));
  }
  const embedded = await openEmbedded({
    directory: config.directory,
    ...(config.snapshot && { snapshot: config.snapshot }),
  });
  if (!config.snapshot) await migrate(embedded.pool);
  await embedded.pool.query('set role huiyin_app');
  return guarded(new Database(embedded.pool, 'embedded', embedded));
}

async function guarded(database: Database): Promise<Database> {
  const [role] = await database.system<{ bypass: boolean }>(
    'select rolsuper or rolbypassrls as bypass from pg_roles where rolname = current_user',
  );
  if (role?.bypass !== false) {
    await database.close();
    throw new Error(
      'The database user passes row-level security by: let it create or use the role huiyin_app (docs/how-to/run-on-postgresql.md).',
    );
  }
  return database;
}
