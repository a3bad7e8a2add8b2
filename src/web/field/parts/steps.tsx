import { useState } from 'react';
import type { MatterDetail, NextStepView } from '#contract/matters.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Sheet } from './sheet.tsx';
import { isForPhone, StepSheet } from './step-sheet.tsx';
import type { Take } from './take-step.ts';

/** A step of the server on a button: dashed where a guard holds it back; the reason stands above it. */
export const StepButton = ({
  step,
  onChoose,
  big = false,
  busy = false,
}: {
  step: NextStepView;
  onChoose: () => void;
  big?: boolean;
  busy?: boolean;
}) => {
  const held = step.blocked !== null;
  return (
    <button
      type="button"
      className={`btn${big ? ' big' : ''}${held ? ' off' : step.primary ? ' primary' : ''}`}
      aria-disabled={held}
      disabled={busy}
      title={step.blocked?.source}
      onClick={held ? undefined : onChoose}
    >
      {step.label}
    </button>
  );
};

/** The steps that are not on the screen itself, each with what holds it back. */
export const OtherSteps = ({
  title,
  label,
  matter,
  steps,
  take,
  hint,
}: {
  title: string;
  label: string;
  matter: MatterDetail;
  steps: readonly NextStepView[];
  take: Take;
  /** One line below the steps. */
  hint?: string;
}) => {
  const [open, show] = useState(false);
  const [chosen, choose] = useState<NextStepView | null>(null);
  const mine = steps.filter(isForPhone);
  if (mine.length === 0) return null;
  return (
    <>
      <button type="button" className="btn quiet" onClick={() => show(true)}>
        {label}
      </button>
      {open ? (
        <Sheet title={title} onClose={() => show(false)}>
          <ul className="step-list">
            {mine.map((step) => (
              <li key={step.action}>
                <button
                  type="button"
                  aria-disabled={step.blocked !== null}
                  onClick={
                    step.blocked
                      ? undefined
                      : () => {
                          show(false);
                          choose(step);
                        }
                  }
                >
                  <span>
                    <b>{step.label}</b>
                    {step.blocked ? <small>{step.blocked.reason}</small> : null}
                  </span>
                  {step.blocked ? <Icon name="lock" size={16} /> : <Icon name="right" size={16} />}
                </button>
              </li>
            ))}
          </ul>
          {hint ? <p className="aside">{hint}</p> : null}
        </Sheet>
      ) : null}
      {chosen ? <StepSheet matter={matter} step={chosen} take={take} onClose={() => choose(null)} /> : null}
    </>
  );
};
