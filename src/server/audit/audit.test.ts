import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditEntryView } from '#contract/office.ts';
import { TENANT, testOffice, type TestOffice, type TestRole } from '../people/fixtures.ts';
import { appendAudit, verifyAudit } from './log.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice();
  for (let i = 1; i <= 30; i += 1) {
    await appendAudit(office.deps.db.office(TENANT), TENANT, {
      at: office.clock.now + i * 1e3,
      actor: i % 3 === 0 ? 'shift1' : 'intake1',
      action: 'reveal',
      subject: `SQ-${i % 5}`,
      detail: '回访核实',
    });
  }
});
afterAll(() => office.close());

const read = async (query = ''): Promise<AuditEntryView[]> =>
  (await office.send('auditor', 'GET', `/audit${query}`)).json();

describe('the log', () => {
  it('shows the newest first, with the office’s time', async () => {
    const [newest, next] = await read('?limit=2');
    expect(newest).toMatchObject({
      actor: 'shift1',
      action: 'reveal',
      subject: 'SQ-0',
      at: '2026-11-24T10:20:30+08:00',
    });
    expect(newest?.seq).toBe((next?.seq ?? 0) + 1);
  });

  it('pages without a gap and without a line twice', async () => {
    const all = await read('?limit=200');
    const paged: AuditEntryView[] = [];
    for (let page = await read('?limit=7'); page.length > 0; page = await read(`?limit=7&before=${page.at(-1)?.seq}`))
      paged.push(...page);
    expect(paged).toEqual(all);
    expect(all.map((entry) => entry.seq)).toEqual(all.map((_, i) => all.length - i));
  });

  it('finds what one person did, and what was done to one thing', async () => {
    expect(await read('?actor=shift1')).toHaveLength(10);
    const both = await read('?actor=shift1&subject=SQ-0');
    expect(both.map((entry) => [entry.actor, entry.subject])).toEqual([
      ['shift1', 'SQ-0'],
      ['shift1', 'SQ-0'],
    ]);
    expect(await read(`?actor=${encodeURIComponent("' or 1=1 --")}`)).toEqual([]);
  });

  it('is read by auditors and leaders, not by the administrator whose acts it keeps', async () => {
    expect((await office.send('leader', 'GET', '/audit')).statusCode).toBe(200);
    expect((await office.send('admin', 'GET', '/audit')).statusCode).toBe(403);
    expect((await office.send(null, 'GET', '/audit')).statusCode).toBe(401);
    expect((await office.send('auditor', 'GET', '/audit?before=yesterday')).statusCode).toBe(400);
    expect((await office.send('auditor', 'GET', '/audit?limit=1000000')).statusCode).toBe(400);
  });
});

describe('what the auditor takes from the log', () => {
  const csv = async (query = '', role: TestRole | null = 'auditor') =>
    office.send(role, 'GET', `/audit/export.csv${query}`);

  it('is narrowed by kind of act and by the office’s days, both ends included', async () => {
    expect(await read('?action=reveal&limit=200')).toHaveLength(30);
    expect(await read('?action=reveal&from=2026-11-24&to=2026-11-24&limit=200')).toHaveLength(30);
    expect(await read('?from=2026-11-25')).toEqual([]);
    expect(await read('?to=2026-11-23')).toEqual([]);
    const actions = (await office.send('auditor', 'GET', '/audit/actions')).json<string[]>();
    expect(actions).toContain('reveal');
    expect((await office.send('admin', 'GET', '/audit/actions')).statusCode).toBe(403);
  });

  it('is exported with every line of the filter, and the export stands in the log itself', async () => {
    const answer = await csv('?actor=shift1');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-disposition']).toContain('audit.csv');
    const lines = answer.body.trimEnd().split('\r\n');
    expect(lines[0]).toBe('\uFEFFseq,at,actor,action,subject,detail,hash,changed');
    expect(lines).toHaveLength(11);
    expect(lines.slice(1).every((line) => line.includes(',shift1,reveal,'))).toBe(true);
    const [newest] = await read('?limit=1');
    expect(newest).toMatchObject({ actor: 'auditor', action: 'audit-export', detail: '{"actor":"shift1"}' });
  });

  it('is given to those who may read the log, and to nobody else', async () => {
    expect((await csv('', 'admin')).statusCode).toBe(403);
    expect((await csv('', null)).statusCode).toBe(401);
    expect((await office.send('admin', 'POST', '/audit/verify')).statusCode).toBe(403);
  });

  it('is verified on demand, and who verified stands in the log with the result', async () => {
    const before = (await read('?limit=1'))[0]?.seq ?? 0;
    const answer = await office.send('auditor', 'POST', '/audit/verify');
    expect(answer.json()).toEqual({ entries: before, brokenAt: null, at: '2026-11-24T10:20:00+08:00' });
    const [newest] = await read('?limit=1');
    expect(newest).toMatchObject({ actor: 'auditor', action: 'audit-verify', seq: before + 1 });
    expect(JSON.parse(newest?.detail ?? '')).toEqual({ entries: before, brokenAt: null });
  });
});

/** As the owner of the database, who passes every policy of the product by. */
const tamper = async (sql: string) => {
  const client = await office.deps.db.pool.connect();
  try {
    await client.query('reset role');
    await client.query(sql);
  } finally {
    await client.query('set role huiyin_app');
    client.release();
  }
};

describe('the chain', () => {
  it('holds while nobody touches it', async () => {
    expect(await verifyAudit(office.deps.db, TENANT)).toEqual({
      entries: (await read('?limit=200')).length,
      brokenAt: null,
    });
  });

  it.each(['actor', 'action', 'detail', 'subject'])(
    'names the line whose %s the owner of the database changed',
    async (column) => {
      await tamper(
        `alter table audit_entry add column kept text; update audit_entry set kept = ${column}, ${column} = 'x' where seq = 12`,
      );
      expect((await verifyAudit(office.deps.db, TENANT)).brokenAt).toBe(12);
      await tamper(`update audit_entry set ${column} = kept where seq = 12; alter table audit_entry drop column kept`);
      expect((await verifyAudit(office.deps.db, TENANT)).brokenAt).toBeNull();
    },
  );

  it('names the line after one that was taken out, and the head when the last was', async () => {
    const last = (await read('?limit=1'))[0]?.seq ?? 0;
    await tamper('begin; delete from audit_entry where seq = 20; commit');
    expect((await verifyAudit(office.deps.db, TENANT)).brokenAt).toBe(21);
    await tamper(`delete from audit_entry where seq >= 20`);
    expect((await verifyAudit(office.deps.db, TENANT)).brokenAt).toBe(last);
  });
});
