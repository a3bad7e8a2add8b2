import type { MultiPolygon, Ring } from '#domain/territory/geometry.ts';
import { repairRings } from '#domain/territory/polygon.ts';

/** One outline of a border: ring 0 of a piece is its outer one, the others are its holes. */
export interface RingAt {
  readonly piece: number;
  readonly ring: number;
}

export const keyOfRing = ({ piece, ring }: RingAt): string => `${piece}.${ring}`;

/** Every outline of a border, piece by piece, the outer one first. */
export const ringsOf = (shape: MultiPolygon): (RingAt & { readonly line: Ring })[] =>
  shape.flatMap((rings, piece) => rings.map((line, ring) => ({ piece, ring, line })));

/** The border with some of its outlines as they were drawn, by their keys; what nobody touched stays. */
export const withRings = (shape: MultiPolygon, drawn: ReadonlyMap<string, Ring>): MultiPolygon =>
  repairRings(shape.map((rings, piece) => rings.map((line, ring) => drawn.get(keyOfRing({ piece, ring })) ?? line)));

/** The border without a hole, or without a whole piece. */
export const withoutRing = (shape: MultiPolygon, at: RingAt): MultiPolygon =>
  at.ring === 0
    ? shape.filter((_, piece) => piece !== at.piece)
    : shape.map((rings, piece) => (piece === at.piece ? rings.filter((_, ring) => ring !== at.ring) : rings));
