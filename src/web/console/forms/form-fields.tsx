import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import type { FactView, FieldView } from '#contract/forms.ts';
import { formWords } from '#i18n/console-forms.ts';
import { askedNow } from '#web/ui/facts.ts';
import { useWords } from '#web/ui/lang.tsx';

/** Few answers stand side by side, many in a list. */
const SIDE_BY_SIDE = 5;

const Field = ({ field }: { field: FieldView }): ReactNode => {
  const t = useWords(formWords);
  const options = field.choices.map(({ id, label }) => ({ value: id, label }));
  const label = field.unit ? `${field.label}（${field.unit}）` : field.label;
  const rules = [{ required: field.required, message: t('need') }];
  const whole = {
    text: <Input maxLength={field.max ?? 200} />,
    longText: <Input.TextArea maxLength={field.max ?? 4000} autoSize={{ minRows: 2, maxRows: 8 }} />,
    integer: <InputNumber min={field.min ?? 0} max={field.max ?? undefined} precision={0} style={{ width: '100%' }} />,
    number: <InputNumber min={field.min ?? 0} max={field.max ?? undefined} style={{ width: '100%' }} />,
    day: <Input type="date" />,
    list: (
      <Select
        mode="tags"
        open={false}
        suffixIcon={null}
        tokenSeparators={['\n', '；', '、', '，']}
        placeholder={t('list')}
      />
    ),
    choice:
      options.length > SIDE_BY_SIDE ? (
        <Select options={options} showSearch={{ optionFilterProp: 'label' }} allowClear={!field.required} />
      ) : (
        <Radio.Group options={options} />
      ),
    choices:
      options.length > SIDE_BY_SIDE ? (
        <Select mode="multiple" options={options} showSearch={{ optionFilterProp: 'label' }} />
      ) : (
        <Checkbox.Group options={options} />
      ),
    yesNo: (
      <Radio.Group
        options={[
          { value: true, label: t('yes') },
          { value: false, label: t('no') },
        ]}
      />
    ),
  }[field.type];
  return (
    <Form.Item name={['facts', field.id]} label={label} extra={field.help} rules={rules}>
      {whole}
    </Form.Item>
  );
};

/** The questions of a kind's form; one that hangs on another shows when that is answered so. */
export const FormFields = ({ form, known = [] }: { form: readonly FieldView[]; known?: readonly FactView[] }) => {
  const typed: Record<string, unknown> = (Form.useWatch('facts') as Record<string, unknown> | undefined) ?? {};
  return askedNow(form, typed, known).map((field) => <Field key={field.id} field={field} />);
};
