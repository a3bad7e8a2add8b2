import type { Place, Road } from '#domain/territory/place.ts';
import { demoCommunities, demoSubdistrict, type DemoCommunitySlug } from './names.ts';
import { seededRng } from './random.ts';
import { buildEstates, buildLandmarks, type Landmark } from './territory-buildings.ts';
import { cutBlock, outlineOf, SHEET, verticesOf, type Block } from './territory-lattice.ts';
import { planCommunities, shareMicroGrids, type DemoCommunity } from './territory-plan.ts';
import { buildRoads } from './territory-roads.ts';

/** How 潮头街道 writes its codes below the community; see `parsePattern`. */
export const demoCodePatterns = {
  grid: '{community:12}{seq:3}',
  microGrid: '{grid:15}{seq:2}',
  estate: '{grid:15}E{seq:2}',
  building: '{grid:15}{seq:5}',
  unit: '{building:20}{seq:2}',
} as const;

const CODE_EDITION = '2023';

const twoDigits = (n: number) => String(n).padStart(2, '0');

/** The statistical code (12 digits) and id of a demo community; of the whole subdistrict without one. */
export const demoPlaceId = (slug?: DemoCommunitySlug): string =>
  `${demoSubdistrict.areaCode}${String(slug ? demoCommunities.findIndex((one) => one.slug === slug) + 1 : 0).padStart(3, '0')}`;

export interface DemoTerritory {
  /** Parents before their parts, so that rows can be written in this order. */
  readonly places: readonly Place[];
  readonly roads: readonly Road[];
  /** Schools, markets, parks …: each is also a place of level `building` right under its grid. */
  readonly landmarks: readonly Landmark[];
}

/** The geography of the demo subdistrict; the same seed gives the same land. Nothing in it exists. */
export function demoTerritory(seed: number): DemoTerritory {
  const rng = seededRng(seed);
  const plans = planCommunities(rng);
  const shares = shareMicroGrids(rng, plans.flatMap(({ grids }) => grids).length);
  let next = 0;
  const cutGrids = plans.map(({ grids }) => grids.map((block) => cutBlock(rng, block, shares[next++]!)));
  const vertices = verticesOf(cutGrids.flat(2));
  const drawn = (block: Block) =>
    ({ polygon: outlineOf(vertices, block), geometrySource: 'drawn', datum: 'cgcs2000' }) as const;

  const rootId = demoPlaceId();
  const root: Place = {
    ...drawn(SHEET),
    id: rootId,
    parentId: null,
    level: 'subdistrict',
    code: rootId,
    codeEdition: CODE_EDITION,
    name: demoSubdistrict.zh,
    aliases: [demoSubdistrict.zh.replace('街道', '')],
  };
  const communities = plans.map(({ slug, stem, block, grids, cuts }): DemoCommunity => {
    const id = demoPlaceId(slug);
    const place: Place = {
      ...drawn(block),
      id,
      parentId: rootId,
      level: 'community',
      code: id,
      codeEdition: CODE_EDITION,
      name: `${stem}社区`,
      aliases: [stem],
    };
    return {
      place,
      block,
      stem,
      cuts,
      grids: grids.map((grid, i) => ({ block: grid, place: gridPlace(id, stem, i + 1, drawn(grid)) })),
    };
  });
  const microGrids = communities.flatMap(({ grids }, c) =>
    grids.flatMap(({ place }, g) => cutGrids[c]![g]!.map((block, i) => microGridPlace(place, i + 1, drawn(block)))),
  );
  const estates = communities.flatMap((community) => buildEstates(rng, community));
  const { places: landmarkPlaces, landmarks } = buildLandmarks(rng, communities);
  return {
    places: [
      root,
      ...communities.map(({ place }) => place),
      ...communities.flatMap(({ grids }) => grids.map(({ place }) => place)),
      ...microGrids,
      ...estates,
      ...landmarkPlaces,
    ],
    roads: buildRoads(vertices, communities),
    landmarks,
  };
}

type Drawn = Pick<Place, 'polygon' | 'geometrySource' | 'datum'>;

function gridPlace(communityId: string, stem: string, seq: number, drawn: Drawn): Place {
  const id = `${communityId}${String(seq).padStart(3, '0')}`;
  const number = twoDigits(seq);
  return {
    ...drawn,
    id,
    parentId: communityId,
    level: 'grid',
    code: id,
    name: `${stem} ${number} 网格`,
    aliases: [`${stem}${number}网格`, `${stem} ${number}`, `${stem}第${seq}网格`],
  };
}

function microGridPlace(grid: Place, seq: number, drawn: Drawn): Place {
  const id = `${grid.id}${twoDigits(seq)}`;
  return {
    ...drawn,
    id,
    parentId: grid.id,
    level: 'microGrid',
    code: id,
    name: `${grid.name} ${seq} 号微网格`,
    aliases: [],
  };
}
