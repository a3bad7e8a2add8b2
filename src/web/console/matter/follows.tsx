import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useEffect } from 'react';
import type { MatterDetail } from '#contract/matters.ts';
import { matterWords } from '#i18n/console-matter.ts';
import { shortTime } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { consequencesQuery } from '../queries.ts';
import './follows.css';
import { sure, type StepValues } from './step-values.ts';

/**
 * What follows from the class and the place in the form: limit and unit, each with its why. Where the form asks for the unit it
 * follows too, until a person has chosen one.
 */
export const Follows = ({ matter, keepsUnit }: { matter: MatterDetail; keepsUnit: boolean }) => {
  const t = useWords(matterWords);
  const { lang } = useLang();
  const form = Form.useFormInstance<StepValues>();
  const category = Form.useWatch('category', form);
  const placeId = Form.useWatch('placeId', form);
  const { data } = useQuery({
    ...consequencesQuery(matter.id, { ...(category && { category }), ...(placeId && { placeId }) }),
    enabled: Boolean(category),
  });
  const isOther = category !== undefined && category !== matter.category;
  useEffect(() => {
    if (!data || !isOther || keepsUnit || form.isFieldTouched('unitId')) return;
    form.setFieldValue('unitId', sure(data.unit));
  }, [data, isOther, keepsUnit, form]);
  if (!category || !data) return null;
  const [first] = data.unit;
  return (
    <div className="follows" role="status">
      {data.limit ? (
        <p>
          {t('follows.limit', { words: data.limit.words, time: shortTime(data.limit.dueAt, lang) })}
          <small>{data.limit.source}</small>
        </p>
      ) : null}
      {first ? (
        <p>
          {t('follows.unit', { unit: first.label })}
          <small>{first.reasons.join('；')}</small>
        </p>
      ) : null}
    </div>
  );
};
