import type { ReactNode } from 'react';
import type { PlaceView } from '#contract/office.ts';
import { listMatters } from '#web/api/matters.ts';
import { Icon } from '#web/ui/icon.tsx';
import { LampShape } from '#web/ui/lamp.tsx';
import { Link } from '../router.tsx';
import { useFieldWords } from '../session.tsx';
import { useLoad } from '../use-load.ts';

export const Section = ({ title, count, children }: { title: string; count?: number; children: ReactNode }) => (
  <section>
    <h2 className="group">
      <b>{title}</b>
      {count === undefined ? null : <span>{count}</span>}
    </h2>
    {children}
  </section>
);

type Shown = Pick<PlaceView, 'id' | 'name' | 'level'>;

export const PlaceRows = ({ places }: { places: readonly (Shown & { readonly within?: string | null })[] }) => {
  const t = useFieldWords();
  return (
    <ul>
      {places.map(({ id, name, level, within }) => (
        <li key={id}>
          <Link to={{ screen: 'unit', place: id }} className="row-link">
            <span>
              <b>{name}</b>
              <small>{[t(`level.${level}`), within].filter(Boolean).join('·')}</small>
            </span>
            <Icon name="right" size={16} />
          </Link>
        </li>
      ))}
    </ul>
  );
};

/** A building is one touch target; the name of its estate is not said on each. */
export const Buildings = ({ places, estate }: { places: readonly Shown[]; estate: string }) => (
  <ul className="buildings">
    {places.map(({ id, name }) => (
      <li key={id}>
        <Link to={{ screen: 'unit', place: id }}>
          <Icon name="city" size={26} />
          <b>{name.startsWith(estate) && name !== estate ? name.slice(estate.length).trim() : name}</b>
        </Link>
      </li>
    ))}
  </ul>
);

export const People = ({ stewards }: Pick<PlaceView, 'stewards'>) => {
  const t = useFieldWords();
  return (
    <Section title={t('unit.people')}>
      {stewards.length === 0 ? <p className="aside">{t('unit.noPeople')}</p> : null}
      <dl className="rows people">
        {stewards.map(({ role, name }) => (
          <div key={`${role}${name}`}>
            <dt>{role}</dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
};

const OPEN = 'received,filed,handling,responded,checked';
const SHOWN = 5;

/** What is under way in a grid or a community, what is due first on top. */
export const OpenMatters = ({ place }: { place: Shown }) => {
  const t = useFieldWords();
  const { data } = useLoad(`open/${place.id}`, () =>
    listMatters({
      ...(place.level === 'grid' ? { grid: place.id } : { community: place.id }),
      phase: OPEN,
      sort: 'due',
      limit: SHOWN,
    }),
  );
  if (!data) return null;
  return (
    <Section title={t('unit.open')}>
      {data.items.length === 0 ? <p className="aside">{t('unit.noneOpen')}</p> : null}
      <ul>
        {data.items.map((matter) => (
          <li key={matter.id}>
            <Link to={{ screen: 'matter', id: matter.id }} className="row-link">
              <span>
                <b>{matter.title}</b>
                <small className="lamp-line">
                  <LampShape lamp={matter.deadline.lamp} />
                  {[matter.deadline.words, matter.unitName ?? matter.stateLabel].filter(Boolean).join('·')}
                </small>
              </span>
              <Icon name="right" size={16} />
            </Link>
          </li>
        ))}
      </ul>
      {data.next ? <p className="aside">{t('unit.moreOpen', { n: SHOWN })}</p> : null}
    </Section>
  );
};
