import { Link } from '@tanstack/react-router';
import type { FigureView } from '#contract/figures.ts';
import { number } from '#web/ui/format.ts';
import { useLang } from '#web/ui/lang.tsx';
import { filterOf } from '../matters/filter-state.ts';

/** A figure to be read from across the room; it opens its rows as every other. */
export const BigFigure = ({
  label,
  figure,
  late = false,
}: {
  label: string;
  figure: FigureView | undefined;
  late?: boolean;
}) => {
  const { lang } = useLang();
  const value = figure?.value;
  return (
    <div className="big">
      <span>{label}</span>
      {figure ? (
        <Link
          className={late && value ? 'hy-fig late' : 'hy-fig'}
          to="/matters"
          search={filterOf(Object.fromEntries(new URLSearchParams(figure.rows)))}
          title={figure.definition}
        >
          {value === null || value === undefined ? '—' : number(value, lang)}
          {figure.unit === '%' && value !== null ? <small> %</small> : null}
        </Link>
      ) : (
        <span className="hy-fig wait">…</span>
      )}
    </div>
  );
};
