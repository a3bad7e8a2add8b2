import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { EARTH_RADIUS_M, metresBetween } from './distance.ts';
import { samePosition, type MultiPolygon, type Position, type Ring } from './geometry.ts';
import { repairRings, signedArea } from './polygon.ts';
import { selfCrossing } from './self-crossing.ts';

/** The nearest spot of the edge a→b to a position, and how far along the edge it lies (0 to 1). */
function nearestOn(a: Position, b: Position, p: Position): { at: Position; share: number } {
  const squeeze = Math.cos((p[1] * Math.PI) / 180);
  const [dx, dy] = [(b[0] - a[0]) * squeeze, b[1] - a[1]];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : ((p[0] - a[0]) * squeeze * dx + (p[1] - a[1]) * dy) / square;
  const held = Math.max(0, Math.min(1, share));
  return { at: [a[0] + held * (b[0] - a[0]), a[1] + held * (b[1] - a[1])], share: held };
}

const nearest = (spots: readonly Position[], p: Position, tolerance: number): Position | null => {
  let best: Position | null = null;
  let least = tolerance;
  for (const spot of spots) {
    const metres = metresBetween(spot, p);
    if (metres <= least) [best, least] = [spot, metres];
  }
  return best;
};

/** Where a vertex belongs: on a corner of a neighbour, else on a neighbour's edge, else where it is. */
function placed(p: Position, corners: readonly Position[], edges: readonly Ring[], tolerance: number): Position {
  const corner = nearest(corners, p, tolerance);
  if (corner) return corner;
  const feet = edges.flatMap((ring) => ring.slice(1).map((end, i) => nearestOn(ring[i]!, end, p).at));
  return nearest(feet, p, tolerance) ?? p;
}

/** Corners of neighbours that lie on an edge become vertices of it, so that both sides walk the same points. */
function joined(ring: Ring, corners: readonly Position[], tolerance: number): Ring {
  return ring.flatMap((end, i): Position[] => {
    const start = ring[i - 1];
    if (!start) return [end];
    const between = corners
      .filter((corner) => !samePosition(corner, start) && !samePosition(corner, end))
      .map((corner) => ({ corner, ...nearestOn(start, end, corner) }))
      .filter(({ corner, at, share }) => share > 0 && share < 1 && metresBetween(corner, at) <= tolerance)
      .sort((a, b) => a.share - b.share);
    return [...between.map(({ corner }) => corner), end];
  });
}

/**
 * Draws the vertices of a polygon onto its neighbours' where they are nearer than the tolerance (metres), so that a border
 * is one line. Refused, with the spot, where that would make the outline cross itself or vanish; nothing is mended silently.
 */
export function snapPolygon(
  polygon: MultiPolygon,
  neighbours: readonly MultiPolygon[],
  tolerance: number,
): Result<MultiPolygon, 'self_crossing' | 'ring_without_area'> {
  const rings = neighbours.flat(2);
  const reach = tolerance / ((EARTH_RADIUS_M * Math.PI) / 180) / 0.3;
  const own = polygon.flat(2);
  const lngs = own.map(([lng]) => lng);
  const lats = own.map(([, lat]) => lat);
  const [west, east] = [Math.min(...lngs) - reach, Math.max(...lngs) + reach];
  const [south, north] = [Math.min(...lats) - reach, Math.max(...lats) + reach];
  const near = ([lng, lat]: Position) => lng >= west && lng <= east && lat >= south && lat <= north;
  const corners = rings.flat().filter(near);
  const snapped = repairRings(
    polygon.map((shape) =>
      shape.map((ring) =>
        joined(
          ring.map((p) => placed(p, corners, rings, tolerance)),
          corners,
          tolerance,
        ),
      ),
    ),
  );
  const flat = snapped.flat().find((ring) => ring.length < 4 || signedArea(ring) === 0);
  if (flat) {
    const [lng, lat] = flat[0] ?? [0, 0];
    return refuse('ring_without_area', 'polygon', { lng, lat });
  }
  const crossing = selfCrossing(snapped);
  return crossing ? refuse('self_crossing', 'polygon', { lng: crossing[0], lat: crossing[1] }) : ok(snapped);
}
