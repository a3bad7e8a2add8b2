import { setImmediate } from 'node:timers/promises';
import {
  budgetOf,
  nearestOf,
  reachOf,
  walkGround,
  type Nearest,
  type Reach,
  type WalkGround,
  type WalkRule,
} from '#domain/services/circle.ts';
import { offers, type Home } from '#domain/services/point.ts';
import type { Deps } from '../deps.ts';
import type { Office } from '../offices/office.ts';
import { communityNow } from './ground.ts';
import { homesOf, pointsOf, servicesOf, stampOf, walkLinesOf, type PointRow, type Service } from './reader.ts';

/** Everything that the circle of one office says, as of one stamp. */
export interface Circle {
  readonly office: Office;
  readonly rule: WalkRule;
  readonly ground: WalkGround;
  readonly roads: { readonly lines: number; readonly from: 'import' | 'territory' | 'none' };
  readonly homes: readonly (Home & { readonly community: { readonly id: string; readonly name: string } | null })[];
  readonly points: readonly PointRow[];
  /** What the office offers: withdrawn items are left out. */
  readonly services: readonly Service[];
  /** By item: the points that offer it, as indexes, and what is next to each home. */
  readonly of: ReadonlyMap<string, { readonly points: readonly number[]; readonly nearest: Nearest }>;
}

/** Longer than this on one thing, and whoever else asks the server would feel it. */
const TURN_MS = 20;

/** Works through the steps and lets others in between. */
async function turns<T>(steps: Generator<void, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < TURN_MS) continue;
    await setImmediate();
    since = performance.now();
  }
}

async function measure(deps: Pick<Deps, 'db'>, office: Office): Promise<Circle> {
  const queries = deps.db.office(office.id);
  const [all, points, homes, walk] = await Promise.all([
    servicesOf(queries, office.id),
    pointsOf(queries, office.id),
    homesOf(queries, office.id),
    walkLinesOf(queries, office.id),
  ]);
  const { minutes, speed, detour, way } = office.settings.circle;
  const rule = { minutes, metresPerMinute: speed, detour };
  const middle = homes[0] ?? points[0] ?? { lng: 0, lat: 0 };
  const ground = walkGround([middle.lng, middle.lat], way === 'roads' ? walk.lines : []);
  const services = all.filter(({ state }) => state !== 'withdrawn');
  const offered = services.map(({ item }) => points.flatMap((point, p) => (offers(point, item.id) ? [p] : [])));
  // Items of the same desks share one measurement: there are many items and few patterns of desks.
  const keys = [...new Set(offered.map((set) => set.join()))];
  const sets = keys.map((key) => offered.find((set) => set.join() === key)!);
  const nearest = await turns(nearestOf(ground, homes, points, sets, rule));
  return {
    office,
    rule,
    ground,
    roads: { lines: walk.lines.length, from: walk.from },
    homes: homes.map((home) => ({ ...home, community: communityNow(office, home.communityId) })),
    points,
    services,
    of: new Map(
      services.map(({ item }, i) => [
        item.id,
        { points: offered[i]!, nearest: nearest[keys.indexOf(offered[i]!.join())]! },
      ]),
    ),
  };
}

interface Held {
  readonly stamp: string;
  readonly circle: Promise<Circle>;
}

/** The circle of each office, counted anew when services, desks, homes, roads, territory or settings changed. */
export function circleReader(deps: Pick<Deps, 'db' | 'offices'>): (tenant: number) => Promise<Circle> {
  const held = new Map<number, Held>();
  return async (tenant) => {
    const office = await deps.offices.get(tenant);
    const stamp = `${await stampOf(deps.db.office(tenant), tenant)};${JSON.stringify(office.settings.circle)}`;
    const known = held.get(tenant);
    if (known?.stamp === stamp) return known.circle;
    const circle = measure(deps, office);
    held.set(tenant, { stamp, circle });
    circle.catch(() => held.delete(tenant));
    return circle;
  };
}

/** Whether each home is within the time of the item. */
export function isNear({ rule, of }: Circle, id: string): (home: number) => boolean {
  const { metres } = of.get(id)?.nearest ?? { metres: [] };
  const most = budgetOf(rule);
  return (home) => (metres[home] ?? Infinity) <= most;
}

/** Near to each of the items; nowhere where there are none. */
export function isNearAll(circle: Circle, ids: readonly string[]): (home: number) => boolean {
  const tests = ids.map((id) => isNear(circle, id));
  return (home) => tests.length > 0 && tests.every((test) => test(home));
}

export interface CommunityReach extends Reach {
  readonly id: string | null;
  readonly name: string;
}

/** The same by community, in the order of their names; homes that lie in none come last. */
export function byCommunity({ homes }: Circle, near: (home: number) => boolean): CommunityReach[] {
  const members = new Map<string | null, number[]>();
  homes.forEach(({ community }, h) => {
    const id = community?.id ?? null;
    const there = members.get(id);
    if (there) there.push(h);
    else members.set(id, [h]);
  });
  return [...members]
    .map(([id, list]) => {
      const own = list.map((h) => homes[h]!);
      return { id, name: own[0]?.community?.name ?? '', ...reachOf(own, (i) => near(list[i]!)) };
    })
    .toSorted((a, b) => Number(a.id === null) - Number(b.id === null) || a.name.localeCompare(b.name, 'zh-CN'));
}
