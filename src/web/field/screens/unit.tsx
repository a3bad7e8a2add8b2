import { useState, type ReactNode } from 'react';
import type { PlaceView } from '#contract/office.ts';
import { listPlaces, readPlace } from '#web/api/office.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { BackBar, Tabs } from '../parts/bars.tsx';
import { Link } from '../router.tsx';
import { useFieldWords, useSigned } from '../session.tsx';
import { useLoad } from '../use-load.ts';

const PlaceRow = ({ place }: { place: PlaceView }) => {
  const t = useFieldWords();
  return (
    <li>
      <Link to={{ screen: 'unit', place: place.id }} className="row-link">
        <span>
          <b>{place.name}</b>
          <small>{t(`level.${place.level}`)}</small>
        </span>
        <Icon name="right" size={16} />
      </Link>
    </li>
  );
};

const Section = ({ title, count, children }: { title: string; count?: number; children: ReactNode }) => (
  <section>
    <h2 className="group">
      <b>{title}</b>
      {count === undefined ? null : <span>{count}</span>}
    </h2>
    {children}
  </section>
);

const Places = ({ places }: { places: readonly PlaceView[] }) => (
  <ul>
    {places.map((place) => (
      <PlaceRow key={place.id} place={place} />
    ))}
  </ul>
);

const loadCommunities = () => listPlaces({ level: 'community', limit: 200 });

const Found = ({ query }: { query: string }) => {
  const t = useFieldWords();
  const { data, error, reload } = useLoad(`find/${query}`, () => listPlaces({ q: query, limit: 50 }));
  if (error) return <Failed error={error} onRetry={reload} />;
  return data ? (
    <Section title={t('unit.found', { n: data.length })}>
      <Places places={data} />
    </Section>
  ) : (
    <Waiting />
  );
};

/** The ground by community; any place by its name. */
const Ground = () => {
  const t = useFieldWords();
  const { session } = useSigned();
  const { data, error, reload } = useLoad('communities', loadCommunities);
  const [query, search] = useState('');
  return (
    <>
      <header className="top">
        <div>
          <h1>{t('unit.title')}</h1>
          <p>{session.user.unitName ?? session.office.name}</p>
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
        ) : data ? (
          <Section title={t('unit.all')} count={data.length}>
            <Places places={data} />
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

const loadPlace = async (id: string) => {
  const [place, inside] = await Promise.all([readPlace(id), listPlaces({ parent: id, limit: 500 })]);
  return { place, inside };
};

/** One place: who is in charge, and what lies inside. */
const OnePlace = ({ id }: { id: string }) => {
  const t = useFieldWords();
  const { data, error, reload } = useLoad(`place/${id}`, () => loadPlace(id));
  if (!data)
    return (
      <>
        <BackBar title={t('unit.title')} />
        <main>{error ? <Failed error={error} onRetry={reload} /> : <Waiting />}</main>
      </>
    );
  const { place, inside } = data;
  const facts = [
    t(`level.${place.level}`),
    place.code && t('unit.code', { code: place.code }),
    place.geometrySource === 'sketch' && t('unit.sketch'),
  ];
  return (
    <>
      <BackBar title={place.name} />
      <main>
        <p className="aside">{facts.filter(Boolean).join('·')}</p>
        <Section title={t('unit.people')}>
          {place.stewards.length === 0 ? <p className="aside">{t('unit.noPeople')}</p> : null}
          <dl className="rows">
            {place.stewards.map(({ role, name }) => (
              <div key={`${role}${name}`}>
                <dt>{role}</dt>
                <dd>{name}</dd>
              </div>
            ))}
          </dl>
        </Section>
        {inside.length > 0 ? (
          <Section title={t('unit.inside')} count={inside.length}>
            <Places places={inside} />
          </Section>
        ) : null}
      </main>
    </>
  );
};

export const UnitScreen = ({ place }: { place: string | null }) =>
  place === null ? <Ground /> : <OnePlace key={place} id={place} />;
