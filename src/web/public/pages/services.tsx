import type { PublicServices } from '#contract/services.ts';
import { Frame, type Door } from '../frame.tsx';
import { sayIn, type Say } from '../words.ts';

type Item = PublicServices['themes'][number]['items'][number];
type Point = PublicServices['points'][number];

const List = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <div>
      <dt>{title}</dt>
      {lines.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </div>
  );

const timeOf = (t: Say, { days }: Item): string => (days === 0 ? t('services.now') : t('services.days', { n: days }));

const legalOf = (t: Say, { legal }: Item): string[] =>
  legal
    ? [
        t(legal.unit === 'workDay' ? 'services.legalWork' : 'services.legalDays', {
          n: legal.amount,
          source: legal.source,
        }),
      ]
    : [];

const ItemDetails = ({ t, item, points }: { t: Say; item: Item; points: readonly Point[] }) => {
  const desks = points.filter(({ id }) => item.points.includes(id));
  return (
    <details className="service" id={item.id}>
      <summary>
        <b>{item.name}</b>
        <span>{timeOf(t, item)}</span>
      </summary>
      <dl className="notice">
        <List title={t('services.whom')} lines={[item.whom]} />
        <List
          title={t('services.bring')}
          lines={
            item.bring.length === 0
              ? [t('services.bringNothing')]
              : item.bring.map(({ name, form }) => `${name} · ${form}`)
          }
        />
        <List title={t('services.fetched')} lines={item.fetched.map((one) => t('services.fetchedFrom', one))} />
        <List title={t('services.filled')} lines={item.filled} />
        <List title={t('services.steps')} lines={item.steps.map((step, at) => `${at + 1}. ${step}`)} />
        <List title={t('services.when')} lines={[timeOf(t, item), ...legalOf(t, item)]} />
        <List title={t('services.fee')} lines={[item.fee ?? t('services.free')]} />
        <List
          title={t('services.where')}
          lines={desks.length === 0 ? [t('services.nowhere')] : desks.map(({ name, hours }) => `${name} · ${hours}`)}
        />
      </dl>
    </details>
  );
};

const PointCard = ({ t, point }: { t: Say; point: Point }) => (
  <li>
    <b>{point.name}</b>
    <span>{[point.community, point.address].filter(Boolean).join(' · ')}</span>
    <span>{point.hours}</span>
    <span className="note">{t('services.takes', { n: point.items })}</span>
    {point.phone ? <a href={`tel:${point.phone}`}>{point.phone}</a> : null}
  </li>
);

/** What can be applied for, what to bring and where to go: a plain page that works without JavaScript. */
export const ServicesPage = ({
  door,
  services,
  asked,
}: {
  door: Door;
  services: PublicServices;
  asked: { readonly community?: string; readonly q?: string };
}) => {
  const t = sayIn(door.lang);
  const { communities, points, themes } = services;
  const { phone } = door.office;
  const home = communities.find(({ id }) => id === asked.community);
  const hasDesk = points.some(({ isHall }) => !isHall);
  const isFound = asked.q !== undefined;
  return (
    <Frame door={door} title={t('services.title')} at="services">
      <div className="wrap narrow plain services">
        <h1>{t('services.title')}</h1>
        <p className="lead">{t('services.lead')}</p>
        <form className="ask-service" action="/services" method="get">
          <label>
            {t('services.q')}
            <input type="search" name="q" maxLength={40} defaultValue={asked.q} placeholder={t('services.qHint')} />
          </label>
          <label>
            {t('services.community')}
            <select name="community" defaultValue={asked.community ?? ''}>
              <option value="">{t('services.anywhere')}</option>
              {communities.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button className="button primary" type="submit">
            {t('services.show')}
          </button>
        </form>
        {themes.length === 0 ? (
          <div className="empty">
            <p>
              <b>{t(isFound ? 'services.none' : 'services.empty')}</b>
            </p>
            <p>{t(isFound ? 'services.noneText' : 'services.emptyText')}</p>
            {phone ? <a href={`tel:${phone}`}>{phone}</a> : null}
          </div>
        ) : (
          <>
            <h2>{t('services.items')}</h2>
            {themes.map((theme) => (
              <section key={theme.id} aria-labelledby={`theme-${theme.id}`}>
                <h3 id={`theme-${theme.id}`}>{theme.name}</h3>
                {theme.items.map((item) => (
                  <ItemDetails key={item.id} t={t} item={item} points={points} />
                ))}
              </section>
            ))}
          </>
        )}
        {points.length > 0 ? (
          <>
            <h2>{home ? t('services.pointsNear', { community: home.name }) : t('services.points')}</h2>
            {home && !hasDesk ? <p className="note">{t('services.noPoint')}</p> : null}
            <ul className="desks">
              {points.map((point) => (
                <PointCard key={point.id} t={t} point={point} />
              ))}
            </ul>
          </>
        ) : null}
        <p className="prose">
          <a href="/report">{t('services.walk')}</a>
        </p>
      </div>
    </Frame>
  );
};
