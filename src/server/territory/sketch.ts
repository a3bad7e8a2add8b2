import { ok, refuse, type Result } from '#domain/shared/result.ts';
import type { Place } from '#domain/territory/place.ts';
import { voronoiCells } from '#domain/territory/voronoi.ts';

export type SketchRefusal = 'parent_without_border' | 'point_outside' | 'duplicate_point';

/** A border that somebody surveyed, imported or drew is never replaced by a sketch. */
const mayBeSketched = (place: Place) => place.point && (!place.polygon || place.geometrySource === 'sketch');

/**
 * Cells for those of the laid places that have a point and no border; their neighbours' sketches move to make room.
 * Refused with the name of the place at fault.
 * @param places the whole tree, with the laid places in it
 * @returns the places with their new cells
 */
export function sketchCells(places: readonly Place[], laid: readonly Place[]): Result<readonly Place[], SketchRefusal> {
  const byId = new Map(places.map((place) => [place.id, place]));
  const wanting = laid.filter(mayBeSketched);
  const level = wanting[0]?.level;
  const sketched: Place[] = [];
  for (const parentId of new Set(wanting.map((place) => place.parentId))) {
    const parent = byId.get(parentId ?? '');
    const group = places.filter(
      (place) => place.parentId === parentId && place.level === level && mayBeSketched(place),
    );
    if (!parent?.polygon)
      return refuse('parent_without_border', 'sketch', { name: parent?.name ?? group[0]?.name ?? '' });
    const points = group.flatMap((place) => (place.point ? [place.point] : []));
    const cells = voronoiCells(points, parent.polygon);
    if (!cells.ok) {
      const name = group[Number(cells.refusal.params?.['index'])]?.name ?? '';
      return refuse(cells.refusal.code, 'sketch', { ...cells.refusal.params, name, parent: parent.name });
    }
    for (const [i, place] of group.entries()) {
      const cell = cells.value[i];
      if (cell && cell.polygon.length > 0)
        sketched.push({ ...place, polygon: cell.polygon, geometrySource: cell.geometrySource });
    }
  }
  return ok(sketched);
}
