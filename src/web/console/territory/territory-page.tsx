import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { PlaceView } from '#contract/office.ts';
import { officeWords } from '#i18n/console-office.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { uiWords } from '#i18n/ui.ts';
import { drawPolygon, listPlaces, readPlace } from '#web/api/office.ts';
import { ApiProblem } from '#web/api/problem.ts';
import { useWords } from '#web/ui/lang.tsx';
import { PlaceMap } from '#web/ui/place-map.tsx';
import { EmptyState, Failed, Waiting } from '#web/ui/states.tsx';
import { areasOf } from '../matter/place-card.tsx';
import { queries, useMay } from '../queries.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { ImportForm } from './import-form.tsx';
import { PlaceFacts } from './place-facts.tsx';
import { childrenQuery, PlaceTree } from './place-tree.tsx';
import './territory.css';

/** Corners clicked so far; null while nobody draws. */
const useDrawing = (place: PlaceView | undefined) => {
  const t = useWords(officeWords);
  const { message } = App.useApp();
  const [corners, set] = useState<readonly (readonly [number, number])[] | null>(null);
  const save = useMutation({
    mutationFn: (id: string) => {
      const ring = (corners ?? []).map(([lng, lat]) => [lng, lat]);
      return drawPolygon(id, { polygon: [[[...ring, ring[0] ?? []]]] });
    },
    onSuccess: async () => {
      set(null);
      await queries.invalidateQueries();
      void message.success(t('territory.saved'));
    },
    onError: (error) => void message.error(error instanceof ApiProblem ? error.message : String(error)),
  });
  return {
    corners,
    start: () => set([]),
    stop: () => set(null),
    undo: () => set(corners?.slice(0, -1) ?? null),
    add: (lng: number, lat: number) => set([...(corners ?? []), [lng, lat]]),
    save: () => place && save.mutate(place.id),
    saving: save.isPending,
  };
};

const DrawBar = ({ drawing }: { drawing: ReturnType<typeof useDrawing> }) => {
  const t = useWords(officeWords);
  const count = drawing.corners?.length ?? 0;
  return (
    <div className="next">
      {drawing.corners === null ? (
        <button type="button" className="hy-btn primary" onClick={drawing.start}>
          {t('territory.draw')}
        </button>
      ) : (
        <>
          <Button type="primary" disabled={count < 3} loading={drawing.saving} onClick={drawing.save}>
            {t('territory.drawSave', { n: count })}
          </Button>
          <Button disabled={count === 0} onClick={drawing.undo}>
            {t('territory.drawUndo')}
          </Button>
          <Button onClick={drawing.stop}>{t('territory.drawCancel')}</Button>
          <span className="why">{t('territory.drawHint')}</span>
        </>
      )}
    </div>
  );
};

const Territory = ({ communities }: { communities: readonly PlaceView[] }) => {
  const t = useWords(officeWords);
  const ui = useWords(uiWords);
  const may = useMay();
  const navigate = useNavigate({ from: '/territory' });
  const { place: id } = useSearch({ from: '/shell/territory' });
  const select = (place: string) => void navigate({ search: { place } });
  const { data: place } = useQuery({
    queryKey: ['place', id],
    queryFn: () => readPlace(id ?? ''),
    enabled: id !== undefined,
  });
  const { data: children = [] } = useQuery({ ...childrenQuery(id ?? ''), enabled: id !== undefined });
  const { data: siblings = [] } = useQuery({
    ...childrenQuery(place?.parentId ?? ''),
    enabled: Boolean(place?.parentId),
  });
  const drawing = useDrawing(place);
  const inside = areasOf(children);
  const around = areasOf(siblings.length > 0 ? siblings : communities);
  const own = place?.polygon ? [{ id: place.id, name: place.name, polygon: place.polygon }] : [];
  const areas = !place ? areasOf(communities) : inside.length > 0 ? [...own, ...inside] : around;
  return (
    <div className="territory">
      <PlaceTree roots={communities} selected={id ?? null} onSelect={select} />
      <section className="card mapcol">
        <PlaceMap
          key={id ?? 'all'}
          label={ui('map.label', { place: place?.name ?? '' })}
          areas={areas}
          selected={id ?? null}
          draft={drawing.corners ?? []}
          caption={place?.name}
          onSelect={select}
          onPoint={drawing.corners === null ? undefined : (point) => drawing.add(point.lng, point.lat)}
        />
      </section>
      <aside className="card facts-col">
        {place ? <PlaceFacts place={place} /> : <EmptyState title={t('territory.pick')} />}
        {place && may('territory.write') ? <DrawBar drawing={drawing} /> : null}
      </aside>
    </div>
  );
};

export const TerritoryPage = () => {
  const t = useWords(officeWords);
  const room = useWords(shellWords);
  const may = useMay();
  const [importing, open] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['communities'],
    queryFn: () => listPlaces({ level: 'community', polygons: true, limit: 200 }),
  });
  return (
    <>
      <PageTitle title={room('room.territory')} state={data ? t('territory.state', { n: data.length }) : null}>
        {may('territory.write') ? <Button onClick={() => open(true)}>{t('territory.import')}</Button> : null}
      </PageTitle>
      {error ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {data ? <Territory communities={data} /> : error ? null : <Waiting rows={10} />}
      {importing ? <ImportForm onClose={() => open(false)} /> : null}
    </>
  );
};
