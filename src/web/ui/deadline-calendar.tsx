import type { DeadlineExplanation } from '#contract/deadline.ts';
import { uiWords } from '#i18n/ui.ts';
import type { Static } from 'typebox';
import { weekdayOf } from './format.ts';
import { useLang, useWords } from './lang.tsx';

type Explanation = Static<typeof DeadlineExplanation>;
type Day = Explanation['days'][number];

const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Weeks from Monday; the days before the first and after the last are null. */
export const weeksOf = (days: readonly Day[]): (Day | null)[][] => {
  const first = days[0];
  if (!first) return [];
  const cells: (Day | null)[] = [...Array.from({ length: weekdayOf(first.day) }, () => null), ...days];
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
};

/** A limit by days counts at most one a day; whatever counts more is in minutes (a limit by hours). */
const inMinutes = (days: readonly Day[]): boolean => days.some((day) => day.counted > days.length);

const Cell = ({ day, minutes }: { day: Day | null; minutes: boolean }) => {
  const t = useWords(uiWords);
  if (!day) return <td />;
  const counts = (day.kind === 'work' || day.kind === 'makeup') && day.counted > 0;
  return (
    <td className={`${day.kind} ${day.state}${counts ? ' counts' : ''}`} title={day.name ?? undefined}>
      <i>{Number(day.day.slice(8))}</i>
      {day.kind === 'start' ? (
        <b>{t('calendar.start')}</b>
      ) : counts ? (
        <b>{minutes ? t('calendar.hours', { n: Math.round(day.counted / 6) / 10 }) : day.counted}</b>
      ) : null}
      {day.kind === 'makeup' ? <em>{t('calendar.makeup')}</em> : null}
    </td>
  );
};

/** First week of each month carries its name. */
const monthOf = (week: readonly (Day | null)[], before: readonly (Day | null)[] | undefined): string | null => {
  const month = (row: readonly (Day | null)[] | undefined) => row?.find((day) => day)?.day.slice(0, 7);
  const own = month(week);
  return own && own !== month(before) ? own : null;
};

/** Why a matter is due when it is: one cell a day with its running number, then plain sentences. */
export const DeadlineCalendar = ({ explanation }: { explanation: Explanation }) => {
  const t = useWords(uiWords);
  const { lang } = useLang();
  const weeks = weeksOf(explanation.days);
  const minutes = inMinutes(explanation.days);
  const monthName = (month: string) =>
    lang === 'en'
      ? new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en', { month: 'short', timeZone: 'UTC' })
      : t('calendar.month', { month: Number(month.slice(5)) });
  return (
    <section className="hy-deadline">
      <h3>{explanation.title}</h3>
      <p className="limit">{explanation.limit}</p>
      {weeks.length > 0 ? (
        <table>
          <thead>
            <tr>
              <td />
              {WEEK.map((name) => (
                <th key={name} scope="col">
                  {t(`calendar.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week, row) => {
              const month = monthOf(week, weeks[row - 1]);
              return (
                <tr key={week.find((day) => day)?.day ?? row}>
                  <th scope="row">{month ? monthName(month) : null}</th>
                  {week.map((day, column) => (
                    <Cell key={day?.day ?? column} day={day} minutes={minutes} />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : null}
      <p className="key">
        <span className="work">{t('calendar.key.work')}</span>
        <span className="makeup">{t('calendar.key.makeup')}</span>
        <span className="paused">{t('calendar.key.paused')}</span>
        <span className="off">{t('calendar.key.off')}</span>
      </p>
      <ul>
        {explanation.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {explanation.missingYears.length > 0 ? (
          <li className="warn">{t('calendar.missingYear', { years: explanation.missingYears.join('、') })}</li>
        ) : null}
      </ul>
      <p className="source">{explanation.source}</p>
    </section>
  );
};
