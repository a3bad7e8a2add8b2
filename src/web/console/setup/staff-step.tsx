import { wizardWords } from '#i18n/setup.ts';
import { useWords } from '#web/ui/lang.tsx';
import { isDone } from './steps.ts';
import { StaffImport } from './staff-import.tsx';
import { StepFoot } from './step-foot.tsx';
import type { StepProps } from './step-props.ts';

export const StaffStep = ({ state, onNext }: StepProps) => {
  const t = useWords(wizardWords);
  return (
    <>
      <p className="lead">{t('staff.lead')}</p>
      <p>{t('staff.have', { n: state.accounts, m: state.waiting })}</p>
      <StaffImport waiting={state.waiting} />
      <StepFoot done={isDone(state, 'staff')} skip={t('staff.skip')} onNext={onNext} />
    </>
  );
};
