import { Button, Form, Input, Select } from 'antd';
import { companyWords } from '#i18n/console-company.ts';
import { matterWords } from '#i18n/console-matter.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import './company.css';

type Choices = readonly { readonly value: string; readonly label: string }[];
const bySearch = { optionFilterProp: 'label' } as const;
/** As many as the wire takes. */
const MOST = 9;

/** What a report is split into: each part with its words, and where it goes as far as that is clear. */
export const PartsFields = ({ least, categories, units }: { least: number; categories: Choices; units: Choices }) => {
  const t = useWords(companyWords);
  const step = useWords(matterWords);
  return (
    <Form.List name="parts" initialValue={Array.from({ length: least }, () => ({}))}>
      {(rows, { add, remove }) => (
        <>
          <p className="small second">{t('parts.how')}</p>
          {rows.map(({ key, name }, at) => (
            <fieldset key={key} className="part">
              <legend>
                {t('parts.one', { n: at + 1 })}
                {rows.length > least ? (
                  <button
                    type="button"
                    className="hy-btn quiet"
                    onClick={() => remove(name)}
                    aria-label={t('parts.remove')}
                  >
                    <Icon name="x" size={14} />
                  </button>
                ) : null}
              </legend>
              <Form.Item
                name={[name, 'text']}
                label={t('parts.text')}
                rules={[{ required: true, whitespace: true, message: step('step.need') }]}
              >
                <Input.TextArea maxLength={2000} autoSize={{ minRows: 1, maxRows: 4 }} />
              </Form.Item>
              <div className="part-goes">
                <Form.Item
                  name={[name, 'category']}
                  label={t('parts.category')}
                  dependencies={[['parts', name, 'unitId']]}
                  rules={[
                    ({ getFieldValue }) => ({
                      required: Boolean(getFieldValue(['parts', name, 'unitId'])),
                      message: t('parts.needCategory'),
                    }),
                  ]}
                >
                  <Select showSearch={bySearch} allowClear options={[...categories]} />
                </Form.Item>
                <Form.Item name={[name, 'unitId']} label={t('parts.unit')}>
                  <Select showSearch={bySearch} allowClear options={[...units]} />
                </Form.Item>
              </div>
            </fieldset>
          ))}
          {rows.length < MOST ? (
            <Button onClick={() => add({})} icon={<Icon name="plus" size={14} />}>
              {t('parts.add')}
            </Button>
          ) : null}
        </>
      )}
    </Form.List>
  );
};
