import type { CircleItemView, CircleView, PointView, ServiceImported, ServiceView } from '#contract/services.ts';
import { budgetOf, reachOf, shareOf, type Reach } from '#domain/services/circle.ts';
import { coverageOf } from '#domain/services/coverage.ts';
import { textOf } from '#domain/services/item.ts';
import { offers } from '#domain/services/point.ts';
import { layWords } from '#i18n/services.ts';
import { fill } from '#i18n/translate.ts';
import { wireTimeOrNull, type Lang } from '../matters/present.ts';
import type { Office } from '../offices/office.ts';
import { byCommunity, isNear, isNearAll, type Circle } from './circle.ts';
import type { ImportOutcome } from './commands/import-services.ts';
import { communityNow } from './ground.ts';
import type { PointRow, Service } from './reader.ts';

type Item = Omit<ServiceView, 'version' | 'state' | 'since' | 'by' | 'reason' | 'points'>;

export const presentService = ({ item, ...service }: Service, points: readonly PointRow[]): ServiceView => ({
  ...(structuredClone(item) as Item),
  version: service.version,
  state: service.state,
  since: wireTimeOrNull(service.since),
  by: service.by,
  reason: service.reason,
  points: points.filter((point) => offers(point, item.id)).length,
});

export const presentPoint = (office: Office, point: PointRow): PointView => ({
  ...point,
  itemIds: [...point.itemIds],
  communityName: communityNow(office, point.communityId)?.name ?? null,
});

const reach = (counts: Reach) => ({ ...counts, share: shareOf(counts) });

/** The whole circle: each item with its share, and each community's share of all that is delegated. */
export function presentCircle(circle: Circle, lang: Lang): CircleView {
  const { office, rule, ground, roads, homes, points, services, of } = circle;
  const delegated = services.filter(({ item }) => item.delegated).map(({ item }) => item.id);
  const near = isNearAll(circle, delegated);
  const { source, way: asked } = office.settings.circle;
  const desks = points.filter(({ kind }) => kind === 'desk');
  return {
    rule: {
      minutes: rule.minutes,
      speed: rule.metresPerMinute,
      detour: rule.detour,
      source,
      sample: !office.revisions.circle.at(-1)?.value,
      way: ground.graph ? 'roads' : 'line',
      asked,
    },
    roads,
    points: points.length,
    desks: desks.length,
    deskCommunities: new Set(desks.flatMap(({ communityId }) => communityNow(office, communityId)?.id ?? [])).size,
    delegated: delegated.length,
    every: reach(reachOf(homes, near)),
    items: services.map(({ item, state }) => ({
      id: item.id,
      name: textOf(item.name, lang),
      theme: item.theme,
      state,
      delegated: item.delegated,
      points: of.get(item.id)?.points.length ?? 0,
      ...reach(reachOf(homes, isNear(circle, item.id))),
    })),
    communities: byCommunity(circle, near).map((one) => ({ ...one, share: shareOf(one) })),
  };
}

const minutesOf = (metres: number, { rule }: Circle): number | null =>
  metres === Infinity ? null : Math.round((metres / rule.metresPerMinute) * 10) / 10;

/** The homes that are not near to the item, farthest first. */
export function leftOutOf(circle: Circle, id: string): CircleItemView['leftOut'] {
  const { nearest } = circle.of.get(id)!;
  const most = budgetOf(circle.rule);
  return circle.homes
    .map((home, h) => ({ home, metres: nearest.metres[h]!, point: circle.points[nearest.point[h]!] ?? null }))
    .filter(({ metres }) => metres > most)
    .toSorted((a, b) => (a.metres === b.metres ? 0 : b.metres - a.metres))
    .map(({ home, metres, point }) => ({
      key: home.key,
      name: home.name,
      community: home.community?.name ?? null,
      households: home.households,
      lng: home.lng,
      lat: home.lat,
      nearest: point?.name ?? null,
      minutes: minutesOf(metres, circle),
    }));
}

const LISTED = 500;
/** Ten centimetres. */
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** One item on the map; null where the office does not offer it. */
export function presentCircleItem(circle: Circle, id: string, lang: Lang): CircleItemView | null {
  const service = circle.services.find(({ item }) => item.id === id);
  const offered = circle.of.get(id);
  if (!service || !offered) return null;
  const near = isNear(circle, id);
  const points = offered.points.map((p) => circle.points[p]!);
  const { discs, roads } = coverageOf(circle.ground, points, circle.rule);
  const rounded = (line: readonly (readonly [number, number])[]) => line.map((at) => at.map(round));
  return {
    id,
    name: textOf(service.item.name, lang),
    minutes: circle.rule.minutes,
    ...reach(reachOf(circle.homes, near)),
    communities: byCommunity(circle, near).map((one) => ({ ...one, share: shareOf(one) })),
    points: points.map((point) => presentPoint(circle.office, point)),
    map: circle.homes.map(({ lng, lat, households }, h) => [round(lng), round(lat), households, near(h) ? 1 : 0]),
    coverage: { discs: discs.map(rounded), roads: roads.map(rounded) },
    leftOut: leftOutOf(circle, id).slice(0, LISTED),
  };
}

/** Rows named in one answer; more would not be read. */
const FAULTS_SHOWN = 500;

export const presentImport = (outcome: ImportOutcome, rows: number, lang: Lang): ServiceImported => {
  const { faults, ...counts } = outcome;
  return {
    ...counts,
    rows,
    refused: new Set(faults.map(({ row }) => row)).size,
    faults: faults
      .slice(0, FAULTS_SHOWN)
      .map((fault) => ({ ...fault, reason: fill(layWords[fault.code][lang], { value: fault.value || '-' }) })),
  };
};
