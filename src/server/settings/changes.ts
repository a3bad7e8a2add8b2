import { calls } from '#catalog/calls.ts';
import { kindOf } from '#catalog/kinds.ts';
import { limitFor, limitSources } from '#catalog/limits.ts';
import { roles as catalogRoles } from '#catalog/roles.ts';
import { findCategory, standardTree } from '#catalog/standard-tree.ts';
import { topicTree } from '#catalog/topics.ts';
import type { SettingChanges, SettingKey, SettingValue } from '#contract/settings.ts';
import { CALL_KINDS, TASK_CLOCKS } from '#domain/matters/task.ts';
import { DESK_CLOCKS } from '#domain/workflow/definition.ts';
import { decisionWords } from '#i18n/console-decisions.ts';
import { ladderWords } from '#i18n/console-ladder.ts';
import { settingsWords } from '#i18n/console-settings.ts';
import { callWords } from '#i18n/console-calls.ts';
import { permissionWords } from '#i18n/permissions.ts';
import { fill } from '#i18n/translate.ts';
import { unitRoleWords } from '#i18n/unit-roles.ts';
import { pick, type Lang } from '../matters/present.ts';
import { procedureChanges } from '../procedures/changes.ts';
import { conditionText, type Named } from './condition-text.ts';

type Change = SettingChanges['rows'][number];
type Value = SettingValue<SettingKey>;

/** More than a person reads; the rest is counted. */
const SHOWN = 40;

const by = <T>(list: readonly T[], idOf: (one: T) => string) => new Map(list.map((one) => [idOf(one), one]));
const union = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>) => [
  ...new Set([...a.keys(), ...b.keys()]),
];
/** A row where the two say something else. */
const row = (what: string, from: string | null, to: string | null): Change[] =>
  (from ?? '') === (to ?? '') ? [] : [{ what, from: from || null, to: to || null }];

function limitChanges(was: SettingValue<'limits'>, now: SettingValue<'limits'>, lang: Lang): Change[] {
  const [before, after] = [was, now].map(({ classes }) => by(classes, ({ category }) => category));
  if (!before || !after) return [];
  return union(before, after).flatMap((category) => {
    const isNone = category === 'none';
    const sample = limitFor(isNone ? null : category, 'general');
    const name = isNone ? settingsWords['limits.none'][lang] : pick(findCategory(category), lang) || category;
    const text = (own: SettingValue<'limits'>['classes'][number] | undefined, clock: (typeof DESK_CLOCKS)[number]) => {
      const { amount, unit } = own?.[clock] ?? sample.clocks[clock];
      return `${amount} ${settingsWords[`unit.${unit}`][lang]}`;
    };
    const [from, to] = [before.get(category), after.get(category)];
    const source = (own: typeof from) => own?.source ?? pick(limitSources[sample.source], lang);
    return [
      ...DESK_CLOCKS.flatMap((clock) =>
        row(`${name} · ${settingsWords[`limits.${clock}`][lang]}`, text(from, clock), text(to, clock)),
      ),
      ...row(`${name} · ${settingsWords['limits.source'][lang]}`, source(from), source(to)),
    ];
  });
}

function routingChanges(
  office: Named,
  was: SettingValue<'routing'>,
  now: SettingValue<'routing'>,
  lang: Lang,
): Change[] {
  const [before, after] = [was, now].map(({ rules }) => by(rules, ({ id }) => id));
  if (!before || !after) return [];
  const rows = union(before, after).flatMap((id) => {
    const [from, to] = [before.get(id), after.get(id)];
    const unit = (rule: typeof from) => rule && unitRoleWords[rule.to.unitRole][lang];
    const name = `“${(to ?? from)?.why[lang] ?? id}”`;
    if (!from || !to)
      return row(`${name} · ${decisionWords['changed.rule'][lang]}`, unit(from) ?? null, unit(to) ?? null);
    return [
      ...row(`${name} · ${settingsWords['routing.to'][lang]}`, unit(from) ?? null, unit(to) ?? null),
      ...row(`${name} · ${settingsWords['routing.why'][lang]}`, from.why.zh, to.why.zh),
      ...row(`${name} · ${settingsWords['routing.whyEn'][lang]}`, from.why.en, to.why.en),
      ...row(
        `${name} · ${settingsWords['routing.principle'][lang]}`,
        settingsWords[`routing.${from.principle}`][lang],
        settingsWords[`routing.${to.principle}`][lang],
      ),
      ...row(
        `${name} · ${settingsWords['routing.conditions'][lang]}`,
        conditionText(office, from.when, lang),
        conditionText(office, to.when, lang),
      ),
    ];
  });
  return [...rows, ...orderChanges([...before.keys()], [...after.keys()], after, lang)];
}

/** Rules that were moved: where they stood among those that are in both, and where they stand now. */
function orderChanges(
  before: readonly string[],
  after: readonly string[],
  rules: ReadonlyMap<string, { why: { zh: string; en: string } }>,
  lang: Lang,
): Change[] {
  const was = before.filter((id) => after.includes(id));
  const now = after.filter((id) => before.includes(id));
  const place = (at: number) => fill(settingsWords['routing.ruleNo'][lang], { n: at + 1 });
  // Who only made room has not been moved: a rule counts that stands elsewhere beside its neighbours.
  const moved = now.filter(
    (id, at) => was[was.indexOf(id) - 1] !== now[at - 1] && was[was.indexOf(id) + 1] !== now[at + 1],
  );
  return moved.flatMap((id) =>
    row(
      `“${rules.get(id)?.why[lang] ?? id}” · ${decisionWords['changed.order'][lang]}`,
      place(before.indexOf(id)),
      place(after.indexOf(id)),
    ),
  );
}

function callChanges(was: SettingValue<'calls'>, now: SettingValue<'calls'>, lang: Lang): Change[] {
  return CALL_KINDS.flatMap((call) => {
    const name = pick(calls[call].label, lang);
    const text = (value: typeof was, clock: (typeof TASK_CLOCKS)[number]) => {
      const { amount, unit } = value[call][clock];
      return `${amount} ${settingsWords[`unit.${unit}`][lang]}`;
    };
    const site = (value: typeof was) => callWords[value[call].onSite ? 'calls.mustShow' : 'calls.noShow'][lang];
    return [
      ...TASK_CLOCKS.flatMap((clock) =>
        row(`${name} · ${callWords[`calls.${clock}`][lang]}`, text(was, clock), text(now, clock)),
      ),
      ...row(`${name} · ${callWords['calls.onSite'][lang]}`, site(was), site(now)),
      ...row(`${name} · ${settingsWords['limits.source'][lang]}`, was[call].source, now[call].source),
    ];
  });
}

function roleChanges(was: SettingValue<'roles'>, now: SettingValue<'roles'>, lang: Lang): Change[] {
  const [before, after] = [was, now].map(({ roles }) => by(roles, ({ id }) => id));
  if (!before || !after) return [];
  const samples = by(catalogRoles, ({ id }) => id);
  return union(before, after).flatMap((id) => {
    const from = before.get(id) ?? samples.get(id);
    const to = after.get(id) ?? samples.get(id);
    const name = (to ?? from)?.label[lang] ?? id;
    const without = (one: typeof from, other: typeof from) =>
      (one?.permissions ?? [])
        .filter((permission) => !other?.permissions.includes(permission))
        .map((permission) => permissionWords[permission][lang])
        .join(lang === 'zh' ? '、' : ', ');
    return [
      ...row(`${name} · ${decisionWords['changed.name'][lang]}`, from?.label[lang] ?? null, to?.label[lang] ?? null),
      ...row(`${name} · ${decisionWords['changed.taken'][lang]}`, without(from, to), null),
      ...row(`${name} · ${decisionWords['changed.given'][lang]}`, null, without(to, from)),
    ];
  });
}

/** Steps have no name but their place. */
function ladderChanges(was: SettingValue<'ladder'>, now: SettingValue<'ladder'>, lang: Lang): Change[] {
  const text = (step: SettingValue<'ladder'>['steps'][number] | undefined) => {
    if (!step) return null;
    const amount = step.unit === 'share' ? Math.round(step.after * 100) : step.after;
    const of = (key: keyof typeof ladderWords) => ladderWords[key][lang];
    return `${of('after')} ${amount} ${of(`unit.${step.unit}`)}: ${of(`to.${step.to}`)}`;
  };
  const most = Math.max(was.steps.length, now.steps.length);
  return Array.from({ length: most }, (_, at) =>
    row(fill(ladderWords.step[lang], { n: at + 1 }), text(was.steps[at]), text(now.steps[at])),
  ).flat();
}

const fieldChanges = (was: object, now: object, lang: Lang): Change[] => {
  const [before, after] = [was, now].map((value) => new Map<string, unknown>(Object.entries(value)));
  if (!before || !after) return [];
  const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : null);
  return union(before, after).flatMap((field) => {
    const words = `field.${field}` as keyof typeof decisionWords;
    return row(decisionWords[words]?.[lang] ?? field, text(before.get(field)), text(after.get(field)));
  });
};

function echoChanges(was: SettingValue<'echo'>, now: SettingValue<'echo'>, lang: Lang): Change[] {
  const joined = (names: readonly string[]) => names.join(lang === 'zh' ? '、' : ', ') || null;
  const yesNo = (value: boolean) => decisionWords[value ? 'echo.yes' : 'echo.no'][lang];
  const told = (value: SettingValue<'echo'>) => ({
    kinds: joined(value.kinds.map((id) => pick(kindOf(id)?.label, lang) || id)),
    ownFinds: yesNo(value.ownFinds),
    excludedMajors: joined(
      value.excludedMajors.map(
        (code) =>
          pick(
            standardTree.majors.find((one) => one.code === code),
            lang,
          ) || code,
      ),
    ),
    excludedTopics: joined(
      value.excludedTopics.map(
        (key) =>
          pick(
            topicTree.find((one) => one.key === key),
            lang,
          ) || key,
      ),
    ),
    reasonForFlagged: yesNo(value.reasonForFlagged),
    weights: `${value.weights.responded} : ${value.weights.solved} : ${value.weights.satisfied}`,
  });
  const [from, to] = [told(was), told(now)];
  return ECHO_FIELDS.flatMap((field) => row(decisionWords[`field.${field}`][lang], from[field], to[field]));
}
const ECHO_FIELDS = ['kinds', 'ownFinds', 'excludedMajors', 'excludedTopics', 'reasonForFlagged', 'weights'] as const;

/** What a decision changed, old to new, in words. */
export function changesOf(office: Named, key: SettingKey, was: Value, now: Value, lang: Lang): SettingChanges {
  const of = <Key extends SettingKey>(value: Value) => value as SettingValue<Key>;
  const rows =
    key === 'limits'
      ? limitChanges(of<'limits'>(was), of<'limits'>(now), lang)
      : key === 'routing'
        ? routingChanges(office, of<'routing'>(was), of<'routing'>(now), lang)
        : key === 'roles'
          ? roleChanges(of<'roles'>(was), of<'roles'>(now), lang)
          : key === 'ladder'
            ? ladderChanges(of<'ladder'>(was), of<'ladder'>(now), lang)
            : key === 'echo'
              ? echoChanges(of<'echo'>(was), of<'echo'>(now), lang)
              : key === 'procedures'
                ? procedureChanges(of<'procedures'>(was), of<'procedures'>(now), lang)
                : key === 'gridCodes'
                  ? fieldChanges(of<'gridCodes'>(was).patterns, of<'gridCodes'>(now).patterns, lang)
                  : key === 'calls'
                    ? callChanges(of<'calls'>(was), of<'calls'>(now), lang)
                    : fieldChanges(was, now, lang);
  return { rows: rows.slice(0, SHOWN), more: Math.max(0, rows.length - SHOWN) };
}
