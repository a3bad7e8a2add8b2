import { Form, Input } from 'antd';
import type { MatterDetail } from '#contract/matters.ts';
import { matterWords } from '#i18n/console-matter.ts';
import { useAnswerCheck } from '#web/api/use-answer-check.ts';
import { AnswerCheckNote } from '#web/ui/answer-check.tsx';
import { useWords } from '#web/ui/lang.tsx';
import type { StepValues } from './step-values.ts';

/** Under the answer while it is written; asks why where the office wants to know. */
export const LiveAnswerCheck = ({ matter, asksReason }: { matter: MatterDetail; asksReason: boolean }) => {
  const t = useWords(matterWords);
  const form = Form.useFormInstance<StepValues>();
  const publicAnswer = Form.useWatch('publicAnswer', form) ?? '';
  const written = Form.useWatch('answer', form) ?? matter.answer;
  const { contacted = '', measures = '', by = '' } = written ?? {};
  const check = useAnswerCheck(matter.id, { publicAnswer, answer: { contacted, measures, by } });
  return (
    <>
      <AnswerCheckNote check={check} />
      {check?.needsReason && !asksReason ? (
        <Form.Item
          name="reason"
          label={t('step.reasonForFlagged')}
          rules={[{ required: true, whitespace: true, message: t('step.need') }]}
        >
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 4 }} />
        </Form.Item>
      ) : null}
    </>
  );
};
