import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { wizardWords } from '#i18n/setup.ts';
import { useWords } from '#web/ui/lang.tsx';
import { ImportForm } from '../territory/import-form.tsx';
import { StepFoot } from './step-foot.tsx';
import type { StepProps } from './step-props.ts';

export const GridsStep = ({ state, onNext }: StepProps) => {
  const t = useWords(wizardWords);
  const [importing, open] = useState(false);
  const { grids, gridsWithBorder, communitiesWithBorder } = state;
  return (
    <>
      <p className="lead">{t('grids.lead')}</p>
      <p>{t('grids.have', { n: grids, m: gridsWithBorder, c: communitiesWithBorder })}</p>
      <div className="row">
        <Button type="primary" onClick={() => open(true)}>
          {t('grids.import')}
        </Button>
        <Link to="/territory">{t('grids.draw')}</Link>
      </div>
      {importing ? <ImportForm onClose={() => open(false)} /> : null}
      <StepFoot done={grids > 0} skip={t('grids.skip')} onNext={onNext} />
    </>
  );
};
