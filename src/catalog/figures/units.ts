/** What figures count, in both languages. */
export const matters = { zh: '件', en: 'matters' };
export const percent = { zh: '%', en: '%' };
export const days = { zh: '天', en: 'days' };
