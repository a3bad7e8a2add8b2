import { sampleServices } from '#catalog/services/items.ts';
import type { PointValue } from '#contract/services.ts';
import type { Home } from '#domain/services/point.ts';
import type { Result } from '#domain/shared/result.ts';
import { pathIn } from '#domain/territory/place.ts';
import type { Deps } from '#server/deps.ts';
import { savePoint } from '#server/services/commands/save-point.ts';
import { adoptServices } from '#server/services/commands/save-service.ts';
import { putHomes } from '#server/services/writer.ts';
import { demoCommunities, type DemoCommunitySlug } from './names.ts';
import { between, type Rng } from './random.ts';
import { demoPlaceId, type DemoTerritory } from './territory.ts';

/** Where everything that is handed down can be done: the three communities of the pilot. */
const PILOTS = 3;
/** What the other communities take on some afternoons. */
const SIMPLE = [
  'elder-card',
  'survival-check',
  'medical-insurance',
  'social-card',
  'temporary-residence',
  'birth-registration',
];
const SOME_DESKS = 4;
/** Left as samples, so that the demo shows what an office still has to decide. */
const UNDECIDED = ['lift-agreement', 'startup-loan'];

const HOURS = '周一至周五 8:30–12:00、13:30–17:00';
const AFTERNOONS = '周二、周四 13:30–17:00';

function homesOf(rng: Rng, { places, landmarks }: DemoTerritory): Home[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  const isLandmark = new Set(landmarks.map(({ placeId }) => placeId));
  return places.flatMap(({ id, level, name, point }) => {
    if (level !== 'building' || !point || isLandmark.has(id)) return [];
    const community = pathIn(byId, id).find((place) => place.level === 'community');
    const [lng, lat] = point;
    return [{ key: id, name, communityId: community?.id ?? null, lng, lat, households: between(rng, 12, 66) }];
  });
}

function desksOf({ landmarks, places }: DemoTerritory, office: string): PointValue[] {
  const delegated = sampleServices.filter((item) => item.delegated).map(({ id }) => id);
  const stem = (slug: DemoCommunitySlug) => demoPlaceId(slug);
  const centreOf = (slug: DemoCommunitySlug) =>
    landmarks.find(({ kind, placeId }) => kind === 'service' && placeId.startsWith(stem(slug)));
  const desks = demoCommunities.slice(0, PILOTS + SOME_DESKS).flatMap(({ slug }, i): PointValue[] => {
    const centre = centreOf(slug);
    const community = places.find(({ id }) => id === stem(slug));
    if (!centre || !community) return [];
    const isPilot = i < PILOTS;
    return [
      {
        kind: 'desk',
        name: `${community.name}便民服务站`,
        communityId: community.id,
        lng: centre.lng,
        lat: centre.lat,
        address: `${centre.name}一楼`,
        hours: isPilot ? HOURS : AFTERNOONS,
        phone: null,
        allItems: false,
        itemIds: isPilot ? delegated : SIMPLE,
      },
    ];
  });
  const [market] = landmarks.filter(({ kind }) => kind === 'market');
  return market
    ? [
        {
          kind: 'hall',
          name: `${office}便民服务中心`,
          communityId: null,
          lng: market.lng,
          lat: market.lat,
          address: `${market.name}对面`,
          hours: `${HOURS}，周六 9:00–12:00`,
          phone: null,
          allItems: true,
          itemIds: [],
        },
        ...desks,
      ]
    : desks;
}

function required<T>(result: Result<T>): void {
  if (!result.ok) throw new Error(`the demo could not set up its services: ${result.refusal.code}`);
}

/** The catalogue taken as the office's own, its hall and desks, and where people live. */
export async function setUpServices(
  deps: Deps,
  { tenant, rng, territory }: { readonly tenant: number; readonly rng: Rng; readonly territory: DemoTerritory },
): Promise<void> {
  const writer = { tenant, actor: 'secretary' };
  const ids = sampleServices.map(({ id }) => id).filter((id) => !UNDECIDED.includes(id));
  required(await adoptServices(deps, writer, { ids, reason: '三个社区先行试点，26 项高频事项下沉' }));
  await deps.db.transaction(tenant, (tx) => putHomes(tx, tenant, homesOf(rng, territory)));
  const { name } = await deps.offices.get(tenant);
  for (const desk of desksOf(territory, name)) required(await savePoint(deps, writer, null, desk));
}
