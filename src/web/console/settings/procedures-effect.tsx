import type { UseMutationResult } from '@tanstack/react-query';
import type { ProceduresPreview } from '#contract/procedures.ts';
import { procedureWords } from '#i18n/console-procedures.ts';
import { kindLimitWords } from '#i18n/kind-limits.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Effect, MatterNumber } from './limits-effect.tsx';

/** Which of last month's matters would have gone another way, at which step. */
export const ProceduresEffect = ({
  effect,
  onClose,
}: {
  effect: UseMutationResult<ProceduresPreview, Error, void>;
  onClose: () => void;
}) => {
  const t = useWords(procedureWords);
  const limits = useWords(kindLimitWords);
  return (
    <Effect effect={effect} onClose={onClose}>
      {({ moved, steps, rows }) =>
        moved === 0 ? (
          <>
            <p>{t('notMoved')}</p>
            <p className="second">{limits('effectNot')}</p>
          </>
        ) : (
          <>
            <p className="lead">{t('moved', { n: moved })}</p>
            <p className="second">{limits('effectNot')}</p>
            <ul>
              {steps.map(({ step, why, count }) => (
                <li key={step + why}>{t('times', { step, why, n: count })}</li>
              ))}
            </ul>
            <ul className="moved">
              {rows.map((row) => (
                <li key={row.id}>
                  <b>
                    <MatterNumber id={row.id} no={row.no} />
                  </b>
                  <span className="cut">
                    {row.category} · {row.place ?? ''}
                  </span>
                  {row.ways.map(({ step, why, at }) => (
                    <span key={step + at} className="small">
                      {step}：{why}
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Effect>
  );
};
