import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#server/db/database.ts';
import { openTestDatabase } from '../support/database.ts';

const OFFICES = [1, 2, 3] as const;
let db: Database;

beforeAll(async () => {
  db = await openTestDatabase();
  for (const office of OFFICES)
    await db
      .office(office)
      .query('insert into counter (tenant_id, name, value) values ($1, $2, $3)', [office, 'mark', office]);
});
afterAll(() => db.close());

/** Asks without naming the office: only row-level security stands between the offices. */
const seenBy = async (office: number): Promise<number[]> =>
  (await db.office(office).query<{ tenant_id: number }>('select tenant_id from counter')).map((row) => row.tenant_id);

const inTransaction = (office: number, fails: boolean): Promise<number[]> =>
  db
    .transaction(office, async (tx) => {
      const rows = await tx.query<{ tenant_id: number }>('select tenant_id from counter');
      if (fails) throw new Error('undone');
      return rows.map((row) => row.tenant_id);
    })
    .catch((error: Error) => {
      if (error.message === 'undone') return [office];
      throw error;
    });

describe('one office never sees another', () => {
  it('however queries, transactions and faults of several offices are woven over the pool', async () => {
    const step = fc.record({
      office: fc.constantFrom(...OFFICES),
      way: fc.constantFrom('query', 'transaction', 'undone', 'broken'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 24 }), async (steps) => {
        const answers = await Promise.all(
          steps.map(async ({ office, way }) => {
            if (way === 'query') return seenBy(office);
            if (way === 'broken')
              return db
                .office(office)
                .query('select nothing')
                .then(
                  () => [],
                  () => [office],
                );
            return inTransaction(office, way === 'undone');
          }),
        );
        expect(answers).toEqual(steps.map(({ office }) => [office]));
      }),
      { numRuns: 60 },
    );
  });

  it('even when it names the other one', async () => {
    expect(await db.office(1).query('select 1 from counter where tenant_id = 2')).toEqual([]);
    expect(await db.office(1).query('update counter set value = 9 where tenant_id = 2 returning name')).toEqual([]);
    expect(await db.office(1).query('delete from counter where tenant_id = 2 returning name')).toEqual([]);
  });

  it('and writes no row into another', async () => {
    const foreign = db.office(1).query(`insert into counter (tenant_id, name, value) values (2, 'foreign', 0)`);
    await expect(foreign).rejects.toMatchObject({ code: '42501' });
    const moved = db.office(1).query('update counter set tenant_id = 2 where tenant_id = 1');
    await expect(moved).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the application', () => {
  it('runs as a role that can not pass row-level security by', async () => {
    const role = 'select rolname, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user';
    const [seen] = await db.office(1).query(role);
    expect(seen).toEqual({ rolname: 'huiyin_app', rolsuper: false, rolbypassrls: false, rolcreaterole: false });
  });

  it('can not change a table or switch its security off', async () => {
    for (const text of ['drop table counter', 'alter table counter disable row level security', 'truncate counter'])
      await expect(db.office(1).query(text)).rejects.toMatchObject({ code: '42501' });
  });

  it('sees no row of any office before one is set', async () => {
    const fresh = await openTestDatabase();
    await fresh.office(1).query(`insert into counter (tenant_id, name, value) values (1, 'mark', 1)`);
    const seen = await fresh.transaction(2, (tx) => tx.query('select 1 from counter'));
    expect(seen).toEqual([]);
    await fresh.close();
  });
});
