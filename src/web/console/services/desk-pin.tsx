import type { PointView } from '#contract/services.ts';
import { Icon } from '#web/ui/icon.tsx';
import type { MapPin } from '../map/office-area.ts';

/** A desk on the map: a button where it can be chosen, else its name alone. */
export const deskPin = (
  { id, name, kind, lng, lat }: Pick<PointView, 'id' | 'name' | 'kind' | 'lng' | 'lat'>,
  choose?: { readonly chosen: boolean; readonly onChoose: () => void },
): MapPin => {
  const mark = <Icon name={kind === 'hall' ? 'city' : 'pin'} size={16} />;
  return {
    key: id,
    lng,
    lat,
    short: name.slice(0, 1),
    content: choose ? (
      <button
        type="button"
        className={`desk-pin${choose.chosen ? ' on' : ''}`}
        title={name}
        aria-label={name}
        aria-pressed={choose.chosen}
        onClick={choose.onChoose}
      >
        {mark}
      </button>
    ) : (
      <span className="desk-pin" role="img" aria-label={name} title={name}>
        {mark}
      </span>
    ),
  };
};
