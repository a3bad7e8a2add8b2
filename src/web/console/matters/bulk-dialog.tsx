import { Alert, Button, Form, Input, Modal, Progress, Select } from 'antd';
import { useState } from 'react';
import { BULK_LIMIT, type BulkRequest } from '#contract/bulk.ts';
import type { ActionRequest } from '#contract/matters.ts';
import { listWords } from '#i18n/console-list.ts';
import { say } from '#i18n/translate.ts';
import { ApiProblem } from '#web/api/problem.ts';
import { number } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { useCatalog } from '../queries.ts';
import { BulkResult } from './bulk-result.tsx';
import { useBulk } from './use-bulk.ts';

type Field = 'unitId' | 'publicAnswer' | 'note';
export type BulkStep = Exclude<BulkRequest['action'], 'undo'>;

/** What each step asks once for all rows. */
const ASKS: Readonly<Record<BulkStep, readonly { field: Field; required: boolean }[]>> = {
  file: [],
  fileAndDispatch: [{ field: 'unitId', required: true }],
  dispatch: [{ field: 'unitId', required: false }],
  reply: [{ field: 'publicAnswer', required: true }],
  urge: [{ field: 'note', required: false }],
  close: [{ field: 'publicAnswer', required: false }],
};

const BulkField = ({ step, field, required }: { step: BulkStep; field: Field; required: boolean }) => {
  const t = useWords(listWords);
  const { lang } = useLang();
  const catalog = useCatalog();
  const units = (catalog?.units ?? []).map(({ id, label }) => ({ value: id, label: say(label, lang) }));
  return (
    <Form.Item
      name={field}
      label={t(`bulk.${field}`)}
      extra={required ? undefined : t(`bulk.hint.${step === 'dispatch' || step === 'close' ? step : 'urge'}`)}
      rules={[{ required, message: t('bulk.need') }]}
    >
      {field === 'unitId' ? (
        <Select options={units} showSearch={{ optionFilterProp: 'label' }} allowClear={!required} />
      ) : (
        <Input.TextArea maxLength={field === 'note' ? 500 : 2000} autoSize={{ minRows: 2, maxRows: 8 }} />
      )}
    </Form.Item>
  );
};

/** One step over many rows: asks what the step needs, then tells row by row how it went. */
export const BulkDialog = ({
  step,
  target,
  count,
  onClose,
}: {
  step: BulkStep;
  target: Pick<BulkRequest, 'rows' | 'filter'>;
  /** As far as is known: more than a thousand are not taken at once. */
  count: number;
  /** `ran`: something may have been done. */
  onClose: (ran: boolean) => void;
}) => {
  const t = useWords(listWords);
  const { lang } = useLang();
  const [form] = Form.useForm<ActionRequest>();
  const { run, start, stop } = useBulk();
  const [undoing, undo] = useState(false);
  const most = Math.min(count, BULK_LIMIT);
  const submit = (input: ActionRequest) =>
    void start({
      action: step,
      input: Object.fromEntries(Object.entries(input).filter(([, value]) => value)),
      ...target,
    });
  const takeBack = () => {
    if (!run) return;
    undo(true);
    void start({ action: 'undo', rows: run.done.map(({ id, version }) => ({ id, version })) });
  };
  const name = undoing ? t('bulk.undo') : t(`bulk.${step}`);
  const share = run?.total ? ((run.done.length + run.refused.length) / run.total) * 100 : 0;
  const footer = run?.running ? (
    <Button onClick={stop}>{t('stop')}</Button>
  ) : run ? (
    <Button type="primary" onClick={() => onClose(true)}>
      {t('bulk.close.dialog')}
    </Button>
  ) : (
    <>
      <Button onClick={() => onClose(false)}>{t('cancel')}</Button>
      <Button type="primary" onClick={() => form.submit()}>
        {t('bulk.start', { action: name, n: number(most, lang) })}
      </Button>
    </>
  );
  return (
    <Modal
      open
      title={name}
      footer={footer}
      onCancel={run?.running ? stop : () => onClose(run !== null)}
      mask={{ closable: false }}
    >
      {run ? (
        <>
          {run.running ? (
            <>
              <Progress percent={Math.round(share)} showInfo={false} />
              <p role="status">
                {t('bulk.running', { n: run.done.length + run.refused.length, total: run.total ?? '…' })}
              </p>
            </>
          ) : null}
          {run.error ? (
            <Alert
              type="error"
              showIcon
              title={run.error instanceof ApiProblem && run.error.status > 0 ? run.error.message : t('bulk.broken')}
              description={t('bulk.brokenAdvice')}
            />
          ) : null}
          {run.running ? null : (
            <BulkResult
              run={run}
              undone={undoing}
              onUndo={undoing || step === 'reply' || step === 'close' ? null : takeBack}
            />
          )}
        </>
      ) : (
        <Form form={form} layout="vertical" onFinish={submit}>
          <p>{t('bulk.each')}</p>
          {count > BULK_LIMIT ? (
            <Alert type="info" showIcon title={t('bulk.most', { n: number(BULK_LIMIT, lang) })} />
          ) : null}
          {step === 'reply' || step === 'close' ? <Alert type="warning" showIcon title={t('bulk.told')} /> : null}
          {ASKS[step].map((asked) => (
            <BulkField key={asked.field} step={step} {...asked} />
          ))}
        </Form>
      )}
    </Modal>
  );
};
