import { useQuery } from '@tanstack/react-query';
import type { FigureView } from '#contract/figures.ts';
import type { MatterFilter } from '#contract/matters.ts';
import { deskWords } from '#i18n/console-desk.ts';
import { readFigure } from '#web/api/figures.ts';
import { number, shortTime } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { reportWords } from '#i18n/console-report.ts';
import { without } from './filter-state.ts';

export const useFigure = (id: string | undefined, filter: MatterFilter, by?: FigureView['groups'][number]['key']) =>
  useQuery({
    queryKey: ['figure', id, filter, by],
    queryFn: () => readFigure(id ?? '', without(filter, 'figure')),
    enabled: id !== undefined,
  });

/** Value with its unit as it is spoken: `2,737 件`, `96.2 %`. */
const figureText = (figure: Pick<FigureView, 'value' | 'unit'>, lang: 'zh-CN' | 'en'): string =>
  figure.value === null ? '—' : `${number(figure.value, lang)} ${figure.unit}`;

/** What the figure is, how it is counted, over which time: on top of the rows behind it. */
export const FigureHead = ({ figure }: { figure: FigureView }) => {
  const t = useWords(reportWords);
  const d = useWords(deskWords);
  const { lang } = useLang();
  const { from, to } = figure.period;
  return (
    <div className="fhead">
      <p>
        <span className="n">{figureText(figure, lang)}</span>
        <b>{figure.label}</b>
      </p>
      <dl>
        <dt>{t('figure.how')}</dt>
        <dd>{figure.definition}</dd>
        <dt>{t('figure.period')}</dt>
        <dd>{from || to ? t('figure.fromTo', { from: from ?? '', to: to ?? '' }) : d('figure.all')}</dd>
        <dt>{t('figure.source')}</dt>
        <dd>
          {figure.source}·{t('figure.countedAt', { time: shortTime(figure.countedAt, lang) })}
        </dd>
        {figure.parts.length > 0 ? (
          <>
            <dt>{t('figure.parts')}</dt>
            <dd>{figure.parts.map((part) => `${part.label} ${number(part.value, lang)}`).join(' ÷ ')}</dd>
          </>
        ) : null}
      </dl>
    </div>
  );
};
