import { useQuery } from '@tanstack/react-query';
import type { MatterDetail } from '#contract/matters.ts';
import { listPlaces } from '#web/api/office.ts';
import { uiWords } from '#i18n/ui.ts';
import { useWords } from '#web/ui/lang.tsx';
import { PlaceMap, type MapArea, type MapMark } from '#web/ui/place-map.tsx';
import type { PlaceView } from '#contract/office.ts';

const areasOf = (places: readonly PlaceView[]): MapArea[] =>
  places.flatMap(({ id, name, polygon }) => (polygon ? [{ id, name, polygon }] : []));

/** Where it is: the grids of its community around it, its own grid washed, the place as the mark. */
export const PlaceCard = ({
  matter,
  marks,
  metresPerPixel,
}: {
  matter: MatterDetail;
  marks?: readonly MapMark[];
  metresPerPixel?: number;
}) => {
  const t = useWords(uiWords);
  const community = matter.communityId;
  const { data } = useQuery({
    queryKey: ['grids', community],
    queryFn: () => listPlaces({ level: 'grid', parent: community ?? undefined, polygons: true, limit: 200 }),
    enabled: community !== null,
    staleTime: 600_000,
  });
  const name = [matter.gridName ?? matter.communityName, matter.placeName ?? matter.address].filter(Boolean).join('·');
  const steward = matter.stewards[0];
  const point = matter.lng === null || matter.lat === null ? null : { lng: matter.lng, lat: matter.lat };
  return (
    <PlaceMap
      key={matter.id}
      label={t('map.label', { place: name })}
      areas={areasOf(data ?? [])}
      selected={matter.gridId}
      point={point}
      marks={marks}
      metresPerPixel={metresPerPixel}
      caption={name ? `${name}${steward ? `·${steward.role} ${steward.name}` : ''}` : undefined}
    />
  );
};
