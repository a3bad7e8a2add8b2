import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { wizardWords } from '#i18n/setup.ts';
import { readCalendar } from '#web/api/office.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { WeekForm } from '../calendar/week-form.tsx';
import { StepFoot } from './step-foot.tsx';
import type { StepProps } from './step-props.ts';

export const WeekStep = ({ state, onNext }: StepProps) => {
  const t = useWords(wizardWords);
  const year = Number(state.today.slice(0, 4));
  const { data, error, refetch } = useQuery({ queryKey: ['calendar', year], queryFn: () => readCalendar(year) });
  return (
    <>
      <p className="lead">{t('week.lead')}</p>
      {state.missingYears.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={t('week.missing', { years: state.missingYears.join('、') })}
          description={t('week.missingText')}
        />
      ) : null}
      {error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <WeekForm week={data.week} canEdit asks={state.weekSet} />
      ) : (
        <Waiting />
      )}
      <StepFoot done={state.weekSet} skip={t('week.skip')} onNext={onNext} />
    </>
  );
};
