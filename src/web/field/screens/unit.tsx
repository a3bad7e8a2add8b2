import { useState } from 'react';
import { listPlaces, readPlace } from '#web/api/office.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { BackBar, Tabs } from '../parts/bars.tsx';
import { Buildings, OpenMatters, People, PlaceRows, Section } from '../parts/place-parts.tsx';
import { useFieldWords, useSigned } from '../session.tsx';
import { useLoad } from '../use-load.ts';

const loadCommunities = () => listPlaces({ level: 'community', limit: 200 });

const Found = ({ query }: { query: string }) => {
  const t = useFieldWords();
  const { data, error, reload } = useLoad(`find/${query}`, () => listPlaces({ q: query, limit: 50 }));
  if (error) return <Failed error={error} onRetry={reload} />;
  return data ? (
    <Section title={t('unit.found', { n: data.length })}>
      <PlaceRows places={data} />
    </Section>
  ) : (
    <Waiting />
  );
};

const loadPlace = async (id: string) => {
  const [place, inside] = await Promise.all([readPlace(id), listPlaces({ parent: id, limit: 500 })]);
  const estates = inside.filter(({ level }) => level === 'estate');
  const buildings = await Promise.all(
    estates.slice(0, 6).map(({ id: estate }) => listPlaces({ parent: estate, level: 'building', limit: 200 })),
  );
  return { place, inside, buildings: new Map(estates.map(({ id: estate }, n) => [estate, buildings[n] ?? []])) };
};

/** A place with who is in charge, what is under way there, its buildings, and what else lies inside. */
const PlaceBody = ({ id, named = false }: { id: string; named?: boolean }) => {
  const t = useFieldWords();
  const { data, error, reload } = useLoad(`place/${id}`, () => loadPlace(id));
  if (!data) return error ? <Failed error={error} onRetry={reload} /> : <Waiting />;
  const { place, inside, buildings } = data;
  const facts = [
    t(`level.${place.level}`),
    place.code && t('unit.code', { code: place.code }),
    place.geometrySource === 'sketch' && t('unit.sketch'),
  ];
  const own = inside.filter(({ level }) => level === 'building');
  const estates = inside.filter(({ id: one }) => (buildings.get(one)?.length ?? 0) > 0);
  const rest = inside.filter((one) => one.level !== 'building' && !estates.includes(one));
  return (
    <>
      <div className="place-head">
        {named ? <h2>{place.name}</h2> : null}
        <p>{facts.filter(Boolean).join('·')}</p>
      </div>
      <People stewards={place.stewards} />
      {place.level === 'grid' || place.level === 'community' ? <OpenMatters place={place} /> : null}
      {own.length > 0 ? (
        <Section title={t('unit.buildings')} count={own.length}>
          <Buildings places={own} estate={place.name} />
        </Section>
      ) : null}
      {estates.map((estate) => (
        <Section key={estate.id} title={estate.name} count={buildings.get(estate.id)?.length ?? 0}>
          <Buildings places={buildings.get(estate.id) ?? []} estate={estate.name} />
        </Section>
      ))}
      {rest.length > 0 ? (
        <Section title={t('unit.inside')} count={rest.length}>
          <PlaceRows places={rest} />
        </Section>
      ) : null}
    </>
  );
};

/** My own places first, the whole ground for who has no bound; any place by its name. */
const Ground = () => {
  const t = useFieldWords();
  const { session } = useSigned();
  const { data, error, reload } = useLoad('communities', loadCommunities);
  const [query, search] = useState('');
  const mine = session.places;
  const [only] = mine.length === 1 ? mine : [];
  return (
    <>
      <header className="top">
        <div>
          <h1>{t('unit.title')}</h1>
          <p>{only?.parentName ?? session.user.unitName ?? session.office.name}</p>
        </div>
      </header>
      <search>
        <label className="search">
          <Icon name="search" size={20} />
          <input
            type="search"
            value={query}
            maxLength={60}
            placeholder={t('unit.find')}
            aria-label={t('unit.find')}
            onChange={(event) => search(event.target.value)}
          />
        </label>
      </search>
      <main>
        {query.trim().length > 0 ? (
          <Found query={query.trim()} />
        ) : only ? (
          <PlaceBody id={only.id} named />
        ) : mine.length > 0 ? (
          <Section title={t('unit.mine')} count={mine.length}>
            <PlaceRows places={mine.map((place) => ({ ...place, within: place.parentName }))} />
          </Section>
        ) : data ? (
          <Section title={t('unit.all')} count={data.length}>
            <PlaceRows places={data} />
          </Section>
        ) : error ? (
          <Failed error={error} onRetry={reload} />
        ) : (
          <Waiting />
        )}
      </main>
      <Tabs at="unit" />
    </>
  );
};

const OnePlace = ({ id }: { id: string }) => {
  const t = useFieldWords();
  return (
    <>
      <BackBar title={t('unit.title')} />
      <main>
        <PlaceBody id={id} named />
      </main>
    </>
  );
};

export const UnitScreen = ({ place }: { place: string | null }) =>
  place === null ? <Ground /> : <OnePlace key={place} id={place} />;
