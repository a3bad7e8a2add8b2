import type { MatterRow } from '#contract/matters.ts';
import { deskWords } from '#i18n/console-desk.ts';
import { officeClock, officeDay } from '#web/ui/format.ts';
import { LampShape } from '#web/ui/lamp.tsx';
import { useWords } from '#web/ui/lang.tsx';

const FIRST = 8;
const LAST = 19;

/** Place on the ruler in per cent; what lies outside the working day stands at its end. */
const at = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return Math.min(100, Math.max(0, ((hours + minutes / 60 - FIRST) / (LAST - FIRST)) * 100));
};

/** The day as a ruler, a lamp at each deadline. */
export const DayRuler = ({
  rows,
  now,
  onSelect,
}: {
  rows: readonly MatterRow[];
  now: Date;
  onSelect: (id: string) => void;
}) => {
  const t = useWords(deskWords);
  const today = rows.filter(({ deadline }) => deadline.dueAt && officeDay(new Date(deadline.dueAt)) === officeDay(now));
  const here = at(officeClock(now.toISOString()));
  return (
    <div className="ruler" role="group" aria-label={t('work.ruler')}>
      <i className="past" style={{ width: `${here}%` }} />
      <span className={here > 90 ? 'now end' : 'now'} style={{ left: `${here}%` }}>
        {t('work.now')}
      </span>
      {today.map((row) => (
        <button
          key={row.id}
          type="button"
          style={{ left: `${at(officeClock(row.deadline.dueAt ?? ''))}%` }}
          title={`${officeClock(row.deadline.dueAt ?? '')} ${row.title}`}
          onClick={() => onSelect(row.id)}
        >
          <LampShape lamp={row.deadline.lamp} />
        </button>
      ))}
      {Array.from({ length: LAST - FIRST - 1 }, (_, index) => FIRST + 1 + index).map((hour) => (
        <small key={hour} style={{ left: `${at(`${hour}:00`)}%` }}>
          {hour}
        </small>
      ))}
    </div>
  );
};
