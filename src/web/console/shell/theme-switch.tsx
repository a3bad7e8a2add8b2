import { shellWords } from '#i18n/console-shell.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { chooseTheme, useDark } from '#web/ui/theme.ts';

/** Light by day, dark on night duty; the device's own until somebody chooses. */
export const ThemeSwitch = () => {
  const t = useWords(shellWords);
  const dark = useDark();
  const words = t(dark ? 'top.light' : 'top.dark');
  return (
    <button
      type="button"
      className="theme-switch"
      title={words}
      aria-label={words}
      onClick={() => chooseTheme(dark ? 'light' : 'dark')}
    >
      <Icon name={dark ? 'sun' : 'moon'} size={16} />
    </button>
  );
};
