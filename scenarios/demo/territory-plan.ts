import type { Place } from '#domain/territory/place.ts';
import { demoCommunities, type DemoCommunitySlug } from './names.ts';
import { between, type Rng } from './random.ts';
import { cutBlock, SHEET, type Block, type Cut } from './territory-lattice.ts';

const MICRO_GRIDS = 446;

/** Columns of communities from the river eastward, each from south to north, with their number of grids (93 in all). */
const layout: readonly (readonly (readonly [DemoCommunitySlug, number])[])[] = [
  [
    ['jiangqu', 8],
    ['liuan', 8],
    ['shadi', 8],
  ],
  [
    ['pingsha', 7],
    ['wangchao', 9],
    ['tingtao', 9],
  ],
  [
    ['luting', 7],
    ['huilan', 8],
    ['guanlan', 8],
  ],
  [
    ['yupu', 7],
    ['yunfan', 7],
    ['chaoyin', 7],
  ],
];

export interface DemoBlock {
  readonly place: Place;
  readonly block: Block;
}

export interface DemoCommunity extends DemoBlock {
  /** 听涛, without 社区. */
  readonly stem: string;
  readonly grids: readonly DemoBlock[];
  readonly cuts: readonly Cut[];
}

interface CommunityPlan {
  readonly slug: DemoCommunitySlug;
  readonly stem: string;
  readonly block: Block;
  readonly grids: readonly Block[];
  readonly cuts: readonly Cut[];
}

/** The communities' blocks and grids on the flat sheet. */
export function planCommunities(rng: Rng): readonly CommunityPlan[] {
  let west: number = SHEET.west;
  const whole = layout.flat().reduce((sum, [, grids]) => sum + grids, 0);
  return layout.flatMap((column, c) => {
    const inColumn = column.reduce((sum, [, grids]) => sum + grids, 0);
    const east = c === layout.length - 1 ? SHEET.east : west + Math.round((SHEET.east * inColumn) / whole);
    let south: number = SHEET.south;
    const plans = column.map(([slug, count], r): CommunityPlan => {
      const height = Math.round((SHEET.north * count) / inColumn) + between(rng, -6, 6);
      const north = r === column.length - 1 ? SHEET.north : south + height;
      const block = { west, south, east, north };
      const cuts: Cut[] = [];
      const grids = cutBlock(rng, block, count, cuts);
      south = north;
      return { slug, stem: demoCommunities.find((one) => one.slug === slug)!.zh, block, grids, cuts };
    });
    west = east;
    return plans;
  });
}

/** Four or five micro-grids a grid, 446 in all. */
export function shareMicroGrids(rng: Rng, grids: number): readonly number[] {
  const counts = Array.from({ length: grids }, (_, i): number => (i < MICRO_GRIDS - 4 * grids ? 5 : 4));
  for (let i = counts.length - 1; i > 0; i--) {
    const j = between(rng, 0, i);
    [counts[i], counts[j]] = [counts[j]!, counts[i]!];
  }
  return counts;
}
