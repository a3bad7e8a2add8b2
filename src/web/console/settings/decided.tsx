import type { SettingsView } from '#contract/settings.ts';
import { settingsWords } from '#i18n/console-settings.ts';
import { shortTime } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';

type Held = SettingsView[keyof SettingsView];

/** Says whose decision holds, and why. */
export const useDecided = (): ((held: Held) => string) => {
  const t = useWords(settingsWords);
  const { lang } = useLang();
  return ({ sample, since, by, reason }) =>
    sample || since === null
      ? t('by.sample')
      : t('by.office', { by: by ?? '', since: shortTime(since, lang), reason: reason ?? '' });
};

/** Whose decision holds: one line above the thing. */
export const Decided = ({ held }: { held: Held }) => <p className="decided small second">{useDecided()(held)}</p>;
