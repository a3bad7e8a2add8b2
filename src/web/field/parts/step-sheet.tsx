import { useState, type FormEvent } from 'react';
import type { Facts } from '#contract/forms.ts';
import type { ActionRequest, MatterDetail, NextStepView } from '#contract/matters.ts';
import { useAnswerCheck } from '#web/api/use-answer-check.ts';
import { useDraft } from '#web/live/use-draft.ts';
import { isWallStep } from '#web/ui/wall-steps.ts';
import { AnswerCheckNote } from '#web/ui/answer-check.tsx';
import { filledFacts } from '#web/ui/facts.ts';
import { FormLines } from './form-lines.tsx';
import { useFieldWords, useSigned } from '../session.tsx';
import { ReasonLine } from './reason-line.tsx';
import { HereLine } from './here-line.tsx';
import { Sheet } from './sheet.tsx';
import type { Take } from './take-step.ts';

type Asked = NextStepView['asks'][number];
const ASKED_HERE = ['reason', 'note', 'publicAnswer', 'until', 'limit', 'answer', 'position'] as const;
type AskedHere = (typeof ASKED_HERE)[number];
const isAskedHere = (field: Asked): field is AskedHere => (ASKED_HERE as readonly string[]).includes(field);

/** Whether the phone has a form for all that the step requires, and for some of what it asks; the others belong to the desk. */
export const isForPhone = (step: NextStepView): boolean =>
  step.required.every(isAskedHere) && (step.asks.length === 0 || step.form.length > 0 || step.asks.some(isAskedHere));

/** A step of the matter itself; those of its tasks and requests stand beside them. */
export const isOwnStep = (step: NextStepView): boolean =>
  // A link is taken away where it stands.
  step.action !== 'unlink' && step.fixed.taskId === undefined && step.fixed.asked === undefined && !isWallStep(step);

/** The answer's parts are lines of their own; the time of acceptance is known. */
const PARTS = ['contacted', 'measures', 'by'] as const;
type Line = Exclude<AskedHere, 'answer' | 'position'> | (typeof PARTS)[number];
const linesOf = (asks: readonly AskedHere[]): Line[] =>
  asks.flatMap((field) => (field === 'answer' ? [...PARTS] : field === 'position' ? [] : [field]));

type Values = Readonly<Record<Line, string>> & { readonly facts: Facts };
const EMPTY: Values = {
  reason: '',
  note: '',
  publicAnswer: '',
  until: '',
  limit: '',
  contacted: '',
  measures: '',
  by: '',
  facts: {},
};

const isPart = (line: Line): boolean => PARTS.some((part) => part === line);

const requestFrom = (values: Values, asks: readonly AskedHere[]): ActionRequest => {
  const request: ActionRequest = {};
  const { contacted, measures, by } = values;
  if (asks.includes('answer')) request.answer = { contacted, measures, by };
  for (const field of linesOf(asks)) {
    const value = values[field].trim();
    if (value === '' || field === 'contacted' || field === 'measures' || field === 'by') continue;
    if (field === 'limit') request.limit = { amount: Number(value), unit: 'workDay' };
    // The field is in the office's time, whatever the phone's zone is.
    else if (field === 'until') request.until = `${value}:00+08:00`;
    else request[field] = value;
  }
  return request;
};

/** Asks what a step needs, as the server says, and takes it. */
export const StepSheet = ({
  matter,
  step,
  take,
  onClose,
}: {
  matter: MatterDetail;
  step: NextStepView;
  take: Take;
  onClose: () => void;
}) => {
  const t = useFieldWords();
  const name = [matter.id, step.action, step.fixed.taskId].filter(Boolean).join('.');
  const { draft, change, drop } = useDraft<Values>(useSigned().session.user.id, name, EMPTY);
  const [fault, setFault] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const asks = step.asks.filter(isAskedHere);
  const [position, setPosition] = useState<ActionRequest['position']>();
  const check = useAnswerCheck(matter.id, { publicAnswer: asks.includes('publicAnswer') ? draft.publicAnswer : '' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWorking(true);
    setFault(null);
    const facts = filledFacts(draft.facts);
    const request = {
      ...requestFrom(draft, check?.needsReason ? [...asks, 'reason'] : asks),
      ...step.fixed,
      ...(position && { position }),
      ...(facts && { facts }),
    };
    void take(step.action, request).then((problem) => {
      setWorking(false);
      if (problem) setFault(problem);
      else {
        drop();
        onClose();
      }
    });
  };
  return (
    <Sheet title={step.label} onClose={onClose}>
      <form className="asks" onSubmit={submit}>
        {asks.includes('position') ? <HereLine given={position !== undefined} onGive={setPosition} /> : null}
        {linesOf(asks).map((field) => {
          const required = step.required.some((one) => one === field || (one === 'answer' && isPart(field)));
          const shared = {
            required,
            value: draft[field],
            onChange: (event: { target: { value: string } }) => change({ [field]: event.target.value }),
          };
          return (
            <label key={field}>
              <span>
                {t(`ask.${field}`)} {required ? <small>{t('step.required')}</small> : null}
              </span>
              {field === 'until' ? (
                <input type="datetime-local" {...shared} />
              ) : field === 'limit' ? (
                <input type="number" inputMode="numeric" min={1} max={365} {...shared} />
              ) : (
                <textarea rows={3} maxLength={field === 'publicAnswer' ? 5000 : 500} {...shared} />
              )}
            </label>
          );
        })}
        <FormLines form={step.form} facts={draft.facts} known={matter.facts} onChange={(facts) => change({ facts })} />
        <AnswerCheckNote check={check} />
        {check?.needsReason && !asks.includes('reason') ? (
          <ReasonLine value={draft.reason} onChange={(reason) => change({ reason })} />
        ) : null}
        {fault ? (
          <p className="fault" role="alert">
            {fault}
          </p>
        ) : null}
        <button type="submit" className="btn primary big" disabled={working}>
          {working ? t('step.working') : step.label}
        </button>
      </form>
    </Sheet>
  );
};
