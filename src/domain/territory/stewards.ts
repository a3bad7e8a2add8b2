import type { Day } from '#domain/shared/result.ts';
import type { Place } from './place.ts';

/** 网格长, 专职网格员, 兼职网格员, 网格指导员 (1 + 3 + N), 微网格长, 楼栋长 / 红色楼栋长, and who leads the community and the subdistrict. */
export const stewardRoles = [
  'subdistrictLeader',
  'communityLeader',
  'gridLeader',
  'gridWorker',
  'partTimeGridWorker',
  'gridAdviser',
  'microGridLeader',
  'buildingCaptain',
] as const;
export type StewardRole = (typeof stewardRoles)[number];

/** A person who answers for a place from one day to another, both included; `to` null while it lasts. */
export interface Steward {
  readonly placeId: string;
  readonly role: StewardRole;
  readonly userId?: string;
  readonly name: string;
  readonly from: Day;
  readonly to: Day | null;
}

/** Days are `YYYY-MM-DD`, so that their order is the order of their letters. */
const serves = ({ from, to }: Steward, day: Day) => from <= day && (to === null || day <= to);

/**
 * Who answers for a place on a day, nearest first: its own, then those of each place that contains it.
 * @param path the place and what contains it, innermost first
 * @param byPlace the stewards of each place, past and present
 */
export const stewardsOf = (
  path: readonly Pick<Place, 'id'>[],
  byPlace: ReadonlyMap<string, readonly Steward[]>,
  day: Day,
): readonly Steward[] => path.flatMap(({ id }) => (byPlace.get(id) ?? []).filter((one) => serves(one, day)));
