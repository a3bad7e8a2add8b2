import { useState } from 'react';
import type { MatterDetail, NextStepView } from '#contract/matters.ts';
import { LampShape } from '#web/ui/lamp.tsx';
import { useFieldWords } from '../session.tsx';
import './joint.css';
import { isForPhone, StepSheet } from './step-sheet.tsx';
import { StepButton } from './steps.tsx';
import type { Take } from './take-step.ts';

/** The called units' parts: what each is asked, by when, and this person's next step in theirs. */
export const JointPart = ({ matter, take }: { matter: MatterDetail; take: Take }) => {
  const t = useFieldWords();
  const [chosen, choose] = useState<NextStepView | null>(null);
  const decisions = matter.next.filter(({ fixed }) => fixed.asked !== undefined);
  if (matter.tasks.length === 0 && matter.requests.length === 0) return null;
  const button = (step: NextStepView, about: string) => (
    <StepButton
      key={step.action + (step.fixed.asked ?? '')}
      step={step}
      onChoose={() => choose({ ...step, label: `${step.label} · ${about}` })}
    />
  );
  return (
    <section className="joint" aria-label={t('joint.title')}>
      <h2>{t('joint.title')}</h2>
      <ul>
        {matter.requests.map((request) => (
          <li key={request.action}>
            <p>
              <b>{t('joint.asked', { step: request.label })}</b> {request.words}
            </p>
            <p>
              {request.byName} {request.reason}
            </p>
            <p className="joint-steps">
              {decisions
                .filter(({ fixed }) => fixed.asked === request.action)
                .map((step) => button(step, request.words))}
            </p>
          </li>
        ))}
        {matter.tasks.map((task) => (
          <li key={task.id}>
            <p>
              <b>{task.unitName}</b> <span className="tag">{task.callLabel}</span> {task.stateLabel}
            </p>
            {task.clock ? (
              <p className="joint-due">
                <LampShape lamp={task.lamp} /> {task.words}
              </p>
            ) : null}
            <p>{task.ask}</p>
            {task.reply ? <p>{task.reply.measures}</p> : null}
            <p className="joint-steps">
              {matter.next
                .filter((step) => step.fixed.taskId === task.id && isForPhone(step))
                .map((step) => button(step, task.unitName))}
            </p>
          </li>
        ))}
      </ul>
      {chosen ? <StepSheet matter={matter} step={chosen} take={take} onClose={() => choose(null)} /> : null}
    </section>
  );
};
