import { LngLatBounds, Map as GlMapInstance, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { useEffect, useRef, useState } from 'react';
import { uiWords } from '#i18n/ui.ts';
import { useWords } from '#web/ui/lang.tsx';
import { boundsOf } from './bounds.ts';
import { AREAS, areaFeatures, coloursAt, layersOf, nameFeatures, NAMES, sourcesOf, TILES } from './layers.ts';
import { MapButtons } from './map-buttons.tsx';
import type { OfficeMapProps } from './office-map.tsx';
import { Pins } from './pins.tsx';

// The bundled library can't guess where its worker was put.
setWorkerUrl(workerUrl);

const NO_IDS: readonly string[] = [];

/** MapLibre over the office's own polygons. `OfficeMap` is what a screen uses. */
export const GlMap = ({
  areas,
  selected = NO_IDS,
  pins = [],
  label,
  tiles = null,
  onSelect,
  onPoint,
  onView,
  onReady,
}: OfficeMapProps) => {
  const t = useWords(uiWords);
  const box = useRef<HTMLDivElement>(null);
  const [map, set] = useState<GlMapInstance | null>(null);
  const latest = useRef({ areas, selected, onSelect, onPoint, onView, onReady });
  useEffect(() => {
    latest.current = { areas, selected, onSelect, onPoint, onView, onReady };
  });

  useEffect(() => {
    const container = box.current;
    if (!container) return;
    const { areas: first, selected: on } = latest.current;
    const home = boundsOf(first);
    const made = new GlMapInstance({
      container,
      style: {
        version: 8,
        sources: sourcesOf(first, on, tiles),
        layers: layersOf(coloursAt(container), tiles !== null),
      },
      ...(home && { bounds: new LngLatBounds(home), fitBoundsOptions: { padding: 24 } }),
      localIdeographFontFamily: getComputedStyle(container).fontFamily,
      attributionControl: tiles ? { compact: true } : false,
      dragRotate: false,
      pitchWithRotate: false,
      maxPitch: 0,
      maxZoom: 20,
      renderWorldCopies: false,
      fadeDuration: 0,
    });
    made.touchZoomRotate.disableRotation();
    made.keyboard.disableRotation();
    const say = () => {
      const [[west, south], [east, north]] = made.getBounds().toArray();
      latest.current.onView?.({ bbox: [west, south, east, north], zoom: made.getZoom() });
    };
    let undo: void | (() => void);
    made.once('load', () => {
      undo = latest.current.onReady?.(made);
      set(made);
      say();
    });
    made.on('moveend', say);
    made.on('click', (event) => {
      const { onPoint: point, onSelect: select } = latest.current;
      if (point) return point({ lng: event.lngLat.lng, lat: event.lngLat.lat });
      const [hit] = made.queryRenderedFeatures(event.point, { layers: ['area-fill'] });
      const id: unknown = hit?.properties['id'];
      if (typeof id === 'string') select?.(id);
    });
    made.on('mousemove', 'area-fill', () => {
      made.getCanvas().style.cursor = latest.current.onPoint ? 'crosshair' : latest.current.onSelect ? 'pointer' : '';
    });
    made.on('mouseleave', 'area-fill', () => {
      made.getCanvas().style.cursor = latest.current.onPoint ? 'crosshair' : '';
    });
    const watch = new MutationObserver(() => {
      for (const layer of layersOf(coloursAt(container), tiles !== null))
        for (const [name, value] of Object.entries(layer.paint ?? {}))
          made.setPaintProperty(layer.id, name as Parameters<GlMapInstance['setPaintProperty']>[1], value);
    });
    watch.observe(document.documentElement, { subtree: true, attributeFilter: ['data-theme'] });
    return () => {
      watch.disconnect();
      undo?.();
      set(null);
      made.remove();
    };
  }, [tiles]);

  useEffect(() => {
    void map?.getSource<GeoJSONSource>(AREAS)?.setData(areaFeatures(areas, selected));
  }, [map, areas, selected]);
  useEffect(() => {
    void map?.getSource<GeoJSONSource>(NAMES)?.setData(nameFeatures(areas));
  }, [map, areas]);

  useEffect(() => {
    map?.getCanvas().setAttribute('aria-label', label);
  }, [map, label]);

  const goHome = () => {
    const home = boundsOf(areas);
    if (home) map?.fitBounds(home, { padding: 24 });
  };
  return (
    <div className="hy-map office-map">
      <div className="gl" ref={box} />
      {map ? <Pins map={map} pins={pins} /> : null}
      {map ? <MapButtons map={map} onHome={goHome} /> : null}
      {map?.getLayer(TILES) ? null : <span className="own">{t('map.own')}</span>}
    </div>
  );
};
