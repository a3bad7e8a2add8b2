import { useMutation } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import type { CalendarView } from '#contract/office.ts';
import { calendarWords } from '#i18n/console-calendar.ts';
import { officeWords } from '#i18n/console-office.ts';
import { editWeek, previewWeek } from '#web/api/office.ts';
import { same } from '#web/live/rebase.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Failed } from '#web/ui/states.tsx';
import { DraftNote } from '../live/draft-note.tsx';
import { useKeptHere } from '../live/use-kept-here.ts';
import { queries } from '../queries.ts';
import { hoursText, parseHours } from './year.ts';
import { YearEffect } from './year-effect.tsx';

const DAYS = [1, 2, 3, 4, 5, 6, 0] as const;
type Hours = Readonly<Record<string, string>>;

const weekOf = (hours: Hours): CalendarView['week'] =>
  [0, 1, 2, 3, 4, 5, 6].map((day) => parseHours(hours[`day${day}`] ?? '') ?? []);

/**
 * Working hours of each weekday, typed as people write them; which deadlines they move is looked at before they are saved.
 * @param asks false where there is no matter yet whose deadline could move
 */
export const WeekForm = ({
  week,
  canEdit,
  asks = true,
}: {
  week: CalendarView['week'];
  canEdit: boolean;
  asks?: boolean;
}) => {
  const t = useWords(officeWords);
  const words = useWords(calendarWords);
  const { message } = App.useApp();
  const held: Hours = Object.fromEntries(week.map((spans, day) => [`day${day}`, hoursText(spans)]));
  const [form] = Form.useForm<Hours>();
  const kept = useKeptHere('calendar:week', held);
  const effect = useMutation({ mutationFn: (hours: Hours) => previewWeek({ week: weekOf(hours) }) });
  // Of other hours than those that stand there it would mislead.
  const looked = effect.data && same(effect.variables, kept.value) ? effect.data : null;
  const save = useMutation({
    mutationFn: (hours: Hours) => editWeek({ week: weekOf(hours) }),
    onSuccess: async () => {
      kept.sent();
      await queries.invalidateQueries();
      void message.success(t('calendar.saved'));
    },
  });
  const discard = () => {
    form.setFieldsValue(held);
    kept.discard();
  };
  const looksFirst = asks && kept.dirty && !looked;
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
      <DraftNote kept={{ ...kept, discard }} />
      <Form<Hours>
        // What somebody else saved meanwhile is laid under what is typed.
        key={JSON.stringify(held)}
        form={form}
        disabled={!canEdit}
        colon={false}
        initialValues={kept.value}
        onValuesChange={(_, hours) => kept.change(hours)}
        onFinish={(hours) => (looksFirst ? effect : save).mutate(hours)}
      >
        {DAYS.map((day) => (
          <Form.Item key={day} name={`day${day}`} label={t(`weekday.${day}`)} labelCol={{ flex: '84px' }} rules={rules}>
            <Input maxLength={60} />
          </Form.Item>
        ))}
        {kept.dirty && looked ? <YearEffect effect={looked} /> : null}
        {effect.error ? <Failed error={effect.error} /> : null}
        {save.error ? <Failed error={save.error} /> : null}
        {canEdit ? (
          <div className="acts">
            <Button htmlType="submit" loading={save.isPending || effect.isPending}>
              {looksFirst ? words('effect.look') : t('calendar.hoursSave')}
            </Button>
            {kept.dirty ? <Button onClick={discard}>{t('calendar.undo')}</Button> : null}
          </div>
        ) : null}
      </Form>
    </section>
  );
};
