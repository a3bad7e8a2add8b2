import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import type { MatterDetail, NextStepView } from '#contract/matters.ts';
import { matterWords } from '#i18n/console-matter.ts';
import { triageWords } from '#i18n/console-triage.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { liveWords } from '#i18n/live.ts';
import { ApiProblem, isProblem } from '#web/api/problem.ts';
import { uiWords } from '#i18n/ui.ts';
import { dropDraft, keepDraft, readDraft } from '#web/live/drafts.ts';
import { noteWriting } from '#web/live/presence.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { Waiting } from '#web/ui/states.tsx';
import { FormFields } from '../forms/form-fields.tsx';
import { matterQuery, mergedQuery, proposalsQuery, queries, useSession } from '../queries.ts';
import { Conflict } from './conflict.tsx';
import { Follows } from './follows.tsx';
import { stepDifferences, useNamed, withTheirs } from './step-conflict.ts';
import { StepField } from './step-fields.tsx';
import { fieldPath } from '../forms/field-path.ts';
import { initialOf, requestOf, type StepValues } from './step-values.ts';
import { useAct } from './use-act.ts';

/** Where a refusal belongs in the form: the first part of what has parts. */
const pathOf = (refused: string): string[] => {
  const [field = '', part] = fieldPath(refused);
  if (field === 'facts' && part) return [field, part];
  return { answer: ['answer', 'contacted'], plan: ['plan', 'scheme'], limit: ['limit', 'amount'] }[field] ?? [field];
};

/** The dialog would focus its close button; the hand wants the first thing that is asked. */
const focusFirst = () => document.querySelector<HTMLElement>('.step-form input, .step-form textarea')?.focus();

const Refusal = ({ problem }: { problem: ApiProblem }) => {
  const t = useWords(uiWords);
  return (
    <Alert
      type="error"
      showIcon
      title={problem.status > 0 ? problem.message : t('state.failed')}
      description={problem.advice ?? (problem.status > 0 ? undefined : t('state.failedAdvice'))}
    />
  );
};

/** Form fields that a draft had filled, as nothing. */
const emptied = (draft: Partial<StepValues> | null): StepValues =>
  Object.fromEntries(Object.keys(draft ?? {}).map((field) => [field, undefined])) as StepValues;

/** Asks exactly what the step asks for. The version is the one on the screen when it opened: who was first wins, and is shown. */
export const StepDialog = ({
  step,
  matter,
  onClose,
}: {
  step: NextStepView;
  matter: MatterDetail;
  onClose: () => void;
}) => {
  const t = useWords(matterWords);
  const w = useWords(triageWords);
  const frame = useWords(shellWords);
  const { data: family } = useQuery(mergedQuery(matter.id, matter.version));
  const [seen, see] = useState(matter);
  const [current, meet] = useState<MatterDetail | null>(null);
  const [form] = Form.useForm<StepValues>();
  const guesses = step.asks.includes('category') || step.asks.includes('unitId');
  const proposals = useQuery({ ...proposalsQuery(matter.id), enabled: guesses });
  const person = useSession()?.user.id ?? '';
  const name = [matter.id, step.action, step.fixed.taskId ?? step.fixed.asked].filter(Boolean).join('.');
  const [draft, setDraft] = useState(() => readDraft<StepValues>(person, name));
  const act = useAct(() => {
    dropDraft(person, name);
    onClose();
  });
  const live = useWords(liveWords);
  const named = useNamed(current);

  const submit = (values: StepValues, on: MatterDetail) =>
    act.mutate(
      { matter: on, action: step.action, label: step.label, body: { ...requestOf(values), ...step.fixed } },
      {
        onError: (error) => {
          if (isProblem(error, 'stale_version'))
            void queries.fetchQuery({ ...matterQuery(matter.id), staleTime: 0 }).then(meet);
          else if (error instanceof ApiProblem && error.field)
            form.setFields([{ name: pathOf(error.field) as never, errors: [error.message] }]);
        },
      },
    );
  const found = current ? stepDifferences(step, seen, current, form.getFieldsValue()) : [];
  const add = () => {
    if (!current) return;
    const values = withTheirs(form.getFieldsValue(), found);
    form.setFieldsValue(values);
    keepDraft(person, name, values);
    see(current);
    meet(null);
    submit(values, current);
  };
  const startAfresh = () => {
    dropDraft(person, name);
    setDraft(null);
    form.setFieldsValue(blank());
  };
  const blank = () => ({ ...emptied(draft), ...initialOf(step, matter, proposals.data) });
  const canAdd = current?.next.some((next) => next.action === step.action && !next.blocked) ?? false;
  const refusal = act.error instanceof ApiProblem && !isProblem(act.error, 'stale_version') ? act.error : null;
  return (
    <Modal
      open
      title={step.label}
      okText={t('step.submit', { action: step.label })}
      cancelText={frame('antd.cancel')}
      confirmLoading={act.isPending}
      okButtonProps={{ disabled: current !== null }}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterOpenChange={(open) => open && focusFirst()}
    >
      {step.asks.includes('publicAnswer') && family && family.reporters > 1 ? (
        <Alert type="info" showIcon title={w('step.echoTo', { n: family.reporters })} />
      ) : null}
      {step.needsApproval ? <p className="small third">{t('step.needsApproval')}</p> : null}
      {refusal ? <Refusal problem={refusal} /> : null}
      {current ? (
        <Conflict seen={seen} current={current} rows={named(found)} canAdd={canAdd} onAdd={add} onKeep={onClose} />
      ) : null}
      {draft && !current ? (
        <p className="small third">
          {live('draft.back')}{' '}
          <Button type="link" size="small" onClick={startAfresh}>
            {live('draft.clear')}
          </Button>
        </p>
      ) : null}
      {guesses && proposals.isLoading ? (
        <Waiting rows={3} />
      ) : (
        <Form<StepValues>
          form={form}
          layout="vertical"
          className="step-form"
          initialValues={{ ...initialOf(step, matter, proposals.data), ...draft }}
          onValuesChange={(_, values) => {
            keepDraft(person, name, values);
            noteWriting(matter.id);
          }}
          onFinish={(values) => submit(values, seen)}
        >
          {step.asks.map((field) => (
            <StepField
              key={field}
              field={field}
              required={step.required.includes(field)}
              matter={matter}
              calls={step.asks.includes('unitIds')}
              asksReason={step.asks.includes('reason')}
            />
          ))}
          <FormFields form={step.form} known={matter.facts} />
          {step.asks.includes('category') ? (
            <Follows matter={matter} keepsUnit={matter.unitId !== null || draft?.unitId !== undefined} />
          ) : null}
        </Form>
      )}
    </Modal>
  );
};
