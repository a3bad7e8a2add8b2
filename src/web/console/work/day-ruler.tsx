import type { MatterRow } from '#contract/matters.ts';
import { deskWords } from '#i18n/console-desk.ts';
import { officeClock } from '#web/ui/format.ts';
import { LampShape } from '#web/ui/lamp.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { FIRST_HOUR, LAST_HOUR, marksOf, placeOf, type Mark } from './ruler.ts';

const MarkButton = ({ mark, onSelect }: { mark: Mark; onSelect: (id: string) => void }) => {
  const t = useWords(deskWords);
  const [first] = mark.rows;
  if (!first) return null;
  const { length } = mark.rows;
  const titles = mark.rows.slice(0, 8).map((row) => `${officeClock(row.deadline.dueAt ?? '')} ${row.title}`);
  const label = mark.late ? t('work.overdue') : first.stateLabel;
  return (
    <button
      type="button"
      className={`mark${mark.labelled ? '' : ' bare'}${mark.late ? ' late' : ''}`}
      style={{ left: `${mark.at}%` }}
      title={[...titles, ...(length > 8 ? ['…'] : [])].join('\n')}
      aria-label={t('work.mark', { label, n: length, title: first.title })}
      onClick={() => onSelect(first.id)}
    >
      <span>{length > 1 ? t('work.several', { label, n: length }) : label}</span>
      <LampShape lamp={first.deadline.lamp} />
    </button>
  );
};

/** The working day as a ruler: what is late at its start, a lamp at each deadline of today. */
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
  const here = placeOf(officeClock(now.toISOString()));
  return (
    <div className="ruler" role="group" aria-label={t('work.ruler')}>
      <i className="past" style={{ width: `${here}%` }} />
      <span className={here > 90 ? 'now end' : 'now'} style={{ left: `${here}%` }}>
        {t('work.now')}
      </span>
      {marksOf(rows, now).map((mark) => (
        <MarkButton key={mark.rows[0]?.id} mark={mark} onSelect={onSelect} />
      ))}
      {Array.from({ length: LAST_HOUR - FIRST_HOUR - 1 }, (_, index) => FIRST_HOUR + 1 + index).map((hour) => (
        <small key={hour} style={{ left: `${placeOf(`${hour}:00`)}%` }}>
          {hour}
        </small>
      ))}
    </div>
  );
};
