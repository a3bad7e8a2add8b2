import type { Words } from '#i18n/translate.ts';

/** What is wrong with a view, and what to do. */
export const viewWords = {
  too_many_views: {
    zh: '每人最多存 {most} 个视图，先删掉不用的',
    en: 'At most {most} views a person: delete one that is not needed first',
  },
} as const satisfies Words;
