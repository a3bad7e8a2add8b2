import { afterAll, beforeAll, expect, it } from 'vitest';
import { testOffice, type TestOffice } from '../../../test/support/office.ts';
import { machine } from './machine.ts';
import { report } from './commands/report.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice();
});
afterAll(() => office.close());

it('still numbers each matter apart when a month has more than 9,999', async () => {
  const { deps } = office;
  await deps.db.office(1).query(`insert into counter (tenant_id, name, value) values (1, 'SQ-2026-11', 9998)`);
  const numbers: string[] = [];
  for (let i = 0; i < 4; i++) {
    const context = { tenant: 1, actor: machine('test', 'test'), fileOwner: '' };
    const written = await report(deps, context, { text: '路灯不亮', kind: 'appeal', channel: 'web' });
    if (written.ok) numbers.push(written.value.no);
  }
  expect(numbers).toEqual(['SQ-2026-11-9999', 'SQ-2026-11-10000', 'SQ-2026-11-10001', 'SQ-2026-11-10002']);
});
