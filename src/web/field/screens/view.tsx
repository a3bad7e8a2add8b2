import { useState } from 'react';
import type { NextStepView } from '#contract/matters.ts';
import { BackBar } from '../parts/bars.tsx';
import { FactRows } from '../parts/fact-rows.tsx';
import { JointPart } from '../parts/joint-part.tsx';
import { MatterHead } from '../parts/matter-head.tsx';
import { Answered, Pair, Said, Story } from '../parts/matter-parts.tsx';
import { isForPhone, isOwnStep, StepSheet } from '../parts/step-sheet.tsx';
import { OtherSteps, StepButton } from '../parts/steps.tsx';
import { useTake } from '../parts/take-step.ts';
import { useFieldWords } from '../session.tsx';
import type { MatterProps } from './matter.tsx';

/** A matter to read, with the steps that remain. */
export const ViewScreen = ({ matter, onChange, onReload }: MatterProps) => {
  const t = useFieldWords();
  const take = useTake(matter, onChange, onReload);
  const [chosen, choose] = useState<NextStepView | null>(null);
  const own = matter.next.filter(isOwnStep);
  const primary = own.find((step) => step.primary && isForPhone(step));
  return (
    <>
      <BackBar title={t('matter.title')}>
        <OtherSteps
          title={t('matter.otherSteps')}
          label={t('matter.more')}
          matter={matter}
          steps={own.filter((step) => step !== primary)}
          take={take}
        />
      </BackBar>
      <main>
        <MatterHead matter={matter} />
        <JointPart matter={matter} take={take} />
        <FactRows matter={matter} />
        <Said matter={matter} />
        <Pair matter={matter} />
        <Answered matter={matter} />
        <Story matter={matter} open />
      </main>
      <footer className="dock">
        {primary?.blocked ? <p className="count">{t('step.held', { reason: primary.blocked.reason })}</p> : null}
        {primary ? (
          <StepButton step={primary} big onChoose={() => choose(primary)} />
        ) : (
          <p className="count">
            {t(matter.next.some(({ fixed }) => fixed.taskId ?? fixed.asked) ? 'joint.above' : 'matter.noSteps')}
          </p>
        )}
      </footer>
      {chosen ? <StepSheet matter={matter} step={chosen} take={take} onClose={() => choose(null)} /> : null}
    </>
  );
};
