import { Form } from 'antd';
import type { MatterDetail } from '#contract/matters.ts';
import { useAnswerCheck } from '#web/api/use-answer-check.ts';
import { AnswerCheckNote } from '#web/ui/answer-check.tsx';
import type { StepValues } from './step-values.ts';

/** Under the answer while it is written. */
export const LiveAnswerCheck = ({ matter }: { matter: MatterDetail }) => {
  const form = Form.useFormInstance<StepValues>();
  const publicAnswer = Form.useWatch('publicAnswer', form) ?? '';
  const written = Form.useWatch('answer', form) ?? matter.answer;
  const { contacted = '', measures = '', by = '' } = written ?? {};
  return <AnswerCheckNote check={useAnswerCheck(matter.id, { publicAnswer, answer: { contacted, measures, by } })} />;
};
