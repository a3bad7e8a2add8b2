import type { Road } from '#domain/territory/place.ts';
import type { DemoCommunity } from './territory-plan.ts';
import { lineBetween, SHEET, type Cut, type Vertices } from './territory-lattice.ts';

/** Along the borders of communities, from side to side. */
const mainRoads = [
  '江堤路',
  '潮头大道',
  '春潮路',
  '秋潮路',
  '长堤路',
  '逐浪路',
  '踏浪路',
  '渡口路',
  '新塘路',
  '老塘路',
  '船埠路',
  '灯塔路',
];

/** Along the first cuts of a community, the longest first. */
const localEndings = ['路', '街', '老街', '后巷'] as const;

const road = (vertices: Vertices, name: string, cut: Cut): Road => ({
  name,
  aliases: name.endsWith('大道') ? [name.replace('大道', '大街')] : [],
  line: lineBetween(vertices, cut),
});

/** Roads run where blocks were cut: twelve between communities, four within each. */
export function buildRoads(vertices: Vertices, communities: readonly DemoCommunity[]): readonly Road[] {
  const river: Cut = [
    [SHEET.west, SHEET.south],
    [SHEET.west, SHEET.north],
  ];
  const uprights = [...new Set(communities.map(({ block }) => block.west))]
    .filter((west) => west > SHEET.west)
    .map((west): Cut => [
      [west, SHEET.south],
      [west, SHEET.north],
    ]);
  const levels = communities
    .filter(({ block }) => block.south > SHEET.south)
    .map(({ block: { west, east, south } }): Cut => [
      [west, south],
      [east, south],
    ]);
  const between = [river, ...uprights, ...levels].map((cut, i) => road(vertices, mainRoads[i]!, cut));
  const within = communities.flatMap(({ stem, cuts }) =>
    localEndings.map((ending, i) => road(vertices, `${stem}${ending}`, cuts[i]!)),
  );
  return [...between, ...within];
}
