import type { Mapping } from '#domain/import/mapping.ts';
import { messageFields } from './citizen-messages.ts';

/** Messages with the votes of other readers, without answers: they come in and wait to be accepted. */
export const citizenMessagesVotes: Mapping = {
  name: 'citizen-messages-votes',
  title: { zh: '网民留言(含点赞反对)', en: 'Citizens’ messages with votes' },
  source: 'messages',
  offset: '+08:00',
  kind: 'letter',
  channel: 'import',
  fields: {
    ...messageFields,
    votesUp: { column: ['likes', '点赞数'], number: true },
    votesDown: { column: ['dislikes', '反对数'], number: true },
  },
  attributes: [],
  steps: [],
};
