import type { MultiPolygon, Position } from '#domain/territory/geometry.ts';
import { between, type Rng } from './random.ts';

/**
 * The demo's ground is a sheet of 240 × 180 cells, first cut into blocks along its lines, then bent like land in a river's
 * elbow. Blocks are unions of cells and share their vertices, so they tile without gap or overlap, down to the last bit.
 */
export const SHEET = { west: 0, south: 0, east: 240, north: 180 } as const;

/** A block of whole cells, in lattice lines. */
export interface Block {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The line along which a block was cut, from one side of it to the other. */
export type Cut = readonly [from: readonly [number, number], to: readonly [number, number]];

const METRES_A_CELL = 14.6;
const METRES_A_DEGREE = 111_195;
/** South-west corner of the sheet: a place on the plain by the river, chosen for its look only. */
const ORIGIN: Position = [120.2, 30.1];

/** Waves much longer than they are high, so that the bent sheet never folds. */
function bend(column: number, row: number): readonly [x: number, y: number] {
  const [x, y] = [column * METRES_A_CELL, row * METRES_A_CELL];
  const elbow = 320 * Math.sin((Math.PI * y) / 2900) * (1 - column / 480);
  return [
    x - elbow + 70 * Math.sin(y / 610 + 0.4) + 14 * Math.sin(y / 95 + x / 700),
    y + 150 * Math.sin(x / 1350 + 0.7) + 60 * Math.sin(x / 520 + y / 1900) + 14 * Math.sin(x / 110 + y / 480),
  ];
}

/** CGCS2000 degrees of a lattice point, rounded to a centimetre. */
export function positionAt(column: number, row: number): Position {
  const [x, y] = bend(column, row);
  const lat = ORIGIN[1] + y / METRES_A_DEGREE;
  const lng = ORIGIN[0] + x / (METRES_A_DEGREE * Math.cos((ORIGIN[1] * Math.PI) / 180));
  return [Number(lng.toFixed(7)), Number(lat.toFixed(7))];
}

/** Cuts a block in as many parts as asked, of about the same size, always across its longer side. */
export function cutBlock(rng: Rng, block: Block, parts: number, cuts: Cut[] = []): readonly Block[] {
  if (parts === 1) return [block];
  const first = Math.floor(parts / 2) + (parts % 2 && rng() < 0.5 ? 1 : 0);
  const share = first / parts;
  const [width, height] = [block.east - block.west, block.north - block.south];
  const along = Math.max(width, height);
  const room = Math.max(0, Math.floor(Math.min(along * share, along * (1 - share)) * 0.15));
  const at = Math.round(along * share) + between(rng, -room, room);
  const halves: readonly [Block, Block] =
    width >= height
      ? [
          { ...block, east: block.west + at },
          { ...block, west: block.west + at },
        ]
      : [
          { ...block, north: block.south + at },
          { ...block, south: block.south + at },
        ];
  const { west, south } = halves[1];
  cuts.push([[west, south], width >= height ? [west, block.north] : [block.east, south]]);
  return [...cutBlock(rng, halves[0], first, cuts), ...cutBlock(rng, halves[1], parts - first, cuts)];
}

/** Lattice points that borders are drawn through: every corner of a smallest block, and every fourth so that lines bend. */
export type Vertices = ReadonlySet<string>;

export const verticesOf = (blocks: readonly Block[]): Vertices =>
  new Set(
    blocks.flatMap(({ west, south, east, north }) =>
      [west, east].flatMap((column) => [south, north].map((row) => `${column},${row}`)),
    ),
  );

const steps = (from: number, to: number) =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => from + Math.sign(to - from) * i);

/** The bent line from one lattice point to another in its row or column. */
export const lineBetween = (vertices: Vertices, [[c1, r1], [c2, r2]]: Cut): readonly Position[] =>
  steps(c1, c2)
    .flatMap((column) => steps(r1, r2).map((row) => [column, row] as const))
    .filter(
      ([c, r], i, all) => i === 0 || i === all.length - 1 || vertices.has(`${c},${r}`) || (c1 === c2 ? r : c) % 4 === 0,
    )
    .map(([column, row]) => positionAt(column, row));

/** The outline of a block, counter-clockwise and closed. */
export function outlineOf(vertices: Vertices, { west, south, east, north }: Block): MultiPolygon {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const;
  return [
    [
      corners
        .slice(1)
        .reduce<Position[]>((ring, end, i) => [...ring.slice(0, -1), ...lineBetween(vertices, [corners[i]!, end])], []),
    ],
  ];
}

/** Somewhere inside a block, at least `margin` (share of its sides) from its border. */
export function pointIn(rng: Rng, { west, south, east, north }: Block, margin = 0.2): Position {
  const within = (low: number, high: number) => low + (high - low) * (margin + rng() * (1 - 2 * margin));
  return positionAt(within(west, east), within(south, north));
}
