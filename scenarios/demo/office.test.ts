import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workflows } from '#catalog/kinds.ts';
import { roles } from '#catalog/roles.ts';
import { passwordMatches } from '#server/auth/password.ts';
import { readConfig } from '#server/config.ts';
import { openDatabase } from '#server/db/database.ts';
import type { Deps } from '#server/deps.ts';
import { startRuntime } from '#server/runtime.ts';
import { demoLogins, loadDemo } from './office.ts';

/** 2026-11-24 10:20 in the office's zone: a Tuesday morning at the desk. */
const NOW = Date.UTC(2026, 10, 24, 2, 20);
const MATTERS = 300;

const closers: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closers) await close();
});

async function demo(seed: number, matters = MATTERS): Promise<Deps> {
  const { deps, close } = await startRuntime(
    readConfig({ HUIYIN_DATA: mkdtempSync(path.join(tmpdir(), 'huiyin-demo-test-')) }),
    {
      clock: () => NOW,
      db: await openDatabase({ directory: null }),
      log: pino({ level: 'silent' }),
      masterKey: Buffer.alloc(32, 7),
    },
  );
  closers.push(close);
  await loadDemo(deps, { seed, matters, now: NOW });
  return deps;
}

const ask = <T extends Record<string, unknown>>(deps: Deps, sql: string): Promise<T[]> =>
  deps.db.office(1).query<T>(sql);

/** The chained hashes cover every step with its time, actor and words; bodies and pictures stand beside them. */
async function digest(deps: Deps): Promise<string> {
  const rows = await ask(
    deps,
    `select m.id, m.no, m.head_hash, t.body, (select json_agg(f.sha256 || f.id order by f.id) from file f where f.matter_id = m.id) as files
     from matter m join matter_text t on t.matter_id = m.id order by m.id`,
  );
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

let deps: Deps;
beforeAll(async () => {
  deps = await demo(1);
}, 300_000);

describe('the demo office', () => {
  it('shows every state of every procedure, so that no screen is empty', async () => {
    const found = await ask<{ key: string }>(deps, `select distinct workflow || ':' || state as key from matter`);
    const states = workflows.flatMap(({ id, states: all }) => Object.keys(all).map((state) => `${id}:${state}`));
    // A letter is withdrawn so seldom that a small demo has none.
    const missing = states.filter((key) => !found.some((one) => one.key === key));
    expect(missing.filter((key) => !['letter:voided', 'letter:reported', 'letter:filed'].includes(key))).toEqual([]);
  });

  it('leaves a morning’s work on the front desk: some nearly due, a few late, two returned', async () => {
    const [desk] = await ask(
      deps,
      `select count(*) filter (where state = 'reported') as reported, count(*) filter (where state = 'verifying') as verifying,
         count(*) filter (where state = 'filed' and workflow = 'case-file') as filed,
         count(*) filter (where state = 'filed' and returns > 0) as returned,
         count(*) filter (where state in ('reported', 'filed') and due_at < to_timestamp(${NOW / 1000})) as late,
         count(*) filter (where state = 'handling' and due_at is null) > 3 as paused,
         count(*) filter (where plan is not null) > 0 as planned
       from matter where workflow in ('case-file', 'letter')`,
    );
    expect(desk).toEqual({ reported: 20, verifying: 4, filed: 23, returned: 2, late: 3, paused: true, planned: true });
  });

  it('has the count that was asked for and figures that an office could have', async () => {
    const [sums] = await ask<Record<string, number>>(
      deps,
      `select count(*) filter (where workflow in ('case-file', 'letter') and part_of is null and state not in ('parted', 'partsAnswered')) as all, avg((responded_at <= handle_due_at)::int) filter (where closed_at is not null and handle_due_at is not null)::float as "onTime",
         avg((verdict is not null)::int) filter (where answered_at is not null)::float as rated,
         sum(returns) as returns, sum(reworks) as reworks, sum(reopens) as reopens,
         count(*) filter (where reported_at > to_timestamp(${NOW / 1000})) as future
       from matter`,
    );
    expect(sums).toMatchObject({ all: MATTERS, future: 0 });
    expect(sums?.['onTime']).toBeGreaterThan(0.8);
    expect(sums?.['onTime']).toBeLessThan(0.99);
    expect(sums?.['rated']).toBeGreaterThan(0.35);
    for (const sum of ['returns', 'reworks', 'reopens']) expect(sums?.[sum], sum).toBeGreaterThan(0);
  });

  it('never lets the one who handled a matter also check it', async () => {
    const same = await ask(
      deps,
      `select r.matter_id from matter_event r join matter_event c using (matter_id)
       where r.action in ('respond', 'settleOnSite') and c.action in ('check', 'close') and r.actor_id = c.actor_id`,
    );
    expect(same).toEqual([]);
  });

  it('has somebody who answers for every grid, and every matter in a grid', async () => {
    const [land] = await ask(
      deps,
      `select count(*) filter (where level = 'grid') as grids, count(*) filter (where level = 'microGrid') as "microGrids",
         count(*) filter (where level = 'community') as communities,
         count(*) filter (where level = 'grid' and not exists (select 1 from steward s where s.place_id = place.id)) as alone
       from place`,
    );
    expect(land).toEqual({ grids: 93, microGrids: 446, communities: 12, alone: 0 });
    expect(await ask(deps, 'select id from matter where grid_id is null or community_id is null')).toEqual([]);
  });

  it('names no telephone that could be anyone’s', async () => {
    const phones = await ask<{ body: string; phone: Buffer | null }>(
      deps,
      `select t.body || m.title || coalesce(m.public_answer, '') as body, r.phone_sealed as phone
       from matter m join matter_text t on t.matter_id = m.id left join reporter r on r.matter_id = m.id`,
    );
    const sealed = phones.flatMap(({ phone }) => (phone ? [deps.sealer.open(1, phone)] : []));
    expect(sealed.length).toBeGreaterThan(50);
    expect(sealed.filter((phone) => !/^138000000\d\d$/u.test(phone))).toEqual([]);
    expect(phones.filter(({ body }) => /(?<!\d)\d{11}(?!\d)/u.test(body))).toEqual([]);
  });

  it('gives the wall pairs of pictures', async () => {
    const pairs = await ask(
      deps,
      `select m.id from matter m where consent_wall and exists (select 1 from file f where f.matter_id = m.id and role = 'before')
         and exists (select 1 from file f where f.matter_id = m.id and role = 'after')`,
    );
    expect(pairs.length).toBeGreaterThan(10);
  });

  it('prints a login for each role that works', async () => {
    expect(demoLogins.map((one) => one.role)).toEqual(roles.map((role) => role.id));
    const [login] = demoLogins;
    const [row] = await ask<{ password_hash: string }>(
      deps,
      `select password_hash from app_user where username = '${login?.username}'`,
    );
    expect(await passwordMatches(login?.password ?? '', row?.password_hash ?? '')).toBe(true);
  });

  it('is the same for the same seed and another for another', async () => {
    const [again, other] = [await demo(1), await demo(2, 80)];
    expect(await digest(again)).toBe(await digest(deps));
    expect(await digest(other)).not.toBe(await digest(deps));
  }, 300_000);
});
