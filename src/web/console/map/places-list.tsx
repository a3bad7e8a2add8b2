import { useMemo } from 'react';
import type { MapPlace } from '#contract/map.ts';
import type { MatterFilter } from '#contract/matters.ts';
import { mapWords } from '#i18n/console-map.ts';
import { number } from '#web/ui/format.ts';
import { LampShape } from '#web/ui/lamp.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';

type Counts = Pick<MapPlace, 'count' | 'late' | 'unlocated'>;
interface Community extends Counts {
  readonly id: string | null;
  readonly name: string | null;
  readonly grids: MapPlace[];
}

/** Communities with their grids, the fullest first. */
const byCommunity = (places: readonly MapPlace[]): Community[] => {
  const found = new Map<string | null, MapPlace[]>();
  for (const place of places) found.set(place.communityId, [...(found.get(place.communityId) ?? []), place]);
  const sum = (grids: readonly MapPlace[], of: keyof Counts) => grids.reduce((total, grid) => total + grid[of], 0);
  return [...found]
    .map(([id, grids]) => ({
      id,
      name: grids[0]?.communityName ?? null,
      grids,
      count: sum(grids, 'count'),
      late: sum(grids, 'late'),
      unlocated: sum(grids, 'unlocated'),
    }))
    .toSorted((a, b) => b.count - a.count);
};

const Row = ({
  name,
  counts,
  on,
  inner,
  onPress,
}: {
  name: string;
  counts: Counts;
  on: boolean;
  inner?: boolean;
  onPress: () => void;
}) => {
  const t = useWords(mapWords);
  const { lang } = useLang();
  return (
    <button
      type="button"
      className={`place${inner ? ' inner' : ''}${on ? ' on' : ''}`}
      aria-pressed={on}
      onClick={onPress}
    >
      <span className="cut">{name}</span>
      <span className="third small">{counts.unlocated > 0 ? t('places.unlocated', { n: counts.unlocated }) : ''}</span>
      <span className="late">
        {counts.late > 0 ? (
          <>
            <LampShape lamp="red" size={10} />
            {number(counts.late, lang)}
          </>
        ) : null}
      </span>
      <b>{number(counts.count, lang)}</b>
    </button>
  );
};

/** What the map shows, in words and numbers: communities, and the grids of the one that is chosen. A press filters. */
export const PlacesList = ({
  places,
  filter,
  onChoose,
}: {
  places: readonly MapPlace[];
  filter: MatterFilter;
  onChoose: (place: Pick<MatterFilter, 'community' | 'grid'>, id: string | null) => void;
}) => {
  const t = useWords(mapWords);
  const communities = useMemo(() => byCommunity(places), [places]);
  return (
    <div className="places">
      <p className="heads small third" aria-hidden>
        <span>{t('places.place')}</span>
        <span />
        <span>{t('places.late')}</span>
        <span>{t('places.open')}</span>
      </p>
      {communities.map((community) => {
        const key = community.id ?? '-';
        const chosen = filter.community === key;
        const within = chosen || community.grids.some(({ gridId }) => gridId !== null && filter.grid === gridId);
        return (
          <div key={key}>
            <Row
              name={community.name ?? t('places.nowhere')}
              counts={community}
              on={chosen}
              onPress={() => (chosen ? onChoose({}, null) : onChoose({ community: key }, community.id))}
            />
            {within
              ? community.grids.map((grid) => (
                  <Row
                    key={grid.gridId ?? '-'}
                    inner
                    name={grid.gridName ?? t('places.noGrid')}
                    counts={grid}
                    on={filter.grid === (grid.gridId ?? '-')}
                    onPress={() =>
                      filter.grid === (grid.gridId ?? '-')
                        ? onChoose({ community: key }, community.id)
                        : onChoose(grid.gridId ? { grid: grid.gridId } : { community: key, grid: '-' }, grid.gridId)
                    }
                  />
                ))
              : null}
          </div>
        );
      })}
    </div>
  );
};
