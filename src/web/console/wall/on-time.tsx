import { Link } from '@tanstack/react-router';
import type { FigureView } from '#contract/figures.ts';
import type { MatterFilter } from '#contract/matters.ts';
import { wallWords } from '#i18n/console-wall.ts';
import { number } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { filterOf } from '../matters/filter-state.ts';

/** With fewer cases one easy one would make a rate: then there is none. */
export const FEW = 20;
/** The scale begins here: below it the dot stands at the edge. */
const LEAST = 80;

/** Handled on time, by community in the office's own order: a look at where help is needed, not a table of winners. */
export const OnTime = ({ figure, filter }: { figure: FigureView; filter: MatterFilter }) => {
  const t = useWords(wallWords);
  const { lang } = useLang();
  const groups = figure.groups.toSorted((a, b) => (a.key ?? '').localeCompare(b.key ?? ''));
  const base = filterOf(Object.fromEntries(new URLSearchParams(figure.rows)));
  return (
    <table className="on-time">
      <thead>
        <tr>
          <th scope="col">{t('onTime.community')}</th>
          <td className="scale" aria-hidden>
            <span>{LEAST}</span>
            <span>{(LEAST + 100) / 2}</span>
            <span>100 %</span>
          </td>
          <th scope="col">%</th>
          <th scope="col">{t('onTime.closed')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ key, label, value, rows }) => {
          const few = rows < FEW || value === null;
          return (
            <tr key={key ?? ''} className={few ? 'few' : ''}>
              <th scope="row" className="cut">
                {label || t('onTime.nowhere')}
              </th>
              <td className="dot" aria-hidden>
                {few ? null : <i style={{ left: `${Math.max(0, ((value - LEAST) / (100 - LEAST)) * 100)}%` }} />}
              </td>
              <td className="num">{few ? '—' : number(value, lang)}</td>
              <td className="num">
                {key === null ? (
                  number(rows, lang)
                ) : (
                  <Link className="hy-fig" to="/matters" search={{ ...filter, ...base, community: key }}>
                    {number(rows, lang)}
                  </Link>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
