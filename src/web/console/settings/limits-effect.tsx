import type { UseMutationResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { LimitsPreview } from '#contract/settings-previews.ts';
import { settingsWords } from '#i18n/console-settings.ts';
import { shortTime } from '#web/ui/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { useMay } from '../queries.ts';

type Trial<Preview> = Pick<UseMutationResult<Preview, Error, void>, 'data' | 'error' | 'isPending' | 'mutate'>;

/** What a change would have done to last month's matters, with its waiting and failing. */
export const Effect = <Preview extends { from: string; to: string; checked: number; capped: boolean }>({
  effect: { data, error, isPending, mutate },
  onClose,
  children,
}: {
  effect: Trial<Preview>;
  onClose: () => void;
  children: (preview: Preview) => ReactNode;
}) => {
  const t = useWords(settingsWords);
  return (
    <section className="effect" aria-live="polite">
      <header>
        <h2>{t('preview')}</h2>
        <button type="button" className="hy-btn quiet push" onClick={onClose} aria-label={t('discard')}>
          <Icon name="x" size={16} />
        </button>
      </header>
      {isPending ? (
        <>
          <p className="second">{t('previewing')}</p>
          <Waiting rows={6} />
        </>
      ) : null}
      {error ? <Failed error={error} onRetry={() => mutate()} /> : null}
      {data ? (
        <>
          <p className="small second">
            {t('period', { from: data.from.slice(5, 10), to: data.to.slice(5, 10), n: data.checked })}
            {data.capped ? ` · ${t('capped', { n: data.checked })}` : ''}
          </p>
          {children(data)}
        </>
      ) : null}
    </section>
  );
};

/** The number of a matter; a link for whoever may read matters. */
export const MatterNumber = ({ id, no }: { id: string; no: string }) =>
  useMay()('matter.read') ? (
    <Link className="hy-fig" to="/matters/$id" params={{ id }}>
      {no}
    </Link>
  ) : (
    no
  );

export const LimitsEffect = ({ effect, onClose }: { effect: Trial<LimitsPreview>; onClose: () => void }) => {
  const t = useWords(settingsWords);
  const { lang } = useLang();
  return (
    <Effect effect={effect} onClose={onClose}>
      {({ earlier, later, lateBefore, lateAfter, rows, graded, onHold }) => (
        <>
          {rows.length === 0 ? (
            <p>{t('limits.noEffect')}</p>
          ) : (
            <>
              <p className="lead">{t('limits.effect', { earlier, later, lateBefore, lateAfter })}</p>
              <ul className="moved">
                {rows.map((row) => (
                  <li key={row.id}>
                    <b>
                      <MatterNumber id={row.id} no={row.no} />
                    </b>
                    <span className="cut">
                      {row.category} · {row.place ?? ''}
                    </span>
                    <span className="small">
                      {t('limits.before')} {shortTime(row.before, lang)} → {t('limits.after')}{' '}
                      {shortTime(row.after, lang)}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
          {graded > 0 ? <p className="small second">{t('limits.graded', { n: graded })}</p> : null}
          {onHold > 0 ? <p className="small second">{t('limits.onHold', { n: onHold })}</p> : null}
        </>
      )}
    </Effect>
  );
};
