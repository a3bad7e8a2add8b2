import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { PlaceView } from '#contract/office.ts';
import { officeWords } from '#i18n/console-office.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { territoryRoomWords } from '#i18n/console-territory.ts';
import { helpWords } from '#i18n/help.ts';
import { uiWords } from '#i18n/ui.ts';
import { listPlaces, readPlace } from '#web/api/office.ts';
import { useWords } from '#web/ui/lang.tsx';
import { EmptyState, Failed, Waiting } from '#web/ui/states.tsx';
import { HelpLink } from '../help/help-link.tsx';
import type { OfficeArea } from '../map/office-area.ts';
import { OfficeMap } from '../map/office-map.tsx';
import { useMay } from '../queries.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { ChangesList } from './changes-list.tsx';
import { ImportForm } from './import-form.tsx';
import { PlaceFacts } from './place-facts.tsx';
import { PlaceHistoryList, PlaceStewards } from './place-record.tsx';
import { childrenQuery, PlaceTree } from './place-tree.tsx';
import './territory.css';

const TerritoryEditor = lazy(() =>
  import('./territory-editor.tsx').then(({ TerritoryEditor: component }) => ({ default: component })),
);

const areasOf = (places: readonly PlaceView[], rank: OfficeArea['rank']): OfficeArea[] =>
  places.flatMap(({ id, name, polygon }) => (polygon ? [{ id, name, polygon, rank }] : []));

const Territory = ({
  communities,
  day,
  onEdit,
}: {
  communities: readonly PlaceView[];
  day: string;
  onEdit: (scope: string, changeId?: string) => void;
}) => {
  const t = useWords(officeWords);
  const own = useWords(territoryRoomWords);
  const ui = useWords(uiWords);
  const may = useMay();
  const navigate = useNavigate({ from: '/territory' });
  const { place: id } = useSearch({ from: '/shell/territory' });
  const select = (place: string) => void navigate({ search: { place } });
  const { data: place, isLoading: isFindingPlace } = useQuery({
    queryKey: ['place', id],
    queryFn: () => readPlace(id ?? ''),
    enabled: id !== undefined,
  });
  const { data: children, isLoading: isFindingChildren } = useQuery({
    ...childrenQuery(id ?? '', day),
    enabled: id !== undefined,
  });
  const { data: siblings, isLoading: isFindingSiblings } = useQuery({
    ...childrenQuery(place?.parentId ?? '', day),
    enabled: Boolean(place?.parentId),
  });
  const areas = useMemo(() => {
    if (!place) return areasOf(communities, 'cell');
    const inside = areasOf(children ?? [], 'cell');
    return inside.length > 0
      ? [...areasOf([place], 'border'), ...inside]
      : areasOf(siblings && siblings.length > 0 ? siblings : communities, 'cell');
  }, [place, children, siblings, communities]);
  const selected = useMemo(() => (id === undefined ? [] : [id]), [id]);
  // Drawn once the last answer is there: a map made anew for each of them flickers, and its workers' requests never end.
  const isComplete = !isFindingPlace && !isFindingChildren && !isFindingSiblings;
  const [shown, show] = useState<readonly OfficeArea[] | null>(null);
  if (isComplete && shown !== areas) show(areas);
  const mayEdit = may('territory.write');
  const scope = place && ((children ?? []).length > 0 || place.level === 'community' ? place.id : place.parentId);
  return (
    <div className="territory">
      <PlaceTree key={day} roots={communities} day={day} selected={id ?? null} onSelect={select} />
      <section className="card mapcol">
        {shown ? (
          <OfficeMap
            key={shown.map((area) => area.id).join()}
            label={ui('map.label', { place: place?.name ?? '' })}
            areas={shown}
            selected={selected}
            onSelect={select}
          />
        ) : (
          <Waiting rows={8} />
        )}
      </section>
      <aside className="card facts-col">
        {place ? <PlaceFacts place={place} /> : <EmptyState title={t('territory.pick')} />}
        {place && scope && mayEdit ? (
          <div className="next">
            <button type="button" className="hy-btn primary" onClick={() => onEdit(scope)}>
              {own('edit')}
            </button>
          </div>
        ) : null}
        {place ? <PlaceStewards key={place.id} placeId={place.id} mayEdit={mayEdit} /> : null}
        {place ? <PlaceHistoryList placeId={place.id} /> : null}
        <ChangesList mayEdit={mayEdit} onOpen={(changeId, of) => onEdit(of, changeId)} />
      </aside>
    </div>
  );
};

const Places = () => {
  const t = useWords(officeWords);
  const own = useWords(territoryRoomWords);
  const room = useWords(shellWords);
  const h = useWords(helpWords);
  const may = useMay();
  const navigate = useNavigate({ from: '/territory' });
  const [importing, open] = useState(false);
  const [day, setDay] = useState('');
  const { data, error, refetch } = useQuery({
    queryKey: ['communities', day],
    queryFn: () => listPlaces({ level: 'community', polygons: true, limit: 200, ...(day && { day }) }),
  });
  return (
    <>
      <PageTitle title={room('room.territory')} state={data ? t('territory.state', { n: data.length }) : null}>
        <label className="as-of">
          {own('asOf')}{' '}
          <Input type="date" value={day} onChange={({ target }) => setDay(target.value)} style={{ width: 150 }} />
        </label>
        {may('territory.write') ? (
          <Button className="territory-import" onClick={() => open(true)}>
            {own('import.title')}
          </Button>
        ) : null}
      </PageTitle>
      {error ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {data?.length === 0 ? (
        <EmptyState title={h('empty.territory')} text={h('empty.territoryText')}>
          {may('user.write') ? (
            <Link className="hy-btn primary" to="/setup" search={{ step: 'communities' }}>
              {h('empty.territorySetup')}
            </Link>
          ) : null}
          <HelpLink />
        </EmptyState>
      ) : data ? (
        <Territory
          communities={data}
          day={day}
          onEdit={(edit, change) => void navigate({ search: { place: edit, edit, change } })}
        />
      ) : error ? null : (
        <Waiting rows={10} />
      )}
      {importing ? <ImportForm onClose={() => open(false)} /> : null}
    </>
  );
};

/** The office's places: looked at and searched, or, with `edit`, redrawn. */
export const TerritoryPage = () => {
  const navigate = useNavigate({ from: '/territory' });
  const { place, edit, change } = useSearch({ from: '/shell/territory' });
  if (!edit) return <Places />;
  return (
    <Suspense fallback={<Waiting rows={10} />}>
      <TerritoryEditor
        scope={edit}
        changeId={change ?? null}
        onDone={() => void navigate({ search: { place: place ?? edit } })}
      />
    </Suspense>
  );
};
