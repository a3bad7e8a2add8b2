import type { UnitsEdit } from '#contract/setup.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import type { TenantId } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import type { Unit } from '../../offices/office.ts';
import { saveUnits } from './save-units.ts';

/** The next free id of the form `unit-7`. */
function* freeIds(taken: ReadonlySet<string>): Generator<string, never> {
  for (let number = 1; ; number += 1) if (!taken.has(`unit-${number}`)) yield `unit-${number}`;
}

/** Adds units and changes those that are named by id; what is not named stays. Names are told apart. */
export async function editUnits(
  deps: Pick<Deps, 'db' | 'clock' | 'offices'>,
  { tenant, actor }: { readonly tenant: TenantId; readonly actor: string },
  { units: wanted }: UnitsEdit,
): Promise<Result<null, 'unit_twice' | 'unknown_value'>> {
  const { units, places } = await deps.offices.get(tenant);
  const ids = freeIds(new Set(units.keys()));
  const names = new Map([...units.values()].map(({ id, name }) => [name, id]));
  const edited: Unit[] = [];
  for (const [index, { id: given, name, nameEn, unitRoles, placeIds }] of wanted.entries()) {
    const known = given === undefined ? undefined : units.get(given);
    if (given !== undefined && !known) return refuse('unknown_value', `units.${index}.id`, { value: given });
    // What a unit has already may stay: its community may be no more, and nobody follow.
    const held = new Set(known?.placeIds);
    const strange = placeIds?.find((place) => places.get(place)?.level !== 'community' && !held.has(place));
    if (strange !== undefined) return refuse('unknown_value', `units.${index}.placeIds`, { value: strange });
    const id = given ?? ids.next().value;
    const holder = names.get(name);
    if (holder !== undefined && holder !== id) return refuse('unit_twice', `units.${index}.name`, { name });
    names.set(name, id);
    edited.push({ id, parentId: known?.parentId ?? null, name, nameEn: nameEn || name, unitRoles, placeIds });
  }
  await saveUnits(deps, tenant, edited, actor);
  return ok(null);
}
