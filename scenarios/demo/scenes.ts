import type { CategoryKey } from '#domain/matters/category.ts';
import { seededRng } from './random.ts';
import { lookOf } from './scene-kit.ts';
import { crossing, flowerbed, posters, stalls, streetLight } from './scene-place.ts';
import { bins, fireLane, litter, pavement, type Scene } from './scene-street.ts';

const scenes = {
  bins,
  litter,
  pavement,
  fireLane,
  streetLight,
  crossing,
  flowerbed,
  posters,
  stalls,
} as const satisfies Readonly<Record<string, Scene>>;
export type SceneName = keyof typeof scenes;
const sceneNames = Object.keys(scenes) as readonly SceneName[];

const shows: Readonly<Record<SceneName, readonly CategoryKey[]>> = {
  bins: ['matter:06-042', 'matter:06-041', 'matter:03-005'],
  litter: ['matter:06-010', 'matter:06-011', 'matter:06-012', 'matter:06-035', 'matter:08-005'],
  pavement: ['matter:06-013', 'matter:06-050', 'matter:06-051', 'matter:06-049', 'matter:08-010'],
  fireLane: ['matter:09-012', 'matter:09-010'],
  streetLight: ['matter:01-037'],
  crossing: ['matter:01-004'],
  flowerbed: ['matter:04-013', 'matter:06-045', 'matter:06-017'],
  posters: ['matter:07-001'],
  stalls: ['matter:09-005', 'matter:09-006', 'matter:09-001'],
};

const byCategory: ReadonlyMap<CategoryKey, SceneName> = new Map(
  sceneNames.flatMap((name) => shows[name].map((category) => [category, name] as const)),
);

/** The drawing that shows a class; many classes have none. */
export const sceneOf = (category: CategoryKey): SceneName | undefined => byCategory.get(category);

/** SVG of a scene, 1280 × 960. One variant is one spot: the same house, light and side before and after. */
export const drawScene = (name: SceneName, variant: number, after: boolean): string =>
  scenes[name](lookOf(seededRng(variant * 97 + sceneNames.indexOf(name))), after);
