import { shellWords } from '#i18n/console-shell.ts';
import { translate, type Lang } from '#i18n/translate.ts';
import type { ConfigProviderProps } from 'antd';

/** antd dressed in the tokens of `tokens.css`. Its own dialogs move only for people who did not ask for stillness. */
export const theme: ConfigProviderProps['theme'] = {
  token: {
    colorPrimary: '#0f6b6b',
    colorInfo: '#0f6b6b',
    colorLink: '#0f6b6b',
    colorError: '#c23325',
    colorWarning: '#d98a0b',
    colorSuccess: '#2f9e5b',
    colorText: '#1f2933',
    colorTextSecondary: '#52606d',
    colorTextTertiary: '#66727f',
    colorTextPlaceholder: '#66727f',
    colorTextDescription: '#52606d',
    colorBorder: '#d3d8de',
    colorBorderSecondary: '#e4e7eb',
    colorBgLayout: '#f5f7f9',
    controlItemBgActive: '#e6f3f2',
    controlItemBgActiveHover: '#d9ecea',
    borderRadius: 4,
    borderRadiusLG: 6,
    fontSize: 14,
    fontFamily: 'var(--sans)',
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 400, paddingInline: 12 },
    Table: { cellPaddingBlockSM: 8, headerBg: 'transparent' },
  },
};

/** The few words that antd says by itself. */
export const antdWords = (lang: Lang): NonNullable<ConfigProviderProps['locale']> => {
  const t = (key: 'antd.ok' | 'antd.cancel' | 'antd.empty') => translate(shellWords, lang, key);
  return {
    locale: lang,
    Modal: { okText: t('antd.ok'), cancelText: t('antd.cancel'), justOkText: t('antd.ok') },
    Empty: { description: t('antd.empty') },
    Table: { emptyText: t('antd.empty') },
  };
};
