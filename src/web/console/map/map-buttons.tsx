import type { Map as GlMapInstance } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { uiWords } from '#i18n/ui.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { scaleBar } from '#web/ui/map-view.ts';

/** Metres a pixel in the middle of the map: the world is 512 pixels wide at zoom 0. */
const metresPerPixel = (map: GlMapInstance): number =>
  (40_075_016.7 * Math.cos((map.getCenter().lat * Math.PI) / 180)) / (512 * 2 ** map.getZoom());

/** Zoom, the whole office, and the scale, as on the small map. */
export const MapButtons = ({ map, onHome }: { map: GlMapInstance; onHome: () => void }) => {
  const t = useWords(uiWords);
  const [metres, measure] = useState(() => metresPerPixel(map));
  useEffect(() => {
    const moved = () => measure(metresPerPixel(map));
    map.on('zoom', moved);
    return () => {
      map.off('zoom', moved);
    };
  }, [map]);
  const bar = scaleBar(metres);
  return (
    <>
      <span className="zoom">
        <button type="button" aria-label={t('map.zoomIn')} onClick={() => map.zoomIn()}>
          <Icon name="plus" size={14} />
        </button>
        <button type="button" aria-label={t('map.zoomOut')} onClick={() => map.zoomOut()}>
          <Icon name="minus" size={14} />
        </button>
        <button type="button" aria-label={t('map.home')} title={t('map.home')} onClick={onHome}>
          <Icon name="expand" size={14} />
        </button>
      </span>
      <span className="scale" style={{ width: bar.pixels }}>
        {bar.metres < 1000 ? t('map.metres', { n: bar.metres }) : t('map.kilometres', { n: bar.metres / 1000 })}
      </span>
    </>
  );
};
