import type { CalendarPreview } from '#contract/calendar.ts';
import { calendarWords } from '#i18n/console-calendar.ts';
import { number, shortTime } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { MatterNumber } from '../settings/limits-effect.tsx';

/** Which open deadlines the draft would move: how many, and the first of them. */
export const YearEffect = ({ effect: { checked, onHold, earlier, later, rows } }: { effect: CalendarPreview }) => {
  const t = useWords(calendarWords);
  const { lang } = useLang();
  return (
    <section className="yeareffect" aria-live="polite">
      <h2>{t('effect.title')}</h2>
      {rows.length === 0 ? (
        <p>{t('effect.none', { n: number(checked, lang) })}</p>
      ) : (
        <>
          <p>
            <b>
              {t('effect.moves', {
                n: number(checked, lang),
                later: number(later, lang),
                earlier: number(earlier, lang),
              })}
            </b>
          </p>
          <p className="small second">{t('effect.first', { n: rows.length })}</p>
          <ul tabIndex={0} aria-label={t('effect.first', { n: rows.length })}>
            {rows.map(({ id, no, category, place, before, after }) => (
              <li key={id}>
                <b>
                  <MatterNumber id={id} no={no} />
                </b>
                <span className="cut">{[category, place].filter(Boolean).join(' · ')}</span>
                <span>{t('effect.fromTo', { before: shortTime(before, lang), after: shortTime(after, lang) })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {onHold > 0 ? <p className="small second">{t('effect.onHold', { n: number(onHold, lang) })}</p> : null}
    </section>
  );
};
