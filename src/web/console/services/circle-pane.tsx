import { useQuery } from '@tanstack/react-query';
import type { CircleItemView } from '#contract/services.ts';
import { serviceRoomWords } from '#i18n/console-services.ts';
import { leftOutFile } from '#web/api/services.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { CircleMap } from './circle-map.tsx';
import { circleItemQuery, percent } from './service-queries.ts';

const LeftOut = ({ view }: { view: CircleItemView }) => {
  const t = useWords(serviceRoomWords);
  const out = view.homes - view.homesWithin;
  const way = (home: CircleItemView['leftOut'][number]) =>
    home.nearest === null
      ? t('circle.nowhere')
      : home.minutes === null
        ? t('circle.far', { name: home.nearest })
        : t('circle.nearest', { name: home.nearest, minutes: home.minutes });
  return (
    <section>
      <header>
        <h3>{out === 0 ? t('circle.all') : t('circle.leftOut', { n: out })}</h3>
        {out > 0 ? (
          <a className="hy-btn push" href={leftOutFile(view.id)} download>
            <Icon name="download" size={16} />
            {t('circle.leftOutFile')}
          </a>
        ) : null}
      </header>
      <ul className="left-out">
        {view.leftOut.map((home) => (
          <li key={home.key}>
            <b>{home.name}</b>
            <span className="num">{t('circle.households', { n: home.households })}</span>
            <small className="second">
              {home.community ?? t('circle.none')} · {way(home)}
            </small>
          </li>
        ))}
      </ul>
      {out > view.leftOut.length ? (
        <p className="small second">{t('circle.more', { n: view.leftOut.length })}</p>
      ) : null}
    </section>
  );
};

/** One item: who reaches it, on the map and by community, and each home that does not. */
export const CirclePane = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const t = useWords(serviceRoomWords);
  const { data, error, refetch } = useQuery(circleItemQuery(id));
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting rows={10} />;
  return (
    <div className="circle-pane">
      <header>
        <h2>{data.name}</h2>
        <button type="button" className="hy-btn quiet push" onClick={onClose} aria-label={t('close')}>
          <Icon name="x" size={16} />
        </button>
        <p className="second">
          <b className="big num">{percent(data.share)}</b>{' '}
          {t('circle.within', { in: data.householdsWithin, all: data.households })}
        </p>
      </header>
      <CircleMap view={data} />
      <section>
        <h3>{t('circle.byCommunity')}</h3>
        <ul className="by-community">
          {data.communities.map((one) => (
            <li key={one.id ?? ''}>
              <span>{one.name || t('circle.none')}</span>
              <b className="num">{percent(one.share)}</b>
              <small className="second num">
                {t('circle.within', { in: one.householdsWithin, all: one.households })}
              </small>
            </li>
          ))}
        </ul>
      </section>
      <LeftOut view={data} />
    </div>
  );
};
