import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_LEAD } from '#contract/bulk.ts';
import type { BulkLine, BulkRequest } from '#contract/bulk.ts';
import type { MatterDetail, MatterPage } from '#contract/matters.ts';
import { client, type Client } from '../../../test/support/client.ts';
import { testOffice, type TestOffice } from '../../../test/support/office.ts';
import { safeCell } from './export.ts';

let office: TestOffice;
let desk: Client;
let cookie: string;

beforeAll(async () => {
  office = await testOffice();
  desk = await client(office, 'shift');
  cookie = await office.signIn('shift');
});
afterAll(() => office.close());

const report = async (more: object = {}): Promise<MatterDetail> => {
  const made = await desk.post<{ id: string }>('/matters', {
    text: '听涛苑3幢西侧垃圾桶满了',
    placeId: 'E1',
    category: 'matter:06-042',
    kind: 'city',
    channel: 'hotline',
    ...more,
  });
  return desk.get<MatterDetail>(`/matters/${made.id}`);
};
const several = async (count: number, more: object = {}): Promise<MatterDetail[]> => {
  const made: MatterDetail[] = [];
  for (let i = 0; i < count; i += 1) made.push(await report(more));
  return made;
};
const over = async (payload: BulkRequest, headers: object = {}, who = cookie): Promise<BulkLine[]> => {
  const answer = await office.app.inject({
    method: 'POST',
    url: '/api/v1/matters/bulk',
    headers: { cookie: who, ...headers },
    payload,
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as BulkLine);
};
const rowsOf = (matters: readonly MatterDetail[]) => matters.map(({ id, version }) => ({ id, version }));
const list = async (query: string): Promise<string[]> =>
  (await desk.get<MatterPage>(`/matters?${query}`)).items.map(({ id }) => id);

describe('a step over many rows', () => {
  it('is taken for each row by itself: one that is refused says why and what to do, and holds up no other', async () => {
    const [first, second, third] = await several(3);
    const moved = await desk.act(second!, 'note', { note: '已电话联系' });
    const lines = await over({ action: 'file', rows: rowsOf([first!, second!, third!]) });
    expect(lines).toEqual([
      { total: 3, more: false },
      { id: first!.id, no: first!.no, outcome: 'done', version: first!.version + 1 },
      {
        id: second!.id,
        no: second!.no,
        outcome: 'refused',
        code: 'stale_version',
        title: expect.any(String),
        advice: expect.any(String),
      },
      { id: third!.id, no: third!.no, outcome: 'done', version: third!.version + 1 },
    ]);
    const again = await over({ action: 'file', rows: rowsOf([moved]) });
    expect(again[1]).toMatchObject({ outcome: 'done' });
    const sent = await over({ action: 'dispatch', input: {}, rows: [{ id: first!.id, version: first!.version + 1 }] });
    expect(sent[1]).toMatchObject({ outcome: 'refused', code: 'guard_failed', title: expect.stringContaining('单位') });
  });

  it('takes all rows of a filter, and can be taken back in one go', async () => {
    const made = await several(3, { channel: 'visit' });
    const [head, ...done] = await over({
      action: 'fileAndDispatch',
      input: { unitId: 'cleansing' },
      filter: { channel: 'visit' },
    });
    expect(head).toEqual({ total: 3, more: false });
    const rows = done.flatMap((line) =>
      'outcome' in line && line.outcome === 'done' ? [{ id: line.id, version: line.version }] : [],
    );
    expect(rows).toHaveLength(3);
    const undone = await over({ action: 'undo', rows });
    expect(undone.slice(1).map((line) => 'outcome' in line && line.outcome)).toEqual(['done', 'done', 'done']);
    expect(await desk.get(`/matters/${made[0]!.id}`)).toMatchObject({ state: 'reported', unitId: null });
  });

  it('is not taken twice when it is sent again with the same key', async () => {
    const made = await several(2, { channel: 'superior' });
    const request = { action: 'urge', rows: rowsOf(made), input: { note: '请尽快' } } as const;
    await over({ action: 'file', rows: rowsOf(made) });
    const filed = made.map(({ id, version }) => ({ id, version: version + 1 }));
    const key = { 'idempotency-key': 'urge-once-please' };
    await over({ ...request, rows: filed }, key);
    const again = await over({ ...request, rows: filed }, key);
    expect(again.slice(1)).toMatchObject([{ outcome: 'done' }, { outcome: 'done' }]);
    const { history } = await desk.get<MatterDetail>(`/matters/${made[0]!.id}`);
    expect(history.filter(({ action }) => action === 'urge')).toHaveLength(1);
  });

  it('does nothing to what this person may not see, and tells nothing of it', async () => {
    const [mine] = await several(1);
    const grid = await office.signIn('grid2');
    const [, line] = await over({ action: 'file', rows: rowsOf([mine!]) }, {}, grid);
    expect(line).toMatchObject({ outcome: 'refused', code: 'not_found', no: null });
  });

  it('asks for rows or a filter, not both, and leaves a line in the audit log', async () => {
    const answer = await office.app.inject({
      method: 'POST',
      url: '/api/v1/matters/bulk',
      headers: { cookie },
      payload: { action: 'file' },
    });
    expect(answer.statusCode).toBe(400);
    const [line] = await office.deps.db
      .office(1)
      .query<{ actor: string; detail: string }>(
        `select actor, detail from audit_entry where tenant_id = 1 and action = 'bulk' and subject = 'fileAndDispatch'`,
      );
    expect(line?.actor).toBe('shift');
    expect(JSON.parse(line?.detail ?? '')).toMatchObject({ filter: { channel: 'visit' }, of: 3, done: 3, refused: 0 });
  });
});

describe('the filter', () => {
  it('narrows by number, words of title and address, spans of numbers and of days, and by what is empty', async () => {
    const [one] = await several(1, { title: '月牙路井盖松动', address: '月牙路 18 号', channel: 'grid' });
    const id = one!.id;
    expect(await list(`no=${encodeURIComponent(one!.no.slice(3))}`)).toEqual([id]);
    expect(await list(`title=${encodeURIComponent('井盖')}`)).toEqual([id]);
    expect(await list(`address=${encodeURIComponent('月牙路')}`)).toEqual([id]);
    expect(await list('channel=grid&unit=-')).toEqual([id]);
    expect(await list('channel=grid&verdict=-,solved')).toEqual([id]);
    expect(await list('channel=grid&grid=-')).toEqual([]);
    expect(await list('channel=grid&returns=0')).toEqual([id]);
    expect(await list('channel=grid&returns=1..')).toEqual([]);
    expect(await list('channel=grid&returns=..3&reopens=0..0')).toEqual([id]);
    const day = one!.deadline.dueAt?.slice(0, 10) ?? '';
    const filed = await desk.act(one!, 'file', {});
    const due = filed.deadline.dueAt?.slice(0, 10) ?? day;
    expect(await list(`channel=grid&dueFrom=${due}&dueTo=${due}`)).toEqual([id]);
    expect(await list('channel=grid&dueTo=2026-11-01')).toEqual([]);
    expect(await list('channel=grid&closedFrom=2026-01-01')).toEqual([]);
    const bad = await office.app.inject({ url: '/api/v1/matters?returns=many', headers: { cookie } });
    expect(bad.statusCode).toBe(400);
  });

  it('takes a per cent sign for a per cent sign', async () => {
    expect(await list('title=%25')).toEqual([]);
  });
});

describe('the export', () => {
  const download = (query: string, who = cookie) =>
    office.app.inject({ url: `/api/v1/matters/export?${query}`, headers: { cookie: who } });

  it('gives all rows of the filter with the chosen columns, to Excel and as CSV', async () => {
    await several(2, { channel: 'wechat' });
    const csv = await download('format=csv&channel=wechat&columns=title,channel,state');
    expect(csv.headers['content-disposition']).toContain('huiyin-2026-11-24.csv');
    const [head, ...rows] = csv.body.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(head).toBe('标题,来源,状态');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/^听涛苑.*,居民群,待立案$/);
    const led = (await download('format=csv&channel=wechat&columns=title,channel,state&progress=true')).rawPayload;
    expect([led.readUInt32BE(0), led.subarray(EXPORT_LEAD).toString()]).toEqual([2, csv.body]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(
      (await download('format=xlsx&channel=wechat&lang=en')).rawPayload as unknown as ExcelJS.Buffer,
    );
    const sheet = workbook.worksheets[0];
    expect(sheet?.rowCount).toBe(3);
    expect(sheet?.getRow(1).getCell(1).value).toBe('Number');
  });

  it('holds no more than the person may see, and is on record with its number of rows', async () => {
    const grid = await office.signIn('grid2');
    const csv = await download('format=csv&columns=no', grid);
    expect(csv.body.trimEnd().split('\r\n')).toHaveLength(1);
    await expect
      .poll(async () =>
        office.deps.db
          .office(1)
          .query<{ actor: string; action: string }>(
            `select actor, action, detail::jsonb as detail from audit_entry where tenant_id = 1 and action like 'export%' order by seq`,
          ),
      )
      .toContainEqual({ actor: 'shift', action: 'export-end', detail: { rows: 2, complete: true } });
  });

  it('keeps what looks like a formula as text', async () => {
    expect(['=1+1', '+86', '-3', '@x', '\t=1', '普通'].map(safeCell)).toEqual([
      "'=1+1",
      '+86',
      '-3',
      "'@x",
      "'\t=1",
      '普通',
    ]);
    await several(1, { title: '=HYPERLINK("http://example.invalid")', channel: 'device' });
    const csv = await download('format=csv&channel=device&columns=title');
    expect(csv.body).toContain(`"'=HYPERLINK(""http://example.invalid"")"`);
  });
});
