import type { Position } from '#domain/territory/geometry.ts';
import type { Place } from '#domain/territory/place.ts';
import { between, pick, type Rng } from './random.ts';
import type { DemoBlock, DemoCommunity } from './territory-plan.ts';
import { pointIn, positionAt } from './territory-lattice.ts';

export interface Landmark {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: 'school' | 'market' | 'park' | 'clinic' | 'service' | 'bridge';
  readonly placeId: string;
  /** CGCS2000 degrees. */
  readonly lng: number;
  readonly lat: number;
}

/** The first estate of a community is always 苑: 听涛苑 is on every drawing of the system. */
const estateEndings = ['苑', '花园', '新村', '家园', '里', '公寓'] as const;

const landmarkKinds = [
  { kind: 'school', ending: '小学', aliases: ['学校'] },
  { kind: 'market', ending: '菜场', aliases: ['农贸市场', '菜市场'] },
  { kind: 'park', ending: '公园', aliases: [] },
  { kind: 'clinic', ending: '社区卫生服务站', aliases: ['卫生站'] },
  { kind: 'service', ending: '邻里中心', aliases: ['党群服务中心'] },
  { kind: 'bridge', ending: '桥', aliases: [] },
] as const;

const digits = (n: number, width: number) => String(n).padStart(width, '0');

const share = (i: number, n: number) => 0.25 + (0.5 * (i + 0.5)) / n;

/** Buildings stand in rows, as they are built: evenly over the middle of the estate's block. */
function buildingSpot({ block }: DemoBlock, index: number, count: number): Position {
  const perRow = Math.ceil(Math.sqrt(count));
  const [column, row] = [index % perRow, Math.floor(index / perRow)];
  return positionAt(
    block.west + (block.east - block.west) * share(column, perRow),
    block.south + (block.north - block.south) * share(row, Math.ceil(count / perRow)),
  );
}

function buildingWithUnits(rng: Rng, estate: Place, seq: number, point: Position): readonly Place[] {
  const id = `${estate.parentId}${digits(seq, 5)}`;
  const name = `${estate.name}${seq}幢`;
  const building: Place = {
    id,
    parentId: estate.id,
    level: 'building',
    code: id,
    name,
    point,
    aliases: [`${estate.name}${seq}号楼`, `${estate.name}${seq}栋`],
  };
  const units = Array.from({ length: between(rng, 2, 4) }, (_, i): Place => {
    const unitId = `${id}${digits(i + 1, 2)}`;
    return { id: unitId, parentId: id, level: 'unit', code: unitId, name: `${name}${i + 1}单元`, aliases: [] };
  });
  return [building, ...units];
}

/** Six estates a community with four to eight buildings each; the fifth grid, where drawings show 听涛苑, comes first. */
export function buildEstates(rng: Rng, { stem, grids }: DemoCommunity): readonly Place[] {
  return estateEndings.flatMap((ending, i) => {
    const grid = grids[(i + 4) % grids.length]!;
    const id = `${grid.place.id}E01`;
    const estate: Place = {
      id,
      parentId: grid.place.id,
      level: 'estate',
      code: id,
      name: `${stem}${ending}`,
      aliases: [`${stem}${ending}小区`],
      point: buildingSpot(grid, 0, 1),
    };
    const count = between(rng, 4, 8);
    const buildings = Array.from({ length: count }, (_, b) =>
      buildingWithUnits(rng, estate, b + 1, buildingSpot(grid, b, count)),
    );
    return [estate, ...buildings.flat()];
  });
}

/** Five or six landmarks a community (a bridge only in those by the water). */
export function buildLandmarks(
  rng: Rng,
  communities: readonly DemoCommunity[],
): { readonly places: readonly Place[]; readonly landmarks: readonly Landmark[] } {
  const built = communities.flatMap(({ stem, grids, block }) =>
    landmarkKinds
      .filter(({ kind }) => kind !== 'bridge' || block.west === 0)
      .map(({ kind, ending, aliases: endings }, i) => {
        const grid = pick(rng, grids);
        const point = pointIn(rng, grid.block);
        // From 901: numbers that no estate's buildings use.
        const id = `${grid.place.id}${digits(901 + i, 5)}`;
        const [name, aliases] = [`${stem}${ending}`, endings.map((other) => `${stem}${other}`)];
        const place: Place = { id, parentId: grid.place.id, level: 'building', code: id, name, aliases, point };
        const landmark: Landmark = { name, aliases, kind, placeId: id, lng: point[0], lat: point[1] };
        return { place, landmark };
      }),
  );
  return { places: built.map(({ place }) => place), landmarks: built.map(({ landmark }) => landmark) };
}
