import { calls } from '#catalog/calls.ts';
import { kindOf } from '#catalog/kinds.ts';
import { findCategory, standardTree } from '#catalog/standard-tree.ts';
import { TOPIC_MAJORS } from '#catalog/topics.ts';
import type { SettingKey, SettingValue, SettingValues } from '#contract/settings.ts';
import { accessFaults, type Holder } from '#domain/access/duties.ts';
import { CALL_KINDS } from '#domain/matters/task.ts';
import { ok, refuse, type Instant, type Result } from '#domain/shared/result.ts';
import { parsePattern } from '#domain/territory/codes.ts';
import { checkDefinition } from '#domain/workflow/check.ts';
import type { Office } from '../offices/office.ts';
import { permissionsByRole, rolesOf } from '../offices/settings.ts';
import { procedureFaults } from '../procedures/faults.ts';
import { refusalOfFault } from './access.ts';

/** What a value is checked against: the office as it is, and who holds which role. */
export interface CheckFacts {
  readonly office: Office;
  readonly people: readonly Holder[];
  readonly now: Instant;
}

type Checks = { readonly [Key in SettingKey]: (value: SettingValue<Key>, facts: CheckFacts) => Result<null> };

const twice = (values: readonly string[]): string | undefined =>
  values.find((value, index) => values.indexOf(value) !== index);

/** What a schema can't say of each value. */
const checks: Checks = {
  limits: ({ classes }) => {
    const unknown = classes.findIndex(({ category }) => category !== 'none' && !findCategory(category));
    if (unknown >= 0)
      return refuse('unknown_class', `value.classes.${unknown}.category`, {
        value: classes[unknown]?.category ?? '',
      });
    const double = twice(classes.map((one) => one.category));
    return double === undefined ? ok(null) : refuse('class_twice', 'value.classes', { value: double });
  },
  procedures: (value, { office, now }) => {
    const [fault] = procedureFaults(office, value, now);
    return fault
      ? { ok: false, refusal: { ...fault, params: { ...fault.params, workflow: fault.workflow } } }
      : ok(null);
  },
  routing: ({ rules }, { office }) => {
    const double = twice(rules.map((rule) => rule.id));
    if (double !== undefined) return refuse('rule_twice', 'value.rules', { value: double });
    for (const [index, { when }] of rules.entries()) {
      const category = when.category?.find((key) => !findCategory(key));
      if (category !== undefined)
        return refuse('unknown_class', `value.rules.${index}.when.category`, { value: category });
      const place = when.place?.find((id) => !office.places.has(id));
      if (place !== undefined) return refuse('unknown_place', `value.rules.${index}.when.place`, { value: place });
    }
    return Object.keys(rules.at(-1)?.when ?? {}).length > 0 ? refuse('no_last_resort', 'value.rules') : ok(null);
  },
  roles: (value, { office, people }) => {
    const double = twice(value.roles.map((role) => role.id));
    if (double !== undefined) return refuse('role_twice', 'value.roles', { value: double });
    const roles = permissionsByRole(rolesOf(value));
    const orphan = people.flatMap((one) => one.roles).find((role) => !roles.has(role) && office.roles.has(role));
    if (orphan !== undefined) return refuse('role_in_use', 'value.roles', { value: orphan });
    const granted = new Set<string>([...[...roles.values()].flat(), 'matter.rate']);
    const [fault] = office.definitions.newest.flatMap((definition) => checkDefinition(definition, granted));
    if (fault !== undefined) return refuse('workflow_broken', 'value.roles', { fault });
    const [broken] = accessFaults({ roles: permissionsByRole(office.roles), people }, { roles, people });
    return broken ? refusalOfFault(broken, 'value.roles', rolesOf(value)) : ok(null);
  },
  gridCodes: ({ patterns }) => {
    for (const [level, pattern] of Object.entries(patterns)) {
      const parsed = parsePattern(pattern ?? '');
      if (!parsed.ok)
        return refuse(parsed.refusal.code, `value.patterns.${level}`, { ...parsed.refusal.params, level });
    }
    return ok(null);
  },
  office: () => ok(null),
  // A step after the first of its unit that comes earlier would never be seen.
  ladder: ({ steps }) => {
    const early = steps.findIndex((step, index) =>
      steps.slice(0, index).some((other) => other.unit === step.unit && other.after >= step.after),
    );
    return early < 0 ? ok(null) : refuse('ladder_order', `value.steps.${early}.after`, { n: early + 1 });
  },
  // Only limits in the same unit can be held against each other without a day.
  calls: (value) => {
    for (const call of CALL_KINDS) {
      const { accept, reply } = value[call];
      if (accept.unit === reply.unit && accept.amount >= reply.amount)
        return refuse('call_order', `value.${call}.reply`, { call: calls[call].label.zh });
    }
    return ok(null);
  },
  desk: () => ok(null),
  circle: () => ok(null),
  echo: ({ kinds, excludedMajors, excludedTopics, weights }) => {
    const kind = kinds.find((id) => !kindOf(id));
    if (kind !== undefined) return refuse('unknown_value', 'value.kinds', { value: kind });
    const major = excludedMajors.find((code) => !standardTree.majors.some((one) => one.code === code));
    if (major !== undefined) return refuse('unknown_value', 'value.excludedMajors', { value: major });
    const topic = excludedTopics.find((key) => !TOPIC_MAJORS.some((one) => one === key));
    if (topic !== undefined) return refuse('unknown_value', 'value.excludedTopics', { value: topic });
    const sum = weights.responded + weights.solved + weights.satisfied;
    return sum > 0 ? ok(null) : refuse('no_weight', 'value.weights');
  },
  security: () => ok(null),
};

/** Null goes back to the catalog's value, which must hold here too: its roles may leave an office without a duty. */
export function checkSetting<Key extends SettingKey>(
  key: Key,
  value: SettingValue<Key> | null,
  defaults: SettingValues,
  facts: CheckFacts,
): Result<null> {
  return checks[key](value ?? defaults[key], facts);
}
