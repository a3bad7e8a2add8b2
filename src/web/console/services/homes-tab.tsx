import { Button } from 'antd';
import { useState } from 'react';
import type { CircleView } from '#contract/services.ts';
import { serviceRoomWords } from '#i18n/console-services.ts';
import { serviceFile } from '#web/api/services.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { EmptyState } from '#web/ui/states.tsx';
import { useMay } from '../queries.ts';
import { ImportServices } from './import-services.tsx';

const ROADS = { import: 'homes.roadsImport', territory: 'homes.roadsTerritory', none: 'homes.roadsNone' } as const;

/** Where people live, as a number of households a building, and the roads that they walk on. */
export const HomesTab = ({ circle }: { circle: CircleView }) => {
  const t = useWords(serviceRoomWords);
  const canEdit = useMay()('service.write');
  const [importing, bring] = useState<'homes' | 'roads' | null>(null);
  const { roads, communities, rule, every } = circle;
  const bringHomes = canEdit ? (
    <Button type="primary" onClick={() => bring('homes')}>
      {t('import.homes')}
    </Button>
  ) : null;
  return (
    <div className="homes">
      <section className="card">
        {every.homes === 0 ? (
          <EmptyState title={t('empty.homes')} text={t('empty.homesText')}>
            {bringHomes}
          </EmptyState>
        ) : (
          <>
            <div className="filters">
              <h2>{t('homes.by')}</h2>
              <a className="hy-btn push" href={serviceFile('homes')} download>
                <Icon name="download" size={16} />
                {t('export')}
              </a>
              {bringHomes}
            </div>
            <div className="scroll">
              <table className="rows">
                <thead>
                  <tr>
                    <th scope="col">{t('homes.community')}</th>
                    <th scope="col">{t('homes.homes')}</th>
                    <th scope="col">{t('homes.households')}</th>
                  </tr>
                </thead>
                <tbody>
                  {communities.map(({ id, name, homes, households }) => (
                    <tr key={id ?? ''}>
                      <td>{name || t('circle.none')}</td>
                      <td className="num">{homes}</td>
                      <td className="num">{households}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )}
      </section>
      <section className="card roads">
        <h2>{t('homes.roads')}</h2>
        <p>{t(ROADS[roads.from], { n: roads.lines })}</p>
        {roads.from === 'none' ? null : <p>{t(rule.way === 'roads' ? 'homes.roadsUsed' : 'homes.roadsUnused')}</p>}
        {canEdit ? <Button onClick={() => bring('roads')}>{t('import.roads')}</Button> : null}
      </section>
      {importing ? <ImportServices kind={importing} onClose={() => bring(null)} /> : null}
    </div>
  );
};
