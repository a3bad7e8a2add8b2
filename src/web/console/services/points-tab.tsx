import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { PointView, ServiceView } from '#contract/services.ts';
import { serviceRoomWords } from '#i18n/console-services.ts';
import { serviceFile } from '#web/api/services.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { EmptyState, Failed, Waiting } from '#web/ui/states.tsx';
import { OfficeMap } from '../map/office-map.tsx';
import { useOfficeAreas } from '../map/use-office-areas.ts';
import { useMay } from '../queries.ts';
import { deskPin } from './desk-pin.tsx';
import { ImportServices } from './import-services.tsx';
import { blankPoint, type PointDraft } from './point-draft.ts';
import { PointForm } from './point-form.tsx';

/** Desks in a list and on the map; one in hand, moved by pressing the map. */
export const PointsTab = ({ points, services }: { points: readonly PointView[]; services: readonly ServiceView[] }) => {
  const t = useWords(serviceRoomWords);
  const canEdit = useMay()('service.write');
  const { areas, tiles, error, retry } = useOfficeAreas();
  const borders = useMemo(() => areas?.filter(({ rank }) => rank === 'border') ?? null, [areas]);
  const [draft, hold] = useState<PointDraft | null>(null);
  const [importing, bring] = useState(false);
  const pins = useMemo(() => {
    const inHand = draft?.known?.id;
    const place = draft?.lng != null && draft.lat != null ? { lng: draft.lng, lat: draft.lat } : null;
    const stand = points.map((point) =>
      deskPin(
        { ...point, ...(point.id === inHand && place) },
        { chosen: point.id === inHand, onChoose: () => hold({ ...point, known: point }) },
      ),
    );
    return draft && !draft.known && place ? [...stand, deskPin({ ...draft, ...place, id: 'new' })] : stand;
  }, [points, draft]);
  return (
    <div className="desks">
      <section className="card">
        <div className="filters">
          <a className="hy-btn" href={serviceFile('points')} download>
            <Icon name="download" size={16} />
            {t('export')}
          </a>
          {canEdit ? (
            <>
              <Button onClick={() => bring(true)}>{t('import.points')}</Button>
              <Button type="primary" onClick={() => hold(blankPoint())}>
                {t('point.add')}
              </Button>
            </>
          ) : null}
        </div>
        {points.length === 0 ? <EmptyState title={t('empty.points')} text={t('empty.pointsText')} /> : null}
        <ul className="scroll rules">
          {points.map((point) => (
            <li key={point.id} className={point.id === draft?.known?.id ? 'on' : undefined}>
              <button
                type="button"
                aria-expanded={point.id === draft?.known?.id}
                onClick={() => hold({ ...point, known: point })}
              >
                <span className="what">
                  <b>{point.name}</b>
                  <small className="second">
                    {point.communityName ?? t('circle.none')} · {point.hours}
                  </small>
                </span>
                <span className="small second num">
                  {point.allItems ? t('point.everything') : t('point.count', { n: point.itemIds.length })}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section className="card mapcol">
        {error ? <Failed error={error} onRetry={retry} /> : null}
        {borders ? (
          <OfficeMap
            label={t('point.map')}
            areas={borders}
            tiles={tiles}
            pins={pins}
            {...(draft && canEdit && { onPoint: ({ lng, lat }) => hold({ ...draft, lng, lat }) })}
          />
        ) : (
          <Waiting rows={8} />
        )}
      </section>
      <aside className="card pane">
        {draft ? (
          <PointForm
            key={draft.known ? `${draft.known.id}:${draft.known.version}` : 'new'}
            draft={draft}
            services={services}
            canEdit={canEdit}
            onChange={hold}
          />
        ) : (
          <EmptyState title={t('point.pick')} />
        )}
      </aside>
      {importing ? <ImportServices kind="points" onClose={() => bring(false)} /> : null}
    </div>
  );
};
