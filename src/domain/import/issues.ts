import type { Label } from '#domain/workflow/definition.ts';

export const ISSUES = [
  'broken_quotes',
  'wrong_columns',
  'missing_value',
  'missing_date',
  'bad_date',
  'impossible_date',
  'future_date',
  'impossible_order',
  'bad_number',
  'unknown_value',
  'coordinates_missing',
  'coordinates_outside',
  'repeated_number',
  'repeated_row',
  'refused',
] as const;
export type IssueCode = (typeof ISSUES)[number];

/** What a person should know about a row. An error keeps the row out; a warning only what stands in the column. */
export interface RowIssue {
  readonly level: 'error' | 'warning';
  readonly code: IssueCode;
  readonly line: number;
  readonly column: string;
  /** The cell, where it is a date, a number or a code; never a text that people wrote. */
  readonly value: string;
  /** The code of the rule that refused the row. */
  readonly rule?: string;
}

interface Words {
  readonly reason: Label;
  readonly advice: Label;
}

const words = (zh: string, en: string, adviceZh: string, adviceEn: string): Words => ({
  reason: { zh, en },
  advice: { zh: adviceZh, en: adviceEn },
});

export const issueWords: Readonly<Record<IssueCode, Words>> = {
  broken_quotes: words(
    '引号没有配对',
    'A quote is not closed',
    '补上引号后重新导入',
    'Close the quote and import again',
  ),
  wrong_columns: words(
    '列数与表头不一致',
    'The number of columns differs from the heading',
    '检查分隔符和引号',
    'Check delimiters and quotes',
  ),
  missing_value: words(
    '必填的内容是空的',
    'A required value is missing',
    '补上后重新导入',
    'Fill it in and import again',
  ),
  missing_date: words(
    '经过了这一步却没有时间,这一步未导入',
    'The step was taken but has no time; it was left out',
    '补上时间,或在系统中办理这一步',
    'Fill in the time, or take the step here',
  ),
  bad_date: words(
    '时间读不懂',
    'The time can not be read',
    '改成映射中写明的格式',
    'Write it in a format of the mapping',
  ),
  impossible_date: words('没有这一天或这个时刻', 'There is no such day or time', '核对原始记录', 'Check the original'),
  future_date: words('时间还没有到', 'The time has not come yet', '核对原始记录', 'Check the original'),
  impossible_order: words(
    '时间早于前一步,这一步未导入',
    'The time is before the step that precedes it; the step was left out',
    '核对两个时间',
    'Check both times',
  ),
  bad_number: words('不是数字', 'Not a number', '改成数字', 'Write a number'),
  unknown_value: words(
    '映射里没有这个值',
    'The mapping has no such value',
    '在映射的 map 中补上',
    'Add it to the map of the mapping',
  ),
  coordinates_missing: words(
    '没有坐标,已导入但不上图',
    'No coordinates; imported but not on the map',
    '在系统中补定位置',
    'Set the place here',
  ),
  coordinates_outside: words(
    '坐标不在范围内,已导入但不上图',
    'Coordinates out of bounds; imported but not on the map',
    '检查经纬度是否颠倒',
    'Check whether longitude and latitude are swapped',
  ),
  repeated_number: words(
    '文件中前面已有这个编号',
    'The number stands in the file before',
    '核对是否重复登记',
    'Check whether it was entered twice',
  ),
  repeated_row: words('与前面一行完全相同', 'The same as a row before', '不用处理', 'Nothing to do'),
  refused: words('办理规则不允许', 'Refused by the rules', '按规则代码检查这一行', 'See the code of the rule'),
};
