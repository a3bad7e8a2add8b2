import type { MapCluster } from '#contract/map.ts';
import { mapWords } from '#i18n/console-map.ts';
import { uiWords } from '#i18n/ui.ts';
import { number } from '#web/ui/format.ts';
import { LampShape } from '#web/ui/lamp.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';
import type { MapPin } from './office-area.ts';

/** Several matters: their number, and how many are overdue. Larger when they are many, but never a blot. */
const ClusterPin = ({ cluster, onPress }: { cluster: MapCluster; onPress: () => void }) => {
  const t = useWords(mapWords);
  const { lang } = useLang();
  const { count, late } = cluster;
  const size = count >= 100 ? 'large' : count >= 10 ? 'middle' : 'small';
  const label = late > 0 ? t('cluster.late', { n: count, late }) : t('cluster.label', { n: count });
  return (
    <button
      type="button"
      className={`cluster ${size}${late > 0 ? ' late' : ''}`}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <b>{number(count, lang)}</b>
      {late > 0 ? (
        <span className="how" aria-hidden>
          <LampShape lamp="red" size={9} />
          {late}
        </span>
      ) : null}
    </button>
  );
};

/** One matter: its lamp, by shape and colour. */
const MatterPin = ({
  matter,
  on,
  onPress,
}: {
  matter: MapCluster['matters'][number];
  on: boolean;
  onPress: () => void;
}) => {
  const ui = useWords(uiWords);
  const label = `${matter.title}·${ui(`lamp.${matter.lamp}`)}`;
  return (
    <button
      type="button"
      className={on ? 'matter-pin on' : 'matter-pin'}
      aria-label={label}
      title={label}
      aria-current={on}
      onClick={onPress}
    >
      <LampShape lamp={matter.lamp} size={14} />
    </button>
  );
};

/** Clusters as pins, from the west to the east so that the keyboard walks the map as it is read. */
export const pinsOf = (
  clusters: readonly MapCluster[],
  open: string | undefined,
  on: { readonly matter: (id: string) => void; readonly cluster: (cluster: MapCluster) => void },
): MapPin[] =>
  clusters
    .toSorted((a, b) => a.lng - b.lng)
    .map((cluster) => {
      const { lng, lat, count, matters } = cluster;
      const [only] = matters;
      return count === 1 && only
        ? {
            key: only.id,
            lng,
            lat,
            short: '·',
            content: <MatterPin matter={only} on={only.id === open} onPress={() => on.matter(only.id)} />,
          }
        : {
            key: `${lng},${lat}`,
            lng,
            lat,
            short: String(count),
            content: <ClusterPin cluster={cluster} onPress={() => on.cluster(cluster)} />,
          };
    });
