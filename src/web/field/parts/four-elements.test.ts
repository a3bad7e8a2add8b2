import { describe, expect, it } from 'vitest';
import { fieldWords } from '#i18n/field.ts';
import { translate } from '#i18n/translate.ts';
import type { FieldSay } from '../session.tsx';
import { EMPTY_HANDLE, publicAnswerOf } from './four-elements.tsx';

const t: FieldSay = (key, params) => translate(fieldWords, 'zh-CN', key, params);
const matter = { title: '垃圾桶满了' };

describe('what the resident will read', () => {
  it('is written from the measures, so that nothing is typed twice', () => {
    expect(publicAnswerOf({ ...EMPTY_HANDLE, measures: ' 清走 14 袋 ' }, matter, t)).toBe(
      '您反映的“垃圾桶满了”，清走 14 袋。',
    );
  });

  it('does not get a second full stop', () => {
    expect(publicAnswerOf({ ...EMPTY_HANDLE, measures: '清走 14 袋。' }, matter, t)).toMatch(/袋。$/);
  });

  it('is empty while nothing was done', () => {
    expect(publicAnswerOf({ ...EMPTY_HANDLE, measures: '  ' }, matter, t)).toBe('');
  });

  it('stays as the handler wrote it, also emptied, when the measures change', () => {
    const draft = { ...EMPTY_HANDLE, measures: '清走 14 袋' };
    expect(publicAnswerOf({ ...draft, publicAnswer: '已清好' }, matter, t)).toBe('已清好');
    expect(publicAnswerOf({ ...draft, publicAnswer: '' }, matter, t)).toBe('');
  });
});
