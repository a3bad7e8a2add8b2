import { useMutation } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import type { CalendarView } from '#contract/office.ts';
import { officeWords } from '#i18n/console-office.ts';
import { editWeek } from '#web/api/office.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Failed } from '#web/ui/states.tsx';
import { queries } from '../queries.ts';
import { hoursText, parseHours } from './year.ts';

const DAYS = [1, 2, 3, 4, 5, 6, 0] as const;

/** Working hours of each weekday, typed as people write them. */
export const WeekForm = ({ week, canEdit }: { week: CalendarView['week']; canEdit: boolean }) => {
  const t = useWords(officeWords);
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: (hours: readonly string[]) => editWeek({ week: hours.map((text) => parseHours(text) ?? []) }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      void message.success(t('calendar.saved'));
    },
  });
  const rules = [
    {
      validator: (_rule: unknown, text: string | undefined) =>
        parseHours(text ?? '') ? Promise.resolve() : Promise.reject(new Error(t('calendar.hoursBad'))),
    },
  ];
  return (
    <section className="card week">
      <header>
        <h2>{t('calendar.hours')}</h2>
      </header>
      <p className="small third">{t('calendar.hoursHint')}</p>
      <Form<Record<string, string>>
        disabled={!canEdit}
        colon={false}
        initialValues={Object.fromEntries(week.map((spans, day) => [`day${day}`, hoursText(spans)]))}
        onFinish={(values) => save.mutate([0, 1, 2, 3, 4, 5, 6].map((day) => values[`day${day}`] ?? ''))}
      >
        {DAYS.map((day) => (
          <Form.Item key={day} name={`day${day}`} label={t(`weekday.${day}`)} labelCol={{ flex: '84px' }} rules={rules}>
            <Input maxLength={60} />
          </Form.Item>
        ))}
        {save.error ? <Failed error={save.error} /> : null}
        {canEdit ? (
          <Button htmlType="submit" loading={save.isPending}>
            {t('calendar.hoursSave')}
          </Button>
        ) : null}
      </Form>
    </section>
  );
};
