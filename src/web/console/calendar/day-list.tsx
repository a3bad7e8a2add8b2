import { Input } from 'antd';
import { officeWords } from '#i18n/console-office.ts';
import { useWords } from '#web/ui/lang.tsx';
import type { SpecialDay } from './year.ts';

/** The days by name, editable: a notice names its holidays. */
export const DayList = ({
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
