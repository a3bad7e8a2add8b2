import type { SettingsView } from '#contract/settings.ts';
import { settingsWords } from '#i18n/console-settings.ts';
import { shortTime } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';

/** Whose decision holds: one line above the thing. */
export const Decided = ({ held }: { held: SettingsView['limits' | 'routing' | 'roles'] }) => {
  const t = useWords(settingsWords);
  const { lang } = useLang();
  return (
    <p className="decided small second">
      {held.sample || held.since === null
        ? t('by.sample')
        : t('by.office', { by: held.by ?? '', since: shortTime(held.since, lang), reason: held.reason ?? '' })}
    </p>
  );
};
