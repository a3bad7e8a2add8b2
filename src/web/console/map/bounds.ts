import type { MultiPolygon } from '#domain/territory/geometry.ts';
import { bboxOf } from '#domain/territory/polygon.ts';
import type { OfficeArea } from './office-area.ts';

/** The API's coordinates are number arrays; GeoJSON's positions are pairs of them. */
export const multi = ({ polygon }: OfficeArea): MultiPolygon => polygon as unknown as MultiPolygon;

/** West, south, east, north around all areas; null when there is none. */
export const boundsOf = (areas: readonly OfficeArea[]): [number, number, number, number] | null => {
  const [west, south, east, north] = bboxOf(areas.flatMap(multi));
  return west > east ? null : [west, south, east, north];
};
