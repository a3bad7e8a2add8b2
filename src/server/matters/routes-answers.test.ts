import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AnswerCheckView } from '#contract/answers.ts';
import type { MatterDetail } from '#contract/matters.ts';
import { client, type Client } from '../../../test/support/client.ts';
import { testOffice, type TestOffice } from '../../../test/support/office.ts';

let office: TestOffice;
let dispatch: Client;
let grid2: Client;
const HERE = { lng: 120.005, lat: 30.005 };
const ASKED = '听涛苑门口的路灯坏了一个星期，晚上看不见路，请尽快修好';
const RECEIPT = '您好，您的留言已收悉，已转有关部门处理。';

beforeAll(async () => {
  office = await testOffice();
  dispatch = await client(office, 'dispatch');
  grid2 = await client(office, 'grid2');
});
afterAll(() => office.close());

const reported = async (): Promise<MatterDetail> => {
  const { id } = await dispatch.post<{ id: string }>('/matters', { text: ASKED, ...HERE });
  return dispatch.get<MatterDetail>(`/matters/${id}`);
};

it('an answer is judged while it is written, in words, and nothing is written', async () => {
  const { id, version } = await reported();
  const check = await dispatch.post<AnswerCheckView>(`/matters/${id}/answer-check`, { publicAnswer: RECEIPT });
  expect(check.flagged).toBe(true);
  expect(check.findings.map(({ words }) => words)).toContain('没有说什么时候办好');
  expect((await dispatch.get<MatterDetail>(`/matters/${id}`)).version).toBe(version);
});

it('the verdict is kept with the answer in the history, and nobody is held back by it', async () => {
  const matter = await reported();
  const refused = await dispatch.act(matter, 'refuse', { reason: '不属于本街道', publicAnswer: RECEIPT });
  expect(refused.answerCheck).toMatchObject({ flagged: true });
  expect((await dispatch.get<MatterDetail>(`/matters/${matter.id}`)).answerCheck).toEqual(refused.answerCheck);
});

it('a matter that a person may not read is not there to be answered', async () => {
  const { id } = await reported();
  await expect(grid2.post(`/matters/${id}/answer-check`, { publicAnswer: RECEIPT })).rejects.toThrow();
});
