import { CatchBoundary } from '@tanstack/react-router';
import type { Map as GlMapInstance } from 'maplibre-gl';
import { lazy, Suspense, useState } from 'react';
import { uiWords } from '#i18n/ui.ts';
import { useWords } from '#web/ui/lang.tsx';
import type { LngLat } from '#web/ui/map-view.ts';
import { PlaceMap } from '#web/ui/place-map.tsx';
import { Waiting } from '#web/ui/states.tsx';
import type { MapPin, OfficeArea, OfficeView, TileSource } from './office-area.ts';
import './office-map.css';

export interface OfficeMapProps {
  readonly areas: readonly OfficeArea[];
  /** Outlined areas. */
  readonly selected?: readonly string[];
  readonly pins?: readonly MapPin[];
  /** What the map shows, for who can't see it; a list of the same must stand beside it. */
  readonly label: string;
  /** Keep it the same object between renders: another one makes the map anew. */
  readonly tiles?: TileSource | null;
  /** An area was pressed. */
  readonly onSelect?: (id: string) => void;
  /** A place is being picked: presses give the point and areas are not selected. */
  readonly onPoint?: (point: LngLat) => void;
  /** What is seen, at first and after each move. */
  readonly onView?: (view: OfficeView) => void;
  /** The map itself, for drawing on it; what it gives back is called before the map goes. */
  readonly onReady?: (map: GlMapInstance) => void | (() => void);
}

/** A megabyte that only the screens with a large map ask for. */
const GlMap = lazy(() => import('./gl-map.tsx').then(({ GlMap: component }) => ({ default: component })));

let webgl: boolean | undefined;
const hasWebgl = (): boolean => (webgl ??= document.createElement('canvas').getContext('webgl2') !== null);

/** For the moment until the plain map stands in. */
const Nothing = () => null;

/** Without WebGL: the same polygons and counts, drawn as lines. What needs the full map says so. */
const DrawnMap = ({ areas, selected = [], pins = [], label, onSelect, onPoint }: OfficeMapProps) => {
  const t = useWords(uiWords);
  return (
    <PlaceMap
      areas={areas}
      selected={selected[0] ?? null}
      marks={pins.map(({ lng, lat, short }) => ({ lng, lat, label: short }))}
      label={label}
      caption={t('map.drawn')}
      {...(onSelect && { onSelect })}
      {...(onPoint && { onPoint })}
    />
  );
};

/** The office's own map at full size: its polygons, what stands on them, no outside tile unless the office names one. */
export const OfficeMap = (props: OfficeMapProps) => {
  const [broken, fail] = useState(!hasWebgl());
  if (broken) return <DrawnMap {...props} />;
  return (
    <CatchBoundary getResetKey={() => 'map'} errorComponent={Nothing} onCatch={() => fail(true)}>
      <Suspense fallback={<Waiting rows={8} />}>
        <GlMap {...props} />
      </Suspense>
    </CatchBoundary>
  );
};
