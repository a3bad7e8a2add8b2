import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, App, Button, Input } from 'antd';
import { useState } from 'react';
import type { CalendarView } from '#contract/office.ts';
import { officeWords } from '#i18n/console-office.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { editCalendar, readCalendar } from '#web/api/office.ts';
import { officeToday } from '#web/ui/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { queries, useMay } from '../queries.ts';
import { PageTitle } from '../shell/page-title.tsx';
import './calendar.css';
import { turned, type SpecialDay } from './year.ts';
import { WeekForm } from './week-form.tsx';
import { YearGrid } from './year-grid.tsx';

/** The days by name, editable: a notice names its holidays. */
const DayList = ({
  days,
  onRename,
}: {
  days: readonly SpecialDay[];
  onRename: ((day: string, name: string) => void) | null;
}) => {
  const t = useWords(officeWords);
  return (
    <section className="card daylist">
      <header>
        <h2>{t('calendar.days')}</h2>
      </header>
      <ul tabIndex={0} aria-label={t('calendar.days')}>
        {days.map((day) => (
          <li key={day.day}>
            <time dateTime={day.day}>{day.day.slice(5)}</time>
            <span className={`hy-tag ${day.kind === 'makeup' ? 'amber' : 'echo'}`}>{t(`calendar.${day.kind}`)}</span>
            {onRename ? (
              <Input
                size="small"
                maxLength={40}
                aria-label={`${day.day} ${t('calendar.name')}`}
                value={day.name}
                onChange={(event) => onRename(day.day, event.target.value)}
              />
            ) : (
              <span>{day.name}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Year = ({ calendar }: { calendar: CalendarView }) => {
  const t = useWords(officeWords);
  const { message } = App.useApp();
  const may = useMay();
  const canEdit = may('calendar.write');
  const [days, set] = useState<readonly SpecialDay[]>(calendar.days);
  const changed = days !== calendar.days;
  const save = useMutation({
    mutationFn: () => editCalendar(calendar.year, { days: [...days], known: true }),
    onSuccess: async () => {
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
        <YearGrid year={calendar.year} days={days} onTurn={canEdit ? turn : null} />
        <div className="next">
          {canEdit ? (
            <>
              <Button
                type="primary"
                disabled={(!changed && calendar.known) || nameless}
                loading={save.isPending}
                onClick={() => save.mutate()}
              >
                {t('calendar.save', { year: calendar.year })}
              </Button>
              {changed ? <Button onClick={() => set(calendar.days)}>{t('calendar.undo')}</Button> : null}
              <span className="why">{t('calendar.hint')}</span>
            </>
          ) : (
            <span className="why">{t('calendar.readOnly')}</span>
          )}
        </div>
        {save.error ? <Failed error={save.error} /> : null}
      </section>
      <div className="side">
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
  const { data, error, refetch, dataUpdatedAt } = useQuery({
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
        <button type="button" className="hy-btn" onClick={() => go(year - 1)}>
          <Icon name="left" size={16} label={t('calendar.previous')} />
        </button>
        <button type="button" className="hy-btn" onClick={() => go(year + 1)}>
          <Icon name="right" size={16} label={t('calendar.next')} />
        </button>
      </PageTitle>
      {error ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {data ? <Year key={`${year} ${dataUpdatedAt}`} calendar={data} /> : error ? null : <Waiting rows={10} />}
    </>
  );
};
