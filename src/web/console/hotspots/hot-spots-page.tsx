import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import { HOT_SPOTS_KEPT, type HotSpotList } from '#contract/hotspots.ts';
import { hotSpotWords } from '#i18n/console-hot-spots.ts';
import { listHotSpots } from '#web/api/hot-spots.ts';
import { number, shortTime } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { EmptyState, Failed, Waiting } from '#web/ui/states.tsx';
import { useCatalog } from '../queries.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Sentence } from '../shell/sentence.tsx';
import { HotSpotRow } from './hot-spot-row.tsx';
import './hot-spots.css';

const DAY_MS = 86_400_000;

const State = ({ list }: { list: HotSpotList }) => {
  const t = useWords(hotSpotWords);
  const { lang } = useLang();
  if (list.gatheredAt === null || list.since === null) return null;
  const days = Math.round((Date.parse(list.gatheredAt) - Date.parse(list.since)) / DAY_MS);
  return (
    <>
      <Sentence
        text={t('state')}
        parts={{
          days,
          messages: number(list.messages, lang),
          spots: (
            <b>
              {number(list.spots, lang)}
              {list.spots === HOT_SPOTS_KEPT ? '+' : ''}
            </b>
          ),
        }}
      />
      {' · '}
      <span className="third">{t('gathered', { time: shortTime(list.gatheredAt, lang) })}</span>
    </>
  );
};

const CommunityPicker = ({ value }: { value?: string }) => {
  const t = useWords(hotSpotWords);
  const navigate = useNavigate();
  const communities = useCatalog()?.communities ?? [];
  const options = [{ value: '', label: t('all') }, ...communities.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <Select
      aria-label={t('community')}
      value={value ?? ''}
      options={options}
      popupMatchSelectWidth={false}
      onChange={(community) => void navigate({ to: '/hot-spots', search: community ? { community } : {} })}
    />
  );
};

/** The same trouble from many mouths, hottest first, each opening its matters. */
export const HotSpotsPage = () => {
  const t = useWords(hotSpotWords);
  const { community } = useSearch({ from: '/shell/hot-spots' });
  const query = community === undefined ? {} : { community };
  const { data, error, refetch } = useQuery({
    queryKey: ['hot-spots', query],
    queryFn: () => listHotSpots(query),
    refetchInterval: 600_000,
  });
  const hottest = data?.items[0]?.heat ?? 1;
  return (
    <div className="hotspots">
      <PageTitle title={t('title')} state={data ? <State list={data} /> : null}>
        <CommunityPicker {...(community && { value: community })} />
      </PageTitle>
      <div className="body">
        {error && !data ? <Failed error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <Waiting rows={10} /> : null}
        {data && data.gatheredAt === null ? <EmptyState title={t('never')} text={t('never.text')} /> : null}
        {data?.gatheredAt && data.items.length === 0 ? <EmptyState title={t('none')} text={t('none.text')} /> : null}
        {data && data.items.length > 0 ? (
          <>
            <ol className="card">
              {data.items.map((spot, index) => (
                <HotSpotRow key={spot.id} spot={spot} rank={index + 1} hottest={hottest} />
              ))}
            </ol>
            <details className="small second">
              <summary>{t('how')}</summary>
              <p>{t('how.text')}</p>
            </details>
          </>
        ) : null}
      </div>
    </div>
  );
};
