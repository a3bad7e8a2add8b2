import { Checkbox, Form, Input, InputNumber, Radio, Select, Space } from 'antd';
import type { ReactNode } from 'react';
import type { MatterDetail, NextStepView } from '#contract/matters.ts';
import { companyWords } from '#i18n/console-company.ts';
import { matterWords } from '#i18n/console-matter.ts';
import { say } from '#i18n/translate.ts';
import { shortTime } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { useCatalog } from '../queries.ts';
import { HereButton } from './here-button.tsx';
import { categoryCode } from './matter-parts.tsx';
import { LiveAnswerCheck } from './live-answer-check.tsx';
import { MatterSelect } from './matter-select.tsx';
import { PartsFields } from './parts-fields.tsx';
import { PlaceSelect } from './place-select.tsx';

type Field = NextStepView['asks'][number];
interface FieldProps {
  readonly field: Field;
  readonly required: boolean;
  readonly matter: MatterDetail;
  /** The note says what called units are asked to do. */
  readonly calls?: boolean;
  /** The step asks for a reason by itself. */
  readonly asksReason?: boolean;
}

const bySearch = { optionFilterProp: 'label' } as const;

const useChoices = () => {
  const catalog = useCatalog();
  const { lang } = useLang();
  return {
    categories: (catalog?.categories ?? []).map(({ key, label }) => ({
      value: key,
      label: `${say(label, lang)} ${categoryCode(key)}`,
    })),
    topics: (catalog?.topics ?? []).map(({ id, label }) => ({ value: id, label: say(label, lang) })),
    units: (catalog?.units ?? []).map(({ id, label }) => ({ value: id, label: say(label, lang) })),
  };
};

/** The reply that passes the quality check. The time of acceptance is known: it is not asked again. */
const AnswerFields = ({ required, matter }: Omit<FieldProps, 'field'>) => {
  const t = useWords(matterWords);
  const { lang } = useLang();
  const rules = [{ required, message: t('step.need') }];
  return (
    <fieldset>
      <legend>{t('answer.four')}</legend>
      <p className="small third">{t('step.acceptedHint', { time: shortTime(matter.reportedAt, lang) })}</p>
      <Form.Item name={['answer', 'contacted']} label={t('answer.contacted')} rules={rules}>
        <Input maxLength={100} placeholder={t('step.contactedHint')} />
      </Form.Item>
      <Form.Item name={['answer', 'measures']} label={t('answer.measures')} rules={rules}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 6 }} placeholder={t('step.measuresHint')} />
      </Form.Item>
      <Form.Item name={['answer', 'by']} label={t('answer.by')} rules={rules}>
        <Input maxLength={100} placeholder={t('step.byHint')} />
      </Form.Item>
    </fieldset>
  );
};

const PlanFields = ({ required }: { required: boolean }) => {
  const t = useWords(matterWords);
  const rules = [{ required, message: t('step.need') }];
  return (
    <>
      <Form.Item name={['plan', 'scheme']} label={t('step.scheme')} rules={rules}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name={['plan', 'lead']} label={t('step.lead')} rules={rules}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name={['plan', 'nextDay']} label={t('step.nextDay')} rules={rules}>
        <Input type="date" />
      </Form.Item>
    </>
  );
};

const LimitFields = ({ required }: { required: boolean }) => {
  const t = useWords(matterWords);
  const units = (['workDay', 'workHour', 'day', 'hour'] as const).map((unit) => ({
    value: unit,
    label: t(`limit.${unit}`),
  }));
  return (
    <Form.Item label={t('step.limit')} required={required}>
      <Space.Compact>
        <Form.Item name={['limit', 'amount']} noStyle rules={[{ required, message: t('step.need') }]}>
          <InputNumber min={1} max={365} precision={0} aria-label={t('step.limit')} />
        </Form.Item>
        <Form.Item name={['limit', 'unit']} noStyle>
          <Select options={units} aria-label={t('step.limit')} style={{ width: 120 }} />
        </Form.Item>
      </Space.Compact>
    </Form.Item>
  );
};

const radios = (options: { value: string; label: string }[]) => <Radio.Group optionType="button" options={options} />;
const area = (max: number) => <Input.TextArea maxLength={max} autoSize={{ minRows: 2, maxRows: 8 }} />;

/** Inputs whose value is one string or flag under the field's own name. */
const useSimple = (matter: MatterDetail): Partial<Record<Field, ReactNode>> => {
  const t = useWords(matterWords);
  const company = useWords(companyWords);
  const { categories, topics, units } = useChoices();
  const placeId = matter.placeId ?? matter.gridId;
  const placeName = matter.placeName ?? matter.gridName;
  const busy = new Set([matter.unitId, ...matter.tasks.filter(({ clock }) => clock).map(({ unitId }) => unitId)]);
  const free = units.filter(({ value }) => !busy.has(value));
  return {
    reason: area(500),
    note: area(2000),
    comment: area(500),
    publicAnswer: area(5000),
    topic: <Select showSearch={bySearch} allowClear options={topics} />,
    until: <Input type="datetime-local" />,
    category: <Select showSearch={bySearch} options={categories} />,
    unitId: <Select showSearch={bySearch} options={units} />,
    duplicateOf: <MatterSelect matter={matter} />,
    linkTo: <MatterSelect matter={matter} closed />,
    relation: (
      <Radio.Group
        options={(['related', 'causedBy', 'causes'] as const).map((value) => ({
          value,
          label: company(`relation.ask.${value}`),
        }))}
      />
    ),
    placeId: <PlaceSelect known={placeId && placeName ? { id: placeId, name: placeName } : null} />,
    call: (
      <Radio.Group
        options={(['daily', 'hard', 'emergency'] as const).map((value) => ({ value, label: t(`call.${value}`) }))}
      />
    ),
    unitIds: <Select mode="multiple" showSearch={bySearch} options={free} />,
    score: <Radio.Group optionType="button" options={[1, 2, 3, 4, 5]} />,
    position: <HereButton />,
    grade: radios((['simple', 'difficult', 'notYet'] as const).map((value) => ({ value, label: t(`grade.${value}`) }))),
    verdict: radios(
      (['solved', 'half', 'unsolved', 'notYours'] as const).map((value) => ({ value, label: t(`verdict.${value}`) })),
    ),
  };
};

const WITHOUT_WORDS: ReadonlySet<Field> = new Set(['unitIds', 'score', 'position']);

/** One thing that a step asks for; what must be filled is marked. */
export const StepField = ({ field, required, matter, calls, asksReason = false }: FieldProps) => {
  const t = useWords(matterWords);
  const simple = useSimple(matter);
  const { categories, units } = useChoices();
  if (field === 'answer') return <AnswerFields required={required} matter={matter} />;
  if (field === 'plan') return <PlanFields required={required} />;
  if (field === 'parts') return <PartsFields least={matter.parts > 0 ? 1 : 2} categories={categories} units={units} />;
  if (field === 'limit') return <LimitFields required={required} />;
  if (field === 'satisfied')
    return (
      <Form.Item name="satisfied" valuePropName="checked">
        <Checkbox>{t('step.satisfied')}</Checkbox>
      </Form.Item>
    );
  if (field === 'consentWall')
    return (
      <Form.Item name="consentWall" valuePropName="checked">
        <Checkbox>{t('step.consentWall')}</Checkbox>
      </Form.Item>
    );
  const item = (
    <Form.Item
      name={field}
      label={t(calls && field === 'note' ? 'step.ask' : `step.${field}`)}
      rules={[{ required, whitespace: !WITHOUT_WORDS.has(field), message: t('step.need') }]}
    >
      {simple[field]}
    </Form.Item>
  );
  return field === 'publicAnswer' ? (
    <>
      {item}
      <LiveAnswerCheck matter={matter} asksReason={asksReason} />
    </>
  ) : (
    item
  );
};
