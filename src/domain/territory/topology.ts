import { common, piecesOver, SLIVER_M2, without } from './clip.ts';
import type { BBox, MultiPolygon } from './geometry.ts';
import { bboxOf } from './polygon.ts';

export interface Area {
  readonly id: string;
  readonly polygon: MultiPolygon;
}

/** Ground that two places claim. */
export interface Overlap {
  readonly ids: readonly [string, string];
  readonly polygon: MultiPolygon;
}

const apart = (a: BBox, b: BBox) => a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];

/**
 * Where places of one level lie over each other, each piece by itself, larger than `sliver` square metres.
 * @param touched only pairs with one of these are looked at; absent: all
 */
export function overlapsOf(areas: readonly Area[], touched?: ReadonlySet<string>, sliver = SLIVER_M2): Overlap[] {
  const byWest = areas.map((area) => ({ ...area, box: bboxOf(area.polygon) })).sort((a, b) => a.box[0] - b.box[0]);
  const found: Overlap[] = [];
  for (const [index, one] of byWest.entries()) {
    for (const other of byWest.slice(index + 1)) {
      if (other.box[0] >= one.box[2]) break;
      if (apart(one.box, other.box) || (touched && !touched.has(one.id) && !touched.has(other.id))) continue;
      for (const polygon of piecesOver(common(one.polygon, other.polygon), sliver))
        found.push({ ids: [one.id, other.id], polygon });
    }
  }
  return found;
}

/** Ground of the parent that none of its parts covers, each piece by itself, largest first. */
export const gapsOf = (parent: MultiPolygon, parts: readonly MultiPolygon[], sliver = SLIVER_M2): MultiPolygon[] =>
  piecesOver(without(parent, parts), sliver);

/** Ground of a part that lies outside its parent. */
export const outsideOf = (parent: MultiPolygon, part: MultiPolygon, sliver = SLIVER_M2): MultiPolygon[] =>
  piecesOver(without(part, [parent]), sliver);
