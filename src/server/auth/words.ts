import type { Words } from '#i18n/translate.ts';

/** Why a password is not taken, and what would be. */
export const passwordWords = {
  password_short: { zh: '至少 {least} 位', en: 'At least {least} characters' },
  password_plain: {
    zh: '字母、数字、其他符号，至少用两种',
    en: 'Use two kinds at least of letters, digits and other signs',
  },
  password_has_name: { zh: '密码里不要有用户名', en: 'Leave the username out of the password' },
  password_same: { zh: '要和原来的不一样', en: 'It has to differ from the one before' },
  wrong_credentials: { zh: '现在的密码不对', en: 'The present password is wrong' },
} as const satisfies Words;
