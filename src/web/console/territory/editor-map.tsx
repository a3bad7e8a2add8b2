import { useEffect, useMemo, useRef, useState } from 'react';
import type { Map as GlMap } from 'maplibre-gl';
import { territoryRoomWords } from '#i18n/console-territory.ts';
import type { Finding } from '#domain/territory/check-change.ts';
import type { MultiPolygon, Position } from '#domain/territory/geometry.ts';
import type { Place } from '#domain/territory/place.ts';
import { useWords } from '#web/ui/lang.tsx';
import type { OfficeArea } from '../map/office-area.ts';
import { OfficeMap } from '../map/office-map.tsx';
import { RingPicker } from './ring-picker.tsx';
import { keyOfRing } from './rings.ts';
import { DrawTool, type DrawEvents, type Tool } from './draw-tool.ts';

const LAST_CLICK_MS = 500;
const OUTER = keyOfRing({ piece: 0, ring: 0 });

export interface Look {
  readonly at: Position;
  /** Another object even for the same spot: one may want to go there again. */
  readonly times: number;
}

/** The office's map with the parts of one place on it, tools to draw with, and what is wrong. */
export const EditorMap = ({
  parent,
  parts,
  picked,
  tool,
  stamp,
  findings,
  look,
  onPick,
  events,
}: {
  parent: Place;
  parts: readonly Place[];
  picked: Place | null;
  tool: Tool;
  stamp: number;
  findings: readonly Finding[];
  look: Look | null;
  onPick: (id: string) => void;
  events: DrawEvents;
}) => {
  const t = useWords(territoryRoomWords);
  const [map, setMap] = useState<GlMap | null>(null);
  const draw = useRef<DrawTool | null>(null);
  const latest = useRef(events);
  const endedAt = useRef(0);
  useEffect(() => {
    const ended =
      <T,>(then: (made: T) => void) =>
      (made: T) => {
        endedAt.current = performance.now();
        then(made);
      };
    latest.current = { ...events, onPolygon: ended(events.onPolygon), onLine: ended(events.onLine) };
  });
  const around = parent.polygon;
  const areas = useMemo((): OfficeArea[] => {
    const area = (place: Place, rank: OfficeArea['rank']): OfficeArea[] =>
      place.polygon ? [{ id: place.id, name: place.name, polygon: place.polygon, rank }] : [];
    return [...area(parent, 'border'), ...parts.flatMap((place) => area(place, 'cell'))];
  }, [parent, parts]);
  const selected = useMemo(() => (picked ? [picked.id] : []), [picked]);

  const shape: MultiPolygon | null = picked?.polygon ?? null;
  const shown = useRef(shape);
  useEffect(() => {
    shown.current = shape;
  });
  const pickedId = picked?.id ?? null;
  const [ring, setRing] = useState({ of: pickedId, key: OUTER });
  const ringKey = ring.of === pickedId ? ring.key : OUTER;
  useEffect(() => {
    if (map) draw.current?.use(tool, tool === 'vertices' ? shown.current : null, `${pickedId}-${stamp}`);
    if (map && tool === 'vertices') draw.current?.pickRing(ringKey);
  }, [map, tool, pickedId, stamp, ringKey]);
  useEffect(() => {
    if (!map || !draw.current) return;
    const others = parts.filter((place) => place.id !== pickedId || tool === 'split');
    draw.current.corners = [...others.flatMap(({ polygon }) => polygon ?? []), ...(around ?? [])].flat(2);
  }, [map, parts, around, pickedId, tool]);
  useEffect(() => {
    if (map) draw.current?.showFindings(findings);
  }, [map, findings]);
  useEffect(() => {
    if (map && look) map.easeTo({ center: [look.at[0], look.at[1]], zoom: Math.max(map.getZoom(), 17), duration: 0 });
  }, [map, look]);

  return (
    <>
      {tool === 'vertices' && shape ? (
        <RingPicker
          shape={shape}
          picked={ringKey}
          onPick={(key) => setRing({ of: pickedId, key })}
          onChange={(polygon) => {
            setRing({ of: pickedId, key: OUTER });
            events.onRings(polygon);
          }}
        />
      ) : null}
      <OfficeMap
        areas={areas}
        selected={selected}
        label={t('edit.title', { name: parent.name })}
        {...(tool === 'look' && {
          onSelect: (id) => {
            // The click that ends a drawing is seen by the map too, a moment later.
            if (performance.now() - endedAt.current > LAST_CLICK_MS) onPick(id);
          },
        })}
        onReady={(made) => {
          draw.current = new DrawTool(made, () => latest.current);
          setMap(made);
          return () => {
            draw.current?.stop();
            draw.current = null;
            setMap(null);
          };
        }}
      />
    </>
  );
};
