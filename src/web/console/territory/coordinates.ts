import type { MultiPolygon, Position } from '#domain/territory/geometry.ts';
import { repairRings } from '#domain/territory/polygon.ts';

/** A border as text: a point a line, an empty line between pieces, `-` before a hole. */
export const coordinatesText = (polygon: MultiPolygon): string =>
  polygon
    .flatMap((rings) =>
      rings.map((ring, index) =>
        [...(index > 0 ? ['-'] : []), ...ring.slice(0, -1).map(([lng, lat]) => `${lng},${lat}`)].join('\n'),
      ),
    )
    .join('\n\n');

/** The border that a text tells, or the line (from 1) that is none. */
export function parseCoordinates(text: string): { readonly polygon: MultiPolygon } | { readonly line: number } {
  const shapes: Position[][][] = [];
  let ring: Position[] | null = null;
  let isHole = false;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line === '-') {
      ring = null;
      isHole = line === '-';
      continue;
    }
    const [lng, lat, ...more] = line.split(/[,，\s]+/).map(Number);
    if (lng === undefined || lat === undefined || more.length > 0 || !Number.isFinite(lng) || !Number.isFinite(lat))
      return { line: index + 1 };
    if (!ring) {
      ring = [];
      const last = shapes.at(-1);
      if (isHole && last) last.push(ring);
      else shapes.push([ring]);
      isHole = false;
    }
    ring.push([lng, lat]);
  }
  return { polygon: repairRings(shapes) };
}
