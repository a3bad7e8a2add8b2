import { useQuery } from '@tanstack/react-query';
import type { SettingKey } from '#contract/settings.ts';
import { decisionWords } from '#i18n/console-decisions.ts';
import { readRevisions } from '#web/api/settings.ts';
import { shortTime } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { Changed } from './changed.tsx';

/** What was decided of a key, newest first: who, when, why, and what it changed. */
export const Revisions = ({ settingKey }: { settingKey: SettingKey }) => {
  const t = useWords(decisionWords);
  const { lang } = useLang();
  const { data, error, refetch } = useQuery({
    queryKey: ['settings-history', settingKey],
    queryFn: () => readRevisions(settingKey),
  });
  return (
    <section className="effect">
      <h3>{t('history')}</h3>
      {error ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Waiting rows={3} />}
      {data?.length === 0 ? <p className="second">{t('history.none')}</p> : null}
      <ol className="moved">
        {data?.map(({ version, since, by, reason, reset, changes }) => (
          <li key={version}>
            <b>{t('history.version', { n: version })}</b>
            <span className="second">
              {by} · {shortTime(since, lang)}
            </span>
            <span>{[reset ? t('history.reset') : '', reason].filter(Boolean).join(' · ')}</span>
            <Changed changes={changes} />
          </li>
        ))}
      </ol>
    </section>
  );
};
