import { useState } from 'react';
import type { NextStepView } from '#contract/matters.ts';
import { BackBar } from '../parts/bars.tsx';
import { MatterHead } from '../parts/matter-head.tsx';
import { Answered, Pair, Said, Story } from '../parts/matter-parts.tsx';
import { isForPhone, StepSheet } from '../parts/step-sheet.tsx';
import { OtherSteps, StepButton } from '../parts/steps.tsx';
import { useTake } from '../parts/take-step.ts';
import { go } from '../router.tsx';
import { useFieldWords } from '../session.tsx';
import type { MatterProps } from './matter.tsx';

/** Someone else looks: before and after, what was done, then passed or back to work. */
export const CheckScreen = ({ matter, onReload }: MatterProps) => {
  const t = useFieldWords();
  const [chosen, choose] = useState<NextStepView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const take = useTake(matter, () => go({ screen: 'tasks' }, t('check.flash')), onReload);
  const onScreen = ['rework', 'check'].flatMap((action) => matter.next.filter((step) => step.action === action));
  // What needs no word is done by one tap; a rework can still follow.
  const start = (step: NextStepView): void => {
    if (!step.primary || step.required.length > 0) return choose(step);
    setWorking(true);
    setProblem(null);
    void take(step.action, {}).then((failed) => {
      setProblem(failed);
      setWorking(false);
    });
  };
  const held = onScreen.find((step) => step.blocked)?.blocked;
  return (
    <>
      <BackBar title={t('check.title')}>
        <OtherSteps
          title={t('matter.otherSteps')}
          label={t('matter.more')}
          matter={matter}
          steps={matter.next.filter((step) => !onScreen.includes(step) && isForPhone(step))}
          take={take}
        />
      </BackBar>
      <main>
        <MatterHead matter={matter} />
        <Pair matter={matter} />
        <Answered matter={matter} />
        <Said matter={matter} />
        <Story matter={matter} />
      </main>
      <footer className="dock">
        {problem ? (
          <p className="fault" role="alert">
            {problem}
          </p>
        ) : null}
        {held ? <p className="count">{t('step.held', { reason: held.reason })}</p> : null}
        <div className="check-steps">
          {onScreen.map((step) => (
            <StepButton key={step.action} step={step} big busy={working} onChoose={() => start(step)} />
          ))}
        </div>
      </footer>
      {chosen ? <StepSheet matter={matter} step={chosen} take={take} onClose={() => choose(null)} /> : null}
    </>
  );
};
