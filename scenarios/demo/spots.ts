import { metresBetween } from '#domain/territory/distance.ts';
import type { Position } from '#domain/territory/geometry.ts';
import type { GridIndex } from '#domain/territory/grid-index.ts';
import type { Place } from '#domain/territory/place.ts';
import { centroidOf } from '#domain/territory/polygon.ts';
import { between, pick, type Rng } from './random.ts';
import type { DemoTerritory } from './territory.ts';
import type { Landmark } from './territory-buildings.ts';
import type { DemoPlace } from './texts.ts';

/** A place that a grid's people would name: its words, and where each of them is. */
export interface Corner {
  readonly words: DemoPlace;
  readonly roadside: Position;
  readonly building: Place;
  readonly landmark: Landmark;
}

/** Where a matter is, on the map and in words. */
export interface Spot {
  readonly lng: number;
  readonly lat: number;
  readonly address: string;
  readonly placeId: string | null;
  readonly gridId: string;
  readonly communityId: string;
}

export interface Spots {
  /** Somewhere in the subdistrict; grids with estates, where most people live, more often than the rest. */
  corner(rng: Rng): Corner;
  /** Where the words of a title are, give or take some steps: each reporter points somewhere else. */
  pin(rng: Rng, corner: Corner, title: string): Spot;
}

/** About 15 m. */
const STEP = 0.00014;

const nearest = <T>(here: Position, list: readonly T[], positions: (one: T) => readonly Position[]): T => {
  const distance = (one: T) => Math.min(...positions(one).map((position) => metresBetween(here, position)));
  return list.map((one) => [one, distance(one)] as const).reduce((best, next) => (next[1] < best[1] ? next : best))[0];
};

interface Ground {
  readonly microCentres: readonly Position[];
  readonly buildings: readonly Place[];
  readonly lived: boolean;
  readonly estate: string;
  readonly road: string;
  readonly landmark: Landmark;
}

function groundOf({ places, roads, landmarks }: DemoTerritory, grid: Place): Ground {
  const centre = centroidOf(grid.polygon ?? []) ?? [0, 0];
  const here = (id: string) => id.startsWith(grid.parentId ?? '-');
  const estates = places.filter((one) => one.level === 'estate' && here(one.id));
  const estate = nearest(centre, estates, (one) => (one.point ? [one.point] : []));
  return {
    microCentres: places
      .filter((one) => one.parentId === grid.id && one.level === 'microGrid')
      .map((one) => centroidOf(one.polygon ?? []) ?? centre),
    buildings: places.filter((one) => one.level === 'building' && one.parentId === estate.id),
    lived: estate.parentId === grid.id,
    estate: estate.name,
    road: nearest(centre, roads, (one) => one.line).name,
    landmark: nearest(
      centre,
      landmarks.filter((one) => here(one.placeId)),
      (one) => [[one.lng, one.lat]],
    ),
  };
}

/** @param grids of the office: a point lies in the grid that the office itself finds under it */
export function spotsOf(territory: DemoTerritory, grids: GridIndex): Spots {
  const grounds = territory.places.filter((one) => one.level === 'grid').map((grid) => groundOf(territory, grid));
  const lived = grounds.filter((ground) => ground.lived);
  const byId = new Map(territory.places.map((one) => [one.id, one]));

  const pinned = (rng: Rng, at: Position, address: string, placeId: string | null): Spot => {
    const near: Position = [at[0] + (rng() - 0.5) * 2 * STEP, at[1] + (rng() - 0.5) * 2 * STEP];
    // At the edge of the subdistrict some steps aside are steps outside.
    const [lng, lat] = grids.locate(...near) === null ? at : near;
    const gridId = grids.locate(lng, lat) ?? '';
    return {
      lng,
      lat,
      address,
      placeId: placeId?.startsWith(gridId) ? placeId : null,
      gridId,
      communityId: byId.get(gridId)?.parentId ?? '',
    };
  };

  return {
    corner(rng) {
      const ground = pick(rng, rng() < 0.5 ? lived : grounds);
      const building = pick(rng, ground.buildings);
      return {
        words: {
          road: ground.road,
          number: String(between(rng, 1, 120) * 2),
          estate: ground.estate,
          building: building.name.slice(ground.estate.length).replace('幢', ''),
          landmark: ground.landmark.name,
        },
        roadside: pick(rng, ground.microCentres),
        building,
        landmark: ground.landmark,
      };
    },
    pin(rng, { words, roadside, building, landmark }, title) {
      if (title.includes(words.estate) && building.point)
        return pinned(rng, building.point, `${words.estate} ${words.building} 幢`, building.id);
      if (title.includes(words.landmark))
        return pinned(rng, [landmark.lng, landmark.lat], words.landmark, landmark.placeId);
      return pinned(rng, roadside, `${words.road} ${words.number} 号`, null);
    },
  };
}
