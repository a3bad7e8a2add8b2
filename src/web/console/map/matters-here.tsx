import { useQuery } from '@tanstack/react-query';
import type { MapCluster, MapMatter } from '#contract/map.ts';
import type { MatterFilter } from '#contract/matters.ts';
import { mapWords } from '#i18n/console-map.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { listMatters } from '#web/api/matters.ts';
import { Icon } from '#web/ui/icon.tsx';
import { LampShape } from '#web/ui/lamp.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { listKey } from '../queries.ts';

const Rows = ({ matters, onOpen }: { matters: readonly MapMatter[]; onOpen: (id: string) => void }) => (
  <ul className="here-list">
    {matters.map(({ id, title, lamp }) => (
      <li key={id}>
        <button type="button" onClick={() => onOpen(id)}>
          <LampShape lamp={lamp} />
          <span className="cut" title={title}>
            {title}
          </span>
        </button>
      </li>
    ))}
  </ul>
);

/** The matters of one spot, where no zoom would part them. */
export const MattersHere = ({
  cluster,
  onOpen,
  onClose,
}: {
  cluster: MapCluster;
  onOpen: (id: string) => void;
  onClose: () => void;
}) => {
  const t = useWords(mapWords);
  const frame = useWords(shellWords);
  return (
    <>
      <header>
        <h2>{t('here.title', { n: cluster.count })}</h2>
        <button type="button" className="hy-btn quiet push" onClick={onClose}>
          <Icon name="x" size={16} label={frame('close')} />
        </button>
      </header>
      <div className="scroll">
        <Rows matters={cluster.matters} onOpen={onOpen} />
        {cluster.count > cluster.matters.length ? (
          <p className="small third pad">{t('here.more', { n: cluster.matters.length })}</p>
        ) : null}
      </div>
    </>
  );
};

const MOST = 50;

/** Open matters that no point can be drawn for: they stand here, under the same filter. */
export const Unlocated = ({ filter, onOpen }: { filter: MatterFilter; onOpen: (id: string) => void }) => {
  const t = useWords(mapWords);
  const query = { ...filter, figure: filter.figure ?? 'open', located: 'no', sort: 'newest', limit: MOST } as const;
  const { data, error, refetch } = useQuery({
    queryKey: listKey(query),
    queryFn: ({ signal }) => listMatters(query, { signal }),
  });
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting rows={3} />;
  return (
    <>
      <Rows
        matters={data.items.map(({ id, title, deadline }) => ({ id, title, lamp: deadline.lamp }))}
        onOpen={onOpen}
      />
      {data.next ? <p className="small third pad">{t('unlocated.more', { n: MOST })}</p> : null}
    </>
  );
};
