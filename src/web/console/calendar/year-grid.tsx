import { calendarWords } from '#i18n/console-calendar.ts';
import { officeWords } from '#i18n/console-office.ts';
import { uiWords } from '#i18n/ui.ts';
import { officeToday } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { isWeekend, monthCells, type SpecialDay } from './year.ts';

const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const Day = ({
  day,
  special,
  proposed,
  onTurn,
}: {
  day: string;
  special: SpecialDay | undefined;
  /** Differs from what is saved. */
  proposed: boolean;
  onTurn: ((day: string) => void) | null;
}) => {
  const t = useWords(officeWords);
  const words = useWords(calendarWords);
  const ui = useWords(uiWords);
  const { lang } = useLang();
  const kind = special?.kind ?? (isWeekend(day) ? 'weekend' : 'work');
  const named = special
    ? ((lang === 'en' ? special.nameEn : undefined) ?? special.name)
    : kind === 'weekend'
      ? t('calendar.weekend')
      : '';
  const name = proposed ? `${named} ${words('proposed')}` : named;
  const className = `day ${kind}${day === officeToday() ? ' today' : ''}${proposed ? ' proposed' : ''}`;
  const shown = (
    <>
      {Number(day.slice(8))}
      {special ? <em>{ui(special.kind === 'makeup' ? 'calendar.makeup' : 'calendar.off')}</em> : null}
    </>
  );
  return onTurn ? (
    <button type="button" className={className} title={name} aria-label={`${day} ${name}`} onClick={() => onTurn(day)}>
      {shown}
    </button>
  ) : (
    <span className={className} title={name}>
      {shown}
    </span>
  );
};

const ENGLISH = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** Twelve months at a glance. `onTurn` null: to look at only. */
export const YearGrid = ({
  year,
  days,
  saved,
  onTurn,
}: {
  year: number;
  days: readonly SpecialDay[];
  /** What holds now: where the days differ, they are shown as a proposal. */
  saved: readonly SpecialDay[];
  onTurn: ((day: string) => void) | null;
}) => {
  const t = useWords(officeWords);
  const ui = useWords(uiWords);
  const { lang } = useLang();
  const named = (month: number) =>
    t('calendar.month', { month: lang === 'en' ? ENGLISH.format(Date.UTC(2000, month - 1)) : month });
  const special = new Map(days.map((day) => [day.day, day]));
  const kinds = new Map(saved.map((day) => [day.day, day.kind]));
  return (
    <div className="year">
      {Array.from({ length: 12 }, (_, index) => index + 1).map((month) => (
        <section key={month} aria-label={named(month)}>
          <h3>{named(month)}</h3>
          <div className="month">
            {WEEK.map((name) => (
              <small key={name}>{ui(`calendar.${name}`).slice(0, 2)}</small>
            ))}
            {monthCells(year, month).map((day, cell) =>
              day ? (
                <Day
                  key={day}
                  day={day}
                  special={special.get(day)}
                  proposed={special.get(day)?.kind !== kinds.get(day)}
                  onTurn={onTurn}
                />
              ) : (
                <span key={`empty ${cell}`} />
              ),
            )}
          </div>
        </section>
      ))}
    </div>
  );
};
