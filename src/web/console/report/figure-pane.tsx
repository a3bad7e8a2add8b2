import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useState } from 'react';
import type { FigureView } from '#contract/figures.ts';
import type { MatterFilter } from '#contract/matters.ts';
import { reportWords } from '#i18n/console-report.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { readFigure } from '#web/api/figures.ts';
import { listMatters } from '#web/api/matters.ts';
import { number } from '#web/ui/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { FigureHead } from '../matters/figure-head.tsx';
import { filterOf } from '../matters/filter-state.ts';

const SPLITS = ['community', 'month', 'category', 'channel', 'unit', 'call'] as const;
type Split = (typeof SPLITS)[number];
const splitsOf = ({ splits }: FigureView): Split[] =>
  splits.flatMap((one) => SPLITS.find((known) => known === one) ?? []);

/** Communities with fewer cases get no rate: one easy case would top the table. */
const FEW = 20;

/** Bars of one split. Counts add up to the figure; rates and days do not, and say so by having no sum. */
const Groups = ({ figure, split, filter }: { figure: FigureView; split: Split; filter: MatterFilter }) => {
  const t = useWords(reportWords);
  const { lang } = useLang();
  const counts = figure.adds;
  const most = Math.max(1, ...figure.groups.map((group) => group.value ?? 0));
  const sum = figure.groups.reduce((total, group) => total + (group.value ?? 0), 0);
  return (
    <table className="addup">
      <tbody>
        {figure.groups.map((group) => {
          const few = !counts && split === 'community' && group.rows < FEW;
          return (
            <tr key={group.key ?? ''}>
              <th scope="row" className="cut" title={group.label}>
                {group.label || t('figure.unknown')}
              </th>
              <td className="barcell">
                {few ? (
                  <small>{t('figure.few')}</small>
                ) : (
                  <span className="bar">
                    <i style={{ width: `${((group.value ?? 0) / most) * 100}%` }} />
                  </span>
                )}
              </td>
              <td className="num">
                {few || group.value === null ? (
                  '—'
                ) : group.key !== null && split !== 'month' ? (
                  <Link className="hy-fig" to="/matters" search={{ ...filter, figure: figure.id, [split]: group.key }}>
                    {number(group.value, lang)}
                  </Link>
                ) : (
                  number(group.value, lang)
                )}
              </td>
            </tr>
          );
        })}
        {counts ? (
          <tr className="sum">
            <th scope="row">{t('figure.sum')}</th>
            <td className="ok">
              {sum === figure.value ? (
                <>
                  <Icon name="check" size={14} /> {t('figure.agrees')}
                </>
              ) : null}
            </td>
            <td className="num">
              <b>{number(sum, lang)}</b>
            </td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
};

const Rows = ({ filter }: { filter: MatterFilter }) => {
  const t = useWords(reportWords);
  const query = { ...filter, limit: 20 };
  const { data, error } = useQuery({ queryKey: ['matters', query], queryFn: () => listMatters(query) });
  return (
    <section className="frows">
      <h3>
        {t('figure.rows')}
        <Link className="push" to="/matters" search={filter}>
          {t('figure.all')}
        </Link>
      </h3>
      {error ? <Failed error={error} /> : null}
      {data ? (
        <table>
          <tbody>
            {data.items.map((row) => (
              <tr key={row.id}>
                <td>
                  <Link to="/matters/$id" params={{ id: row.id }}>
                    {row.no}
                  </Link>
                </td>
                <td className="cut">{row.title}</td>
                <td className="cut">{row.gridName ?? row.communityName}</td>
                <td>{row.reportedAt.slice(5, 10)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <Waiting />
      )}
    </section>
  );
};

/** A figure opened beside the text: what it is, how it splits, its rows. `rows` is the query string of its matters. */
export const FigurePane = ({ id, rows, onClose }: { id: string; rows: string; onClose: () => void }) => {
  const t = useWords(reportWords);
  const frame = useWords(shellWords);
  const [chosen, by] = useState<Split | null>(null);
  const filter = filterOf(Object.fromEntries(new URLSearchParams(rows)));
  const { figure: _figure, ...scope } = filter;
  // How it is split at first is the figure's to say.
  const whole = useQuery({ queryKey: ['figure', id, scope], queryFn: () => readFigure(id, scope) });
  const split = chosen ?? (whole.data ? splitsOf(whole.data)[0] : undefined) ?? 'community';
  const { data, error, refetch } = useQuery({
    queryKey: ['figure', id, scope, split],
    enabled: whole.data !== undefined || whole.isError,
    queryFn: () => readFigure(id, { ...scope, by: split }),
    placeholderData: (before) => (before?.id === id ? before : undefined),
  });
  return (
    <aside className="card fpanel" aria-label={data?.label}>
      <header>
        <h2>{data?.label}</h2>
        <button type="button" className="hy-btn quiet push" onClick={onClose}>
          <Icon name="x" size={16} label={frame('close')} />
        </button>
      </header>
      {error ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {data ? (
        <div className="scroll">
          <FigureHead figure={data} />
          <div className="ftabs">
            <Segmented<Split>
              size="small"
              aria-label={t('figure.by')}
              value={split}
              onChange={by}
              options={splitsOf(data).map((value) => ({ value, label: t(`figure.by.${value}`) }))}
            />
          </div>
          <Groups figure={data} split={split} filter={scope} />
          <Rows filter={{ ...scope, figure: id }} />
        </div>
      ) : error ? null : (
        <Waiting />
      )}
    </aside>
  );
};
