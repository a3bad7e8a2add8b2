import { uiWords } from '#i18n/ui.ts';
import { useEffect, useRef, useState, type MouseEvent, type PointerEvent, type ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { useWords } from './lang.tsx';
import { fitView, pathOf, pixelBox, scaleBar, toLngLat, toPixel, type LngLat, type MapView } from './map-view.ts';

export interface MapArea {
  readonly id: string;
  readonly name: string;
  readonly polygon: readonly (readonly (readonly (readonly number[])[])[])[];
}
export interface MapMark extends LngLat {
  readonly label: string;
}

/** Width and height of the box that the map fills, watched. */
const useSize = () => {
  const box = useRef<HTMLDivElement>(null);
  const [size, measure] = useState({ width: 400, height: 240 });
  useEffect(() => {
    const node = box.current;
    if (!node) return;
    const watch = new ResizeObserver(() =>
      measure({ width: node.clientWidth || 400, height: node.clientHeight || 240 }),
    );
    watch.observe(node);
    return () => watch.disconnect();
  }, []);
  return { box, ...size };
};

/** The selected place: the mark itself. */
const Here = ({ x, y }: { x: number; y: number }) => (
  <g className="here" transform={`translate(${x} ${y})`}>
    <circle className="halo" r="15" />
    <circle className="outer" r="12.5" />
    <circle className="inner" r="7.5" />
    <circle className="dot" r="3.2" />
  </g>
);

/**
 * Our own map: polygons around a point, without any tile. Drag moves it, the buttons zoom.
 * `point` is drawn as the mark; `marks` are lettered; `draft` is a line being drawn (lng, lat).
 */
export const PlaceMap = ({
  areas,
  point = null,
  selected = null,
  marks = [],
  draft = [],
  caption,
  label,
  metresPerPixel = 0.9,
  onPoint,
  onSelect,
}: {
  areas: readonly MapArea[];
  point?: LngLat | null;
  selected?: string | null;
  marks?: readonly MapMark[];
  draft?: readonly (readonly number[])[];
  caption?: ReactNode;
  label: string;
  metresPerPixel?: number;
  onPoint?: (point: LngLat) => void;
  onSelect?: (id: string) => void;
}) => {
  const t = useWords(uiWords);
  const { box, width, height } = useSize();
  const [moved, move] = useState<{ center: LngLat; zoom: number } | null>(null);
  const drag = useRef<{ x: number; y: number; far: boolean } | null>(null);

  const start = point
    ? { center: point, metresPerPixel }
    : fitView(
        areas.map((area) => area.polygon),
        width,
        height,
      );
  if (!start) return <div className="hy-map none">{t('map.none')}</div>;
  const view: MapView = {
    center: moved?.center ?? start.center,
    metresPerPixel: start.metresPerPixel / (moved?.zoom ?? 1),
    width,
    height,
  };
  const zoom = (factor: number) =>
    move({ center: view.center, zoom: Math.min(40, Math.max(0.02, (moved?.zoom ?? 1) * factor)) });
  const onDown = (event: PointerEvent) => (drag.current = { x: event.clientX, y: event.clientY, far: false });
  const onMove = (event: PointerEvent) => {
    const from = drag.current;
    if (!from || event.buttons === 0) return;
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    if (!from.far && Math.hypot(dx, dy) < 4) return;
    drag.current = { x: event.clientX, y: event.clientY, far: true };
    move({ center: toLngLat(view, width / 2 - dx, height / 2 - dy), zoom: moved?.zoom ?? 1 });
  };
  const onClick = (event: MouseEvent<SVGSVGElement>) => {
    if (drag.current?.far) return;
    const frame = event.currentTarget.getBoundingClientRect();
    onPoint?.(toLngLat(view, event.clientX - frame.left, event.clientY - frame.top));
  };
  // The selected outline is drawn over its neighbours and over what lies inside it.
  const outline = areas.find((area) => area.id === selected);
  const bar = scaleBar(view.metresPerPixel);
  const draftPixels = draft.map(([lng = 0, lat = 0]) => toPixel(view, lng, lat));
  return (
    <div className="hy-map" ref={box}>
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={label}
        className={onPoint ? 'picks' : undefined}
        onPointerDown={onDown}
        onPointerMove={onMove}
        onClick={onClick}
      >
        {areas.map((area) => (
          <path
            key={area.id}
            className={area.id === selected ? 'area on' : 'area'}
            d={pathOf(view, area.polygon)}
            onClick={onSelect && !onPoint ? () => !drag.current?.far && onSelect(area.id) : undefined}
          >
            <title>{area.name}</title>
          </path>
        ))}
        {outline ? <path className="outline" d={pathOf(view, outline.polygon)} /> : null}
        {areas.map((area) => {
          const frame = pixelBox(view, area.polygon);
          return frame && frame.width > area.name.length * 13 && area.id !== selected ? (
            <text key={area.id} className="name" x={frame.x} y={frame.y}>
              {area.name}
            </text>
          ) : null;
        })}
        {draftPixels.length > 0 ? (
          <g className="draft">
            <polygon points={draftPixels.map((pixel) => pixel.join(',')).join(' ')} />
            {draftPixels.map(([x, y]) => (
              <circle key={`${x},${y}`} cx={x} cy={y} r="4" />
            ))}
          </g>
        ) : null}
        {marks.map((mark) => {
          const [x, y] = toPixel(view, mark.lng, mark.lat);
          return (
            <g key={`${mark.label}${mark.lng},${mark.lat}`} className="lettered" transform={`translate(${x} ${y})`}>
              <circle r="12" />
              <text y="4.5">{mark.label}</text>
            </g>
          );
        })}
        {point ? <Here {...xy(toPixel(view, point.lng, point.lat))} /> : null}
      </svg>
      {caption ? (
        <span className="caption">
          <Icon name="pin" size={14} />
          {caption}
        </span>
      ) : null}
      <span className="zoom">
        <button type="button" aria-label={t('map.zoomIn')} onClick={() => zoom(1.6)}>
          <Icon name="plus" size={14} />
        </button>
        <button type="button" aria-label={t('map.zoomOut')} onClick={() => zoom(1 / 1.6)}>
          <Icon name="minus" size={14} />
        </button>
        {moved ? (
          <button type="button" aria-label={t('map.reset')} onClick={() => move(null)}>
            <Icon name="undo" size={14} />
          </button>
        ) : null}
      </span>
      <span className="scale" style={{ width: bar.pixels }}>
        {bar.metres < 1000 ? t('map.metres', { n: bar.metres }) : t('map.kilometres', { n: bar.metres / 1000 })}
      </span>
    </div>
  );
};

const xy = ([x, y]: [number, number]) => ({ x, y });
