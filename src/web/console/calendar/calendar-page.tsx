import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, App, Button } from 'antd';
import type { CalendarView } from '#contract/office.ts';
import { calendarWords } from '#i18n/console-calendar.ts';
import { officeWords } from '#i18n/console-office.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { editCalendar, previewCalendar, readCalendar } from '#web/api/office.ts';
import { officeToday } from '#web/ui/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { rebaseList } from '#web/live/rebase.ts';
import { DraftNote } from '../live/draft-note.tsx';
import { useKeptHere } from '../live/use-kept-here.ts';
import { queries, useMay } from '../queries.ts';
import { PageTitle } from '../shell/page-title.tsx';
import './calendar.css';
import { DayList } from './day-list.tsx';
import { NoticeCard } from './notice-card.tsx';
import { sameDays, turned, withNotice, type SpecialDay } from './year.ts';
import { YearEffect } from './year-effect.tsx';
import { WeekForm } from './week-form.tsx';
import { YearGrid } from './year-grid.tsx';

const rebase = rebaseList<SpecialDay>(({ day }) => day);

const Year = ({ calendar }: { calendar: CalendarView }) => {
  const t = useWords(officeWords);
  const words = useWords(calendarWords);
  const { message } = App.useApp();
  const may = useMay();
  const canEdit = may('calendar.write');
  const kept = useKeptHere<readonly SpecialDay[]>(`calendar:${calendar.year}`, calendar.days, rebase);
  const { value: days, change: set } = kept;
  const changed = !sameDays(days, calendar.days);
  const effect = useMutation({ mutationFn: (draft: SpecialDay[]) => previewCalendar(calendar.year, draft) });
  // Of another draft than the one that stands there it would mislead.
  const looked = effect.data && effect.variables && sameDays(effect.variables, days) ? effect.data : null;
  const save = useMutation({
    mutationFn: () => editCalendar(calendar.year, { days: [...days], known: true }),
    onSuccess: async () => {
      kept.sent();
      await queries.invalidateQueries();
      void message.success(t('calendar.saved'));
    },
  });
  const turn = (day: string) =>
    set(turned(days, day, { holiday: t('calendar.defaultName'), makeup: t('calendar.defaultMakeup') }));
  const rename = (day: string, name: string) =>
    set(days.map((other) => (other.day === day ? { ...other, name } : other)));
  const nameless = days.some((day) => day.name.trim() === '');
  return (
    <div className="calendar">
      <section className="card yearcard">
        {calendar.warning === null ? null : <Alert type="warning" showIcon title={calendar.warning} />}
        <YearGrid year={calendar.year} days={days} saved={calendar.days} onTurn={canEdit ? turn : null} />
        <DraftNote kept={kept} />
        {changed && looked ? <YearEffect effect={looked} /> : null}
        {effect.error ? <Failed error={effect.error} /> : null}
        <div className="next">
          {canEdit ? (
            <>
              {changed && !looked ? (
                <Button
                  type="primary"
                  disabled={nameless}
                  loading={effect.isPending}
                  onClick={() => effect.mutate([...days])}
                >
                  {words('effect.look')}
                </Button>
              ) : (
                <Button
                  type="primary"
                  disabled={(!changed && calendar.known) || nameless}
                  loading={save.isPending}
                  onClick={() => save.mutate()}
                >
                  {t('calendar.save', { year: calendar.year })}
                </Button>
              )}
              {changed ? <Button onClick={kept.discard}>{t('calendar.undo')}</Button> : null}
              <span className="why">{t('calendar.hint')}</span>
            </>
          ) : (
            <span className="why">{t('calendar.readOnly')}</span>
          )}
        </div>
        {save.error ? <Failed error={save.error} /> : null}
      </section>
      <div className="side">
        {canEdit ? (
          <NoticeCard year={calendar.year} onRead={(read, whole) => set(withNotice(days, read, whole))} />
        ) : null}
        <DayList days={days} onRename={canEdit ? rename : null} />
        <WeekForm week={calendar.week} canEdit={canEdit} />
      </div>
    </div>
  );
};

export const CalendarPage = () => {
  const t = useWords(officeWords);
  const room = useWords(shellWords);
  const navigate = useNavigate({ from: '/calendar' });
  const { year = Number(officeToday().slice(0, 4)) } = useSearch({ from: '/shell/calendar' });
  const { data, error, refetch } = useQuery({
    queryKey: ['calendar', year],
    queryFn: () => readCalendar(year),
    staleTime: Infinity,
  });
  const count = (kind: SpecialDay['kind']) => data?.days.filter((day) => day.kind === kind).length ?? 0;
  const go = (to: number) => void navigate({ search: { year: to } });
  const state = data?.known ? t('calendar.state', { holidays: count('holiday'), makeups: count('makeup') }) : null;
  return (
    <>
      <PageTitle title={`${room('room.calendar')} ${year}`} state={state}>
        <button type="button" className="hy-btn year-turn" onClick={() => go(year - 1)}>
          <Icon name="left" size={16} label={t('calendar.previous')} />
        </button>
        <button type="button" className="hy-btn year-turn" onClick={() => go(year + 1)}>
          <Icon name="right" size={16} label={t('calendar.next')} />
        </button>
      </PageTitle>
      {error ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {data ? <Year key={year} calendar={data} /> : error ? null : <Waiting rows={10} />}
    </>
  );
};
