import { shellWords } from '#i18n/console-shell.ts';
import { translate, type Lang } from '#i18n/translate.ts';
import { theme, type ConfigProviderProps } from 'antd';

/** antd dressed in the tokens of `tokens.css`, as they hold now. Its own dialogs move only for people who did not ask for stillness. */
export function antdTheme(dark: boolean): NonNullable<ConfigProviderProps['theme']> {
  const style = getComputedStyle(document.documentElement);
  // antd reckons with colours, so it needs their values and not their names.
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: token('echo'),
      colorInfo: token('echo'),
      colorLink: token('echo'),
      colorError: token('red-text'),
      colorWarning: token('lamp-amber'),
      colorSuccess: token('lamp-green'),
      colorText: token('ink'),
      colorTextSecondary: token('ink-2'),
      colorTextTertiary: token('ink-3t'),
      colorTextPlaceholder: token('ink-3t'),
      colorTextDescription: token('ink-2'),
      colorTextLightSolid: token('on-echo'),
      colorBorder: token('edge'),
      colorBorderSecondary: token('line'),
      colorBgLayout: token('ground'),
      colorBgContainer: token('surface'),
      colorBgElevated: token('surface'),
      controlItemBgActive: token('wash'),
      controlItemBgActiveHover: token('wash'),
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
}

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
