import type { GeoJSONSource, Map as GlMapInstance } from 'maplibre-gl';
import { useEffect, useMemo, useState } from 'react';
import type { CircleItemView } from '#contract/services.ts';
import { serviceRoomWords } from '#i18n/console-services.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { OfficeMap } from '../map/office-map.tsx';
import { useOfficeAreas } from '../map/use-office-areas.ts';
import { CIRCLE_SOURCE, circleFeatures, circleLayers } from './circle-layers.ts';
import { deskPin } from './desk-pin.tsx';

/** Draws homes and reach over the office's own map, in the colours of the theme, and anew when that changes. */
function draw(map: GlMapInstance, view: CircleItemView): () => void {
  const box = map.getContainer();
  map.addSource(CIRCLE_SOURCE, { type: 'geojson', data: circleFeatures(view) });
  for (const layer of circleLayers(box)) map.addLayer(layer);
  const watch = new MutationObserver(() => {
    for (const { id, paint = {} } of circleLayers(box))
      for (const [name, value] of Object.entries(paint))
        map.setPaintProperty(id, name as Parameters<GlMapInstance['setPaintProperty']>[1], value);
  });
  watch.observe(document.documentElement, { subtree: true, attributeFilter: ['data-theme'] });
  return () => watch.disconnect();
}

/** The item on the map: homes within and left out, desks, and how far five minutes go. */
export const CircleMap = ({ view }: { view: CircleItemView }) => {
  const t = useWords(serviceRoomWords);
  const { areas, tiles, error, retry } = useOfficeAreas();
  const [map, hold] = useState<GlMapInstance | null>(null);
  const borders = useMemo(() => areas?.filter(({ rank }) => rank === 'border') ?? null, [areas]);
  const pins = useMemo(() => view.points.map((point) => deskPin(point)), [view.points]);
  useEffect(() => {
    void map?.getSource<GeoJSONSource>(CIRCLE_SOURCE)?.setData(circleFeatures(view));
  }, [map, view]);
  if (error) return <Failed error={error} onRetry={retry} />;
  if (!borders) return <Waiting rows={8} />;
  return (
    <figure className="circle-map">
      <div className="map-box">
        <OfficeMap
          label={t('circle.map', { name: view.name })}
          areas={borders}
          tiles={tiles}
          pins={pins}
          onReady={(ready) => {
            const undo = draw(ready, view);
            hold(ready);
            return undo;
          }}
        />
      </div>
      <figcaption className="small second">
        <span>
          <i className="dot in" /> {t('circle.in')}
        </span>
        <span>
          <i className="dot out" /> {t('circle.out')}
        </span>
        <span>
          <i className="dot desk" /> {t('circle.desk')}
        </span>
        <span>
          <i className="dot reach" /> {t('circle.reach')}
        </span>
      </figcaption>
    </figure>
  );
};
