import type { Mapping } from '#domain/import/mapping.ts';

const SECONDS = ['yyyy-MM-dd HH:mm:ss', 'yyyy/M/d H:mm:ss', 'yyyy/M/d H:mm', 'yyyy-MM-dd', 'yyyy/M/d'];

const hidden = {
  hide: ['user', '留言用户'],
  /** Answers also name other writers, or cut an id short. */
  hideMatching: 'UU\\d{4,}',
};

/** Fields that both files of messages share; the Chinese headings are those of the platform's own export. */
export const messageFields = {
  sourceNo: { column: ['id', '留言编号'], required: true },
  title: { column: ['title', '留言主题'], ...hidden },
  text: { column: ['text', '留言详情'], required: true, ...hidden },
  reportedAt: { column: ['time', '留言时间'], required: true, date: SECONDS },
};

/**
 * Messages to the authorities with their answers: reported and accepted when written, answered and closed when
 * answered. Who wrote is not kept: the column is not read, and the answers that name it have it struck out.
 */
export const citizenMessages: Mapping = {
  name: 'citizen-messages',
  title: { zh: '网民留言(含答复)', en: 'Citizens’ messages with answers' },
  source: 'messages',
  offset: '+08:00',
  kind: 'letter',
  channel: 'import',
  fields: {
    ...messageFields,
    answer: { column: ['reply', '答复意见'], ...hidden },
    answeredAt: { column: ['reply_time', '答复时间'], date: SECONDS },
  },
  attributes: [],
  steps: [
    { action: 'file', at: 'reportedAt' },
    { action: 'answer', at: 'answeredAt', when: { field: 'answer' }, input: { publicAnswer: '{answer}' } },
    { action: 'close', at: 'answeredAt', when: { field: 'answer' } },
  ],
};
