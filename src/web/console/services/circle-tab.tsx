import { Link } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { useState } from 'react';
import type { CircleView } from '#contract/services.ts';
import { serviceRoomWords } from '#i18n/console-services.ts';
import { useWords } from '#web/ui/lang.tsx';
import { EmptyState } from '#web/ui/states.tsx';
import { HelpLink } from '../help/help-link.tsx';
import { useMay } from '../queries.ts';
import { CirclePane } from './circle-pane.tsx';
import { percent } from './service-queries.ts';

const Rule = ({ circle }: { circle: CircleView }) => {
  const t = useWords(serviceRoomWords);
  const may = useMay();
  const { rule, roads } = circle;
  const way = rule.way === 'roads' ? t('circle.roads', { n: roads.lines }) : t('circle.line', { detour: rule.detour });
  const metres = Math.round(rule.minutes * rule.speed);
  return (
    <p className="small second circle-rule" title={rule.source}>
      {t('circle.rule', { way, speed: rule.speed, minutes: rule.minutes, metres })}
      {rule.asked !== rule.way ? <> · {t('circle.noRoads')}</> : null}
      {rule.sample ? <span className="hy-tag">{t('circle.sample')}</span> : null}
      {may('settings.write') ? (
        <Link className="hy-fig" to="/settings" search={{ tab: 'office' }}>
          {t('circle.change')}
        </Link>
      ) : null}
    </p>
  );
};

/** A share as a bar with its number; nothing is drawn where there is none. */
const ShareBar = ({ share }: { share: number | null }) => (
  <span className="share">
    <span className="track" aria-hidden="true">
      <span style={{ width: `${(share ?? 0) * 100}%` }} />
    </span>
    <b className="num">{percent(share)}</b>
  </span>
);

/** Each item with the share of households near to it; one of them opened on the map. */
export const CircleTab = ({
  circle,
  open,
  onOpen,
}: {
  circle: CircleView;
  open: string | undefined;
  onOpen: (id: string | undefined) => void;
}) => {
  const t = useWords(serviceRoomWords);
  const [onlyDelegated, narrow] = useState(true);
  const { minutes } = circle.rule;
  const rows = circle.items
    .filter(({ delegated }) => delegated || !onlyDelegated)
    .toSorted((a, b) => (a.share ?? 0) - (b.share ?? 0));
  if (circle.every.homes === 0)
    return (
      <EmptyState title={t('empty.circle')} text={t('empty.circleText')}>
        <Link className="hy-btn primary" to="/services" search={{ tab: 'homes' }}>
          {t('tab.homes')}
        </Link>
        <HelpLink />
      </EmptyState>
    );
  return (
    <div className={`split settings services${open ? ' open' : ''}`}>
      <section className="card">
        <div className="filters">
          <Checkbox checked={onlyDelegated} onChange={({ target }) => narrow(target.checked)}>
            {t('circle.onlyDelegated')}
          </Checkbox>
        </div>
        <Rule circle={circle} />
        <div className="scroll">
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{t('circle.item')}</th>
                <th scope="col">{t('circle.points')}</th>
                <th scope="col">{t('circle.share', { minutes })}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id} className={row.id === open ? 'on' : undefined} onClick={() => onOpen(row.id)}>
                  <td>
                    <button type="button" className="open" aria-expanded={row.id === open}>
                      {row.name}
                    </button>
                  </td>
                  <td className="num">{row.points === 0 ? t('circle.noPoint') : row.points}</td>
                  <td>
                    <ShareBar share={row.share} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <aside className="card pane">
        {open ? (
          <CirclePane key={open} id={open} onClose={() => onOpen(undefined)} />
        ) : (
          <EmptyState title={t('circle.pick')} text={t('circle.pickText', { minutes })} />
        )}
      </aside>
    </div>
  );
};
