import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Input, Segmented, Select } from 'antd';
import type { ReportView } from '#contract/figures.ts';
import { reportWords } from '#i18n/console-report.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { readReport, reportWordUrl } from '#web/api/figures.ts';
import { officeToday, shortTime } from '#web/ui/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { EmptyState, Failed, Waiting } from '#web/ui/states.tsx';
import { useCatalog } from '../queries.ts';
import '../matters/matters.css';
import { FigurePane } from './figure-pane.tsx';
import { presets, type Period } from './period.ts';
import './report.css';

const PRESETS = ['thisMonth', 'lastMonth', 'thisYear'] as const;

interface Opened {
  readonly section: number;
  readonly paragraph: number;
  readonly segment: number;
}
/** The opened figure's place in the text, `2.0.3`: two figures of one kind are two places. */
const placeOf = ({ section, paragraph, segment }: Opened): string => `${section}.${paragraph}.${segment}`;
const figureAt = (report: ReportView, place: string | undefined) => {
  const [section = -1, paragraph = -1, segment = -1] = (place ?? '').split('.').map(Number);
  return report.sections[section]?.paragraphs[paragraph]?.[segment]?.figure ?? null;
};

/** Figures are links inside the line, so that no full stop is ever torn off to the next one. */
const Prose = ({ report, opened }: { report: ReportView; opened?: string }) => (
  <article className="sheet">
    <h2>{report.title}</h2>
    {report.sections.map((part, section) => (
      <section key={part.heading} id={`section-${section}`}>
        <h3>{part.heading}</h3>
        {part.paragraphs.map((segments, paragraph) => (
          <p key={`${section}.${paragraph}`}>
            {segments.map(({ text, figure }, segment) => {
              const place = placeOf({ section, paragraph, segment });
              return figure ? (
                <Link
                  key={place}
                  className={place === opened ? 'hy-fig on' : 'hy-fig'}
                  to="/report"
                  search={(before) => ({ ...before, figure: place })}
                  replace
                >
                  {text}
                </Link>
              ) : (
                <span key={place}>{text}</span>
              );
            })}
          </p>
        ))}
      </section>
    ))}
  </article>
);

const Contents = ({ report }: { report: ReportView }) => {
  const t = useWords(reportWords);
  const { lang } = useLang();
  return (
    <nav className="toc" aria-label={t('report.contents')}>
      <h3>{t('report.contents')}</h3>
      <ol>
        {report.sections.map((part, section) => (
          <li key={part.heading}>
            <a href={`#section-${section}`}>{part.heading}</a>
          </li>
        ))}
      </ol>
      <div className="src">
        <h3>{t('report.sources', { n: report.counted + report.typed })}</h3>
        <p>
          {t('report.counted')} <b>{report.counted}</b>
        </p>
        <p>
          {t('report.typed')} <b>{report.typed}</b>
        </p>
        <p className="third">{t('report.countedAt', { time: shortTime(report.countedAt, lang) })}</p>
      </div>
    </nav>
  );
};

const PeriodPicker = ({ period, onChange }: { period: Period; onChange: (period: Period) => void }) => {
  const t = useWords(reportWords);
  const known = presets(officeToday());
  const chosen = PRESETS.find((name) => known[name].from === period.from && known[name].to === period.to);
  const set = (part: Partial<Period>) => {
    const next = { ...period, ...part };
    if (next.from && next.to && next.from <= next.to) onChange(next);
  };
  return (
    <div className="period" role="group" aria-label={t('report.period')}>
      <Segmented
        value={chosen ?? ''}
        options={PRESETS.map((value) => ({ value, label: t(`report.${value}`) }))}
        onChange={(value) => set(known[value as (typeof PRESETS)[number]])}
      />
      <Input
        key={`from ${period.from}`}
        type="date"
        aria-label={t('report.from')}
        defaultValue={period.from}
        max={period.to}
        onBlur={(event) => set({ from: event.target.value })}
      />
      <span aria-hidden>—</span>
      <Input
        key={`to ${period.to}`}
        type="date"
        aria-label={t('report.to')}
        defaultValue={period.to}
        min={period.from}
        onBlur={(event) => set({ to: event.target.value })}
      />
    </div>
  );
};

export const ReportPage = () => {
  const t = useWords(reportWords);
  const room = useWords(shellWords);
  const { lang } = useLang();
  const catalog = useCatalog();
  const navigate = useNavigate({ from: '/report' });
  const search = useSearch({ from: '/shell/report' });
  const fallback = presets(officeToday()).lastMonth;
  const period = { from: search.from ?? fallback.from, to: search.to ?? fallback.to };
  const query = { ...period, community: search.community };
  const { data: report, error, refetch } = useQuery({ queryKey: ['report', query], queryFn: () => readReport(query) });
  const figure = report ? figureAt(report, search.figure) : null;
  const go = (part: Partial<typeof search>) => void navigate({ search: { ...query, ...part } });
  return (
    <div className="report">
      <div className="rbar">
        <h1>{room('room.report')}</h1>
        <PeriodPicker period={period} onChange={(next) => go({ ...next })} />
        <Select
          aria-label={t('report.community')}
          value={search.community ?? ''}
          options={[
            { value: '', label: t('report.all') },
            ...(catalog?.communities ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(community) => go({ community: community === '' ? undefined : community })}
        />
        {error ? null : (
          <a className="hy-btn primary push" href={reportWordUrl(query, lang)} download>
            <Icon name="download" size={16} />
            {t('report.word')}
          </a>
        )}
      </div>
      {error ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {report ? (
        <div className="rcols">
          <Contents report={report} />
          <div className="sheetwrap">
            <Prose report={report} opened={search.figure} />
          </div>
          {figure ? (
            <FigurePane
              key={search.figure}
              id={figure.id}
              rows={figure.rows}
              onClose={() => go({ figure: undefined })}
            />
          ) : (
            <aside className="card fpanel">
              <EmptyState title={t('report.pick')} text={t('report.pickText')} />
            </aside>
          )}
        </div>
      ) : error ? null : (
        <Waiting rows={12} />
      )}
    </div>
  );
};
