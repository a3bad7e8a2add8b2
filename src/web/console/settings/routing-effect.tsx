import type { UseMutationResult } from '@tanstack/react-query';
import type { RoutingPreview } from '#contract/settings-previews.ts';
import { settingsWords } from '#i18n/console-settings.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Effect, MatterNumber } from './limits-effect.tsx';

/** Where last month's matters would have gone under the draft. */
export const RoutingEffect = ({
  effect,
  onClose,
}: {
  effect: UseMutationResult<RoutingPreview, Error, void>;
  onClose: () => void;
}) => {
  const t = useWords(settingsWords);
  return (
    <Effect effect={effect} onClose={onClose}>
      {({ moved, rows }) =>
        moved === 0 ? (
          <p>{t('routing.notMoved')}</p>
        ) : (
          <>
            <p className="lead">{t('routing.moved', { n: moved })}</p>
            <ul className="moved">
              {rows.map((row) => (
                <li key={row.id}>
                  <b>
                    <MatterNumber id={row.id} no={row.no} />
                  </b>
                  <span className="cut">
                    {row.category} · {row.place ?? ''} · {row.channel}
                  </span>
                  <span className="small">
                    {row.before ?? '—'} → <b>{row.after ?? '—'}</b>
                  </span>
                  <small className="second">{row.rule}</small>
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Effect>
  );
};
