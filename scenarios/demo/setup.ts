import { addDays, dayOf } from '#domain/calendar/calendar.ts';
import { DAY } from '#domain/calendar/day.ts';
import type { Steward } from '#domain/territory/stewards.ts';
import type { Instant, Result } from '#domain/shared/result.ts';
import { hashPassword } from '#server/auth/password.ts';
import type { Deps } from '#server/deps.ts';
import type { Unit } from '#server/offices/office.ts';
import { createOffice } from '#server/people/commands/create-office.ts';
import { saveUnits } from '#server/people/commands/save-units.ts';
import { saveUser } from '#server/people/commands/save-user.ts';
import { savePlaces } from '#server/territory/commands/save-places.ts';
import { saveStewards } from '#server/territory/commands/save-stewards.ts';
import { crewOf, grantsOf } from './crew.ts';
import { demoCommunities, demoSubdistrict, type DemoCommunitySlug } from './names.ts';
import { pick, seededRng, type Rng } from './random.ts';
import { setUpServices } from './services.ts';
import { spotsOf } from './spots.ts';
import { demoStaff, demoUnits } from './staff.ts';
import type { Stage } from './stories.ts';
import { demoPlaceId, demoTerritory, type DemoTerritory } from './territory.ts';

/** The demo is one office among others that a database may hold. */
export const DEMO_TENANT = 1;
/** Known to everyone, printed at the start: a demo has nothing to protect. */
export const DEMO_PASSWORD = 'huiyin-demo';

const AGE_DAYS = 100;

function required<T>(result: Result<T>, what: string): T {
  if (!result.ok) throw new Error(`the demo could not make ${what}: ${result.refusal.code}`);
  return result.value;
}

const units: readonly Unit[] = demoUnits.map(({ id, zh, en, unitRoles, communities }) => ({
  id,
  parentId: null,
  name: zh,
  nameEn: en,
  unitRoles,
  placeIds: communities?.map((slug) => demoPlaceId(slug)) ?? null,
}));

const surnames = [...'丁丰毛卞水平乐伍米甘石申田白包丘冉艾竹阳齐庄迟劳武杭明卓欧尚易岳金宓宗居孟'];

/** 1 + 3 + N: each grid has its leader, its full-time worker and its adviser; each micro-grid its leader. */
function stewardsOf(
  rng: Rng,
  { places }: DemoTerritory,
  userIds: ReadonlyMap<string, string>,
  from: string,
): Steward[] {
  const stands = { from, to: null };
  const user = (username: string) => {
    const person = demoStaff.find((one) => one.username === username);
    return person ? { name: person.name, userId: userIds.get(username) ?? '' } : { name: '' };
  };
  const invented = () => ({ name: `${pick(rng, surnames)}某` });
  const slugOf = (id: string): DemoCommunitySlug | undefined =>
    demoCommunities.find(({ slug }) => id.startsWith(demoPlaceId(slug)))?.slug;
  return places.flatMap(({ id: placeId, level }): Steward[] => {
    const slug = slugOf(placeId);
    if (level === 'subdistrict') return [{ ...stands, placeId, role: 'subdistrictLeader', ...user('leader1') }];
    if (!slug) return [];
    if (level === 'community') return [{ ...stands, placeId, role: 'communityLeader', ...user(slug) }];
    if (level === 'microGrid') return [{ ...stands, placeId, role: 'microGridLeader', ...invented() }];
    if (level !== 'grid') return [];
    return [
      { ...stands, placeId, role: 'gridLeader', ...invented() },
      { ...stands, placeId, role: 'gridWorker', ...user(`${slug}-grid`) },
      { ...stands, placeId, role: 'gridAdviser', ...user('leader3') },
    ];
  });
}

/** Makes the office as it stood before the first matter: calendar, units, accounts, land and who answers for it. */
export async function setUpDemo(deps: Deps, seed: number, now: Instant): Promise<Stage> {
  const founded = now - AGE_DAYS * DAY;
  const at: Deps = { ...deps, clock: () => founded };
  const { slug, zh, en } = demoSubdistrict;
  const territory = demoTerritory(seed);
  required(await createOffice(at, { id: DEMO_TENANT, code: slug, name: zh, nameEn: en }), zh);
  await deps.db.transaction(DEMO_TENANT, (tx) => savePlaces(tx, DEMO_TENANT, territory.places, territory.roads));
  await saveUnits(at, DEMO_TENANT, units);

  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const userIds = new Map<string, string>();
  for (const person of demoStaff) {
    const { username, name, unitId } = person;
    const saved = await saveUser(at, DEMO_TENANT, { username, name, unitId, grants: grantsOf(person), passwordHash });
    userIds.set(username, required(saved, username).id);
  }
  const stewards = stewardsOf(seededRng(seed), territory, userIds, addDays(dayOf(founded), 1));
  await deps.db.transaction(DEMO_TENANT, (tx) => saveStewards(tx, deps.ids, DEMO_TENANT, stewards));
  await deps.offices.touch(DEMO_TENANT);
  await setUpServices(at, { tenant: DEMO_TENANT, rng: seededRng(seed), territory });
  const office = await deps.offices.get(DEMO_TENANT);
  return { office, crew: crewOf(userIds), spots: spotsOf(territory, office.grids), now };
}
