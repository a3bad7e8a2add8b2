import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SheetRows, StaffImported, StaffPreview } from '#contract/sheets.ts';
import { testOffice, type TestOffice } from '../../../test/support/office.ts';

let office: TestOffice;
let admin: string;
beforeAll(async () => {
  office = await testOffice();
  admin = await office.signIn('admin');
});
afterAll(() => office.close());

const HEADING = ['姓名', '手机号', '单位', '角色', '社区', '网格'];
const sheet = (...rows: string[][]): SheetRows =>
  [HEADING, ...rows].map((cells, index) => ({ line: index + 1, cells }));
const post = (url: string, payload: object, cookie = admin) =>
  office.app.inject({ method: 'POST', url: `/api/v1${url}`, headers: { cookie }, payload });
const imported = async (rows: SheetRows) => (await post('/staff/import', { rows })).json<StaffImported>();

const LIST = sheet(
  ['郑某', '13800000011', '', '网格员', '听涛社区', '听涛01网格'],
  ['钱某', '13800000012', '环卫班', '经办人', '', ''],
  ['孙某', '1380000001', '', '网格员', '', ''],
);

describe('a list of staff', () => {
  it('is shown before it is taken: who is good, and what is wrong with whom', async () => {
    const preview = (await post('/staff/preview', { rows: LIST })).json<StaffPreview>();
    expect(preview.good).toBe(2);
    expect(preview.sample[0]).toEqual({ line: 2, name: '郑某', roles: '网格员', unit: '', places: '听涛01网格' });
    expect(preview.faults.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [4, '手机号', '手机号不对'],
      [4, '网格', '没有写社区或网格'],
    ]);
  });

  it('makes accounts with a password for one sign-in, and the same list again makes none', async () => {
    const { created, faults } = await imported(LIST);
    expect(created.map(({ name, username, unit, places }) => [name, username, unit, places])).toEqual([
      ['郑某', 'wg001', '', '听涛01网格'],
      ['钱某', 'jb001', '环卫班', ''],
    ]);
    expect(faults).toHaveLength(2);
    const [first] = created;
    const entered = await office.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { username: first?.username, password: first?.password },
    });
    expect(entered.json()).toMatchObject({ mustChangePassword: true, places: [{ id: 'G11' }] });
    const again = await imported(LIST);
    expect(again.created).toEqual([]);
    expect(again.faults.filter(({ reason }) => reason === '已经有这个人的账号').map(({ line }) => line)).toEqual([
      2, 3,
    ]);
  });

  it('makes each person once when two bring it at the same time', async () => {
    const list = sheet(...Array.from({ length: 20 }, (_, i) => [`众${i}`, `138000001${10 + i}`, '', '派遣员', '', '']));
    const both = await Promise.all([imported(list), imported(list)]);
    expect(both.map(({ created }) => created.length).toSorted((a, b) => a - b)).toEqual([0, 20]);
  });

  it('keeps phones sealed: none stands in the table as it was given', async () => {
    const rows = await office.deps.db
      .office(1)
      .query<{ all: string }>(
        `select row(u.*)::text as all from app_user u where tenant_id = 1 and phone_index is not null`,
      );
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.map((row) => row.all).join('')).not.toMatch(/138000000\d\d/);
  });

  it('gives new initial passwords to those who have not signed in, and to nobody else', async () => {
    const { created } = (await post('/staff/passwords', {})).json<StaffImported>();
    expect(created.map(({ username }) => username)).toContain('jb001');
    expect(created.map(({ username }) => username)).not.toContain('admin');
    const payload = { username: 'jb001', password: created.find(({ username }) => username === 'jb001')?.password };
    expect((await office.app.inject({ method: 'POST', url: '/api/v1/session', payload })).statusCode).toBe(200);
  });

  it('of 4,500 people is taken in one go', async () => {
    const list = sheet(
      ...Array.from({ length: 4500 }, (_, i) => [
        `某${i}`,
        `139${String(i).padStart(8, '0')}`,
        '',
        '网格员',
        '听涛',
        '',
      ]),
    );
    const { created, faults } = await imported(list);
    expect([created.length, faults.length]).toEqual([4500, 0]);
    expect(new Set(created.map(({ username }) => username)).size).toBe(4500);
  }, 180_000);

  it('is refused with what to do where nothing is headed with a name', async () => {
    const refused = await post('/staff/import', { rows: [{ line: 1, cells: ['郑某', '13800000011'] }] });
    expect(refused.statusCode).toBe(400);
    expect(refused.body).toContain('第一行写上栏名');
  });

  it('is for administrators', async () => {
    const leader = await office.signIn('leader');
    for (const url of ['/staff/preview', '/staff/import'])
      expect((await post(url, { rows: LIST }, leader)).statusCode).toBe(403);
  });
});

describe('workbooks', () => {
  const upload = (name: string, bytes: Buffer) => {
    const head = `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
    return office.app.inject({
      method: 'POST',
      url: '/api/v1/sheets/read',
      headers: { cookie: admin, 'content-type': 'multipart/form-data; boundary=x' },
      payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--x--\r\n')]),
    });
  };

  it('offer a template that another library reads: headings, lists to choose from, texts only', async () => {
    const answer = await office.app.inject({ url: '/api/v1/staff/template', headers: { cookie: admin } });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(answer.rawPayload as unknown as ArrayBuffer);
    const [people, choices] = book.worksheets;
    const headings = ['姓名', '手机号', '用户名', '单位', '角色', '社区', '网格'];
    expect(people?.getRow(1).values).toEqual([undefined, ...headings]);
    expect(people?.getCell('B2').numFmt).toBe('@');
    expect(choices?.getColumn(2).values).toContain('网格员');
    expect(choices?.getColumn(2).values).not.toContain('系统管理员');
  });

  it('are read back as they were written, line by line, without what looks like a formula becoming one', async () => {
    const written = await post('/sheets/write', {
      name: '存疑',
      columns: ['姓名', '哪里不对'],
      rows: [['=1+1', '手机号不对']],
    });
    expect((await upload('a.xlsx', written.rawPayload)).json()).toEqual({
      rows: [
        { line: 1, cells: ['姓名', '哪里不对'] },
        { line: 2, cells: ['=1+1', '手机号不对'] },
      ],
    });
  });

  it('are read from CSV as Excel saves it on a Chinese computer too', async () => {
    const gb18030 = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x0d, 0x0a, 0xc9, 0xf2, 0xc4, 0xb3]);
    expect((await upload('a.csv', gb18030)).json()).toMatchObject({ rows: [{ cells: ['姓名'] }, { cells: ['沈某'] }] });
  });

  it('that are none are refused with what to do', async () => {
    const refused = await upload('a.xlsx', Buffer.concat([Buffer.from('PK'), Buffer.alloc(200, 7)]));
    expect(refused.statusCode).toBeGreaterThanOrEqual(400);
    expect(refused.statusCode).toBeLessThan(500);
  });
});
