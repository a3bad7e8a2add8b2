import type { Words } from './translate.ts';

/** Words of the list of matters: columns, saved views, steps over many rows, export. */
export const listWords = {
  'column.no': { zh: '编号', en: 'Number' },
  'column.title': { zh: '标题', en: 'Title' },
  'column.deadline': { zh: '时限', en: 'Deadline' },
  'column.state': { zh: '状态', en: 'State' },
  'column.category': { zh: '类别', en: 'Category' },
  'column.grid': { zh: '网格', en: 'Grid' },
  'column.unit': { zh: '责任单位', en: 'Unit' },
  'column.channel': { zh: '来源', en: 'Channel' },
  'column.reported': { zh: '上报时间', en: 'Reported' },
  'column.kind': { zh: '种类', en: 'Kind' },
  'column.topic': { zh: '主题', en: 'Topic' },
  'column.community': { zh: '社区', en: 'Community' },
  'column.address': { zh: '地址', en: 'Address' },
  'column.grade': { zh: '135 级别', en: 'Grade' },
  'column.closed': { zh: '办结时间', en: 'Closed' },
  'column.verdict': { zh: '居民评价', en: 'Verdict' },
  'column.returns': { zh: '退回次数', en: 'Returns' },
  'column.reworks': { zh: '返工次数', en: 'Reworks' },
  'column.reopens': { zh: '重办次数', en: 'Reopened' },
  'column.votesUp': { zh: '点赞', en: 'Votes up' },
  'column.votesDown': { zh: '点踩', en: 'Votes down' },
  'export.sheet': { zh: '事项', en: 'Matters' },
} as const satisfies Words;
