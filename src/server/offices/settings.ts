import { calls } from '#catalog/calls.ts';
import { defaultLadder } from '#catalog/ladder.ts';
import { echoDefaults } from '#catalog/echo.ts';
import { limitFor, limitSources } from '#catalog/limits.ts';
import { circleRule } from '#catalog/services/circle-rule.ts';
import { roles as catalogRoles, type Role } from '#catalog/roles.ts';
import { routingRules } from '#catalog/routing.ts';
import { SETTING_KEYS, type SettingKey, type SettingValue, type SettingValues } from '#contract/settings.ts';
import type { Permission } from '#domain/access/permissions.ts';
import type { Limit } from '#domain/calendar/calendar.ts';
import { CALL_KINDS, type CallRules } from '#domain/matters/task.ts';
import type { RoutingRule } from '#domain/matters/routing.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { DeskClock, Label } from '#domain/workflow/definition.ts';
import type { Queries } from '../db/database.ts';

/** One decision of the office. A null value goes back to the catalog's. */
export interface Revision<Key extends SettingKey = SettingKey> {
  readonly version: number;
  readonly value: SettingValue<Key> | null;
  readonly since: Instant;
  readonly by: string;
  readonly reason: string;
}

export type Revisions = { readonly [Key in SettingKey]: readonly Revision<Key>[] };

interface OfficeRow {
  readonly name: string;
  readonly nameEn: string;
  readonly phone: string | null;
}

/** The catalog's calls as a value of the setting. */
const sampleCalls = (): SettingValue<'calls'> =>
  Object.fromEntries(
    CALL_KINDS.map((call) => {
      const { limits, onSite, source } = calls[call];
      return [call, { ...limits, onSite, source }];
    }),
  ) as unknown as SettingValue<'calls'>;

/** What a call asks of the called unit, as the office had decided at the time of the call. */
export function callsAt(revisions: readonly Pick<Revision<'calls'>, 'value' | 'since'>[]): CallRules {
  return (call, at) => {
    const own = revisions.findLast(({ since }) => since <= at)?.value?.[call];
    return own
      ? { limits: { accept: own.accept, arrive: own.arrive, reply: own.reply }, onSite: own.onSite }
      : calls[call];
  };
}

/** What the catalog says where the office has not decided; `office` is the office's own row. */
export const defaultSettings = (office: OfficeRow): SettingValues => ({
  limits: { classes: [] },
  procedures: { from: null, procedures: [] },
  // The catalog's rules are read-only; what goes over the wire is a plain copy.
  routing: { rules: structuredClone(routingRules) as SettingValue<'routing'>['rules'] },
  roles: { roles: [] },
  gridCodes: { patterns: {} },
  office: { name: office.name, nameEn: office.nameEn, phone: office.phone, code: null },
  ladder: { steps: structuredClone(defaultLadder) as SettingValue<'ladder'>['steps'] },
  calls: sampleCalls(),
  desk: { undoSeconds: 60 },
  circle: circleRule,
  echo: structuredClone(echoDefaults),
  security: { lockAfter: 5, lockMinutes: 15, sessionHours: 12 },
});

/**
 * Every revision of the limits, the calls and the procedures (a matter keeps those of the day on which it was filed or came
 * in, a called unit those of its call), of the other keys the newest.
 * Oldest first.
 */
export async function readRevisions(queries: Queries, tenant: number): Promise<Revisions> {
  const rows = await queries.query<{ key: SettingKey; revision: Revision }>(
    `select key, jsonb_build_object('version', version, 'value', value, 'by', actor, 'reason', reason,
       'since', round(extract(epoch from valid_since) * 1000)) as revision
     from office_setting s
     where tenant_id = $1 and (key in ('limits', 'calls', 'procedures') or version = (
       select max(version) from office_setting n where n.tenant_id = $1 and n.key = s.key))
     order by key, version`,
    [tenant],
  );
  return Object.fromEntries(
    SETTING_KEYS.map((key) => [key, rows.filter((row) => row.key === key).map((row) => row.revision)]),
  ) as unknown as Revisions;
}

export const effective = (defaults: SettingValues, revisions: Revisions): SettingValues =>
  Object.fromEntries(
    SETTING_KEYS.map((key) => [key, revisions[key].at(-1)?.value ?? defaults[key]]),
  ) as unknown as SettingValues;

/** The catalog's roles with the office's own versions in their place, then those that it added. */
export function rolesOf({ roles }: SettingValues['roles']): ReadonlyMap<string, Role> {
  const own = new Map<string, Role>(roles.map((role) => [role.id, role]));
  return new Map([...catalogRoles, ...roles].map((role) => [role.id, own.get(role.id) ?? role]));
}

export const permissionsByRole = (roles: ReadonlyMap<string, Role>): ReadonlyMap<string, readonly Permission[]> =>
  new Map([...roles].map(([id, role]) => [id, role.permissions]));

export const routingOf = ({ rules }: SettingValues['routing']): readonly RoutingRule[] =>
  rules as unknown as readonly RoutingRule[];

/** The limits of one class with where they come from. */
export interface LimitRow {
  readonly clocks: Readonly<Record<DeskClock, Limit>>;
  readonly source: Label;
  /** No clock of it has been decided by the office. */
  readonly sample: boolean;
}

type LimitsRevisions = readonly Pick<Revision<'limits'>, 'value' | 'since'>[];

/**
 * The limits of a class as the office had decided at `at`: a later decision never shortens what was filed before it
 * (法不溯及既往, 立法法 §104).
 */
export function limitsAt(revisions: LimitsRevisions, category: string | null, at: Instant): LimitRow {
  const sample = limitFor(category, 'general');
  const decided = revisions.findLast((revision) => revision.since <= at)?.value?.classes;
  const own = decided?.find((one) => one.category === (category ?? 'none'));
  if (!own) return { clocks: sample.clocks, source: limitSources[sample.source], sample: true };
  const { category: _, source, ...clocks } = own;
  return { clocks: { ...sample.clocks, ...clocks }, source: { zh: source, en: source }, sample: false };
}
