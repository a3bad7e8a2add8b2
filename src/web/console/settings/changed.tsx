import type { SettingChanges } from '#contract/settings.ts';
import { decisionWords } from '#i18n/console-decisions.ts';
import { useWords } from '#web/ui/lang.tsx';

/** What a decision changed, old to new. */
export const Changed = ({ changes: { rows, more } }: { changes: SettingChanges }) => {
  const t = useWords(decisionWords);
  if (rows.length === 0) return <span className="changed small second">{t('history.same')}</span>;
  return (
    <ul className="changed small">
      {rows.map(({ what, from, to }, at) => (
        <li key={at}>
          <span className="second">{what}</span>{' '}
          {t('history.change', { from: from ?? t('history.nothing'), to: to ?? t('history.nothing') })}
        </li>
      ))}
      {more > 0 ? <li className="second">{t('history.more', { n: more })}</li> : null}
    </ul>
  );
};
