import { workflowOf } from '#catalog/kinds.ts';
import type { SettingValue } from '#contract/settings.ts';
import { dayOf } from '#domain/calendar/calendar.ts';
import { applyChange, nobodysSteps } from '#domain/workflow/change.ts';
import { checkDefinition } from '#domain/workflow/check.ts';
import type { Instant, Refusal } from '#domain/shared/result.ts';
import type { Permission } from '#domain/access/permissions.ts';
import { kindFaultWords } from '#i18n/kind-limits.ts';
import { matterWords } from '#i18n/console-matter.ts';
import { permissionWords } from '#i18n/permissions.ts';
import { fill, type Words } from '#i18n/translate.ts';
import { pick, type Lang } from '../matters/present.ts';
import type { Office } from '../offices/office.ts';
import { rolesOf } from '../offices/settings.ts';
import { kindFaults, spokenLimit } from './limits.ts';

/** Why a change of a procedure can't be, and what to do instead. */
export const procedureWords = {
  ...kindFaultWords,
  step_kept: { zh: '“{step}”不能省：{source}', en: '“{step}” can’t be left out: {source}' },
  step_unknown: { zh: '流程里没有 {step} 这一步', en: 'The procedure has no step {step}' },
  step_twice: { zh: '“{step}”改了两次，合成一条', en: '“{step}” is changed twice: make it one' },
  permission_kept: {
    zh: '“{step}”不能改由有“{permission}”权限的人办：{source}',
    en: '“{step}” can’t be given to those who may “{permission}”: {source}',
  },
  approval_kept: {
    zh: '“{step}”由谁批准不能这样改：{source}',
    en: 'Who decides on “{step}” can’t be changed so: {source}',
  },
  field_kept: {
    zh: '“{step}”要填“{field}”，不能省：{source}',
    en: '“{field}” of “{step}” can’t be left out: {source}',
  },
  field_unasked: {
    zh: '“{step}”的“{field}”不归街道定',
    en: '“{field}” of “{step}” is not the office’s to decide',
  },
  state_unknown: { zh: '流程里没有 {state} 这个状态', en: 'The procedure has no state {state}' },
  state_twice: { zh: '“{state}”改了两次，合成一条', en: '“{state}” is changed twice: make it one' },
  state_lost: {
    zh: '这样改以后再也到不了“{state}”，把通往它的一步留下',
    en: 'Nothing would lead to “{state}” any more: keep a step to it',
  },
  step_nobody: {
    zh: '没有角色有“{permission}”的权限，“{step}”谁也办不了；先把权限给一个角色',
    en: 'No role may “{permission}”, so nobody could take “{step}”: give a role the permission first',
  },
  cannot_end: {
    zh: '到了“{state}”就办不结了，至少留一条能办结的路',
    en: 'From “{state}” a matter could not come to an end: keep a way to one',
  },
  procedure_unknown: { zh: '没有 {procedure} 这个流程', en: 'There is no procedure {procedure}' },
  procedure_twice: { zh: '{procedure} 改了两次，合成一份', en: '{procedure} is changed twice: make it one' },
  from_past: {
    zh: '从哪天起不能早于今天：已经进来的事项按原来的流程办完',
    en: 'The first day can’t be before today: what has come in is finished by the procedure that it came in under',
  },
} as const satisfies Words;

export interface ProcedureFault extends Refusal {
  readonly field: string;
  readonly workflow: string;
}

/** Everything that is wrong with the office's changes, each at its field. Empty: they may hold. */
export function procedureFaults(
  office: Pick<Office, 'settings'>,
  { from, procedures, kinds = [] }: SettingValue<'procedures'>,
  now: Instant,
): ProcedureFault[] {
  const faults: ProcedureFault[] = [];
  if (from !== null && from < dayOf(now)) faults.push({ code: 'from_past', field: 'value.from', workflow: '' });
  const granted = new Set<string>([
    ...[...rolesOf(office.settings.roles).values()].flatMap(({ permissions }) => permissions),
    'matter.rate',
  ]);
  for (const [index, change] of procedures.entries()) {
    const at = `value.procedures.${index}`;
    const definition = workflowOf(change.workflow);
    const params = { procedure: change.workflow };
    if (!definition)
      faults.push({ code: 'procedure_unknown', field: `${at}.workflow`, workflow: change.workflow, params });
    else if (procedures.findIndex(({ workflow }) => workflow === change.workflow) !== index)
      faults.push({ code: 'procedure_twice', field: `${at}.workflow`, workflow: change.workflow, params });
    else {
      const changed = applyChange(definition, change);
      const named = [...changed.faults, ...nobodysSteps(changed.definition, granted)];
      // What has a name of its own is told by it; any other fault of the result is told as the start would tell it.
      const other = named.length > 0 ? [] : checkDefinition(changed.definition, granted);
      faults.push(
        ...named.map((fault) => ({ ...fault, field: `${at}.${fault.field ?? ''}`, workflow: definition.id })),
        ...other.map((fault) => ({ code: 'workflow_broken', field: at, workflow: definition.id, params: { fault } })),
      );
    }
  }
  return [...faults, ...kindFaults(kinds)];
}

/** A refusal of a change with the names of step, state, field and permission in the reader's language. */
export function spokenParams(workflow: string | undefined, params: Refusal['params'], lang: Lang): Refusal['params'] {
  if (!params) return params;
  const definition = workflow === undefined ? undefined : workflowOf(workflow);
  const { step, state, field, permission, kind, clock } = params;
  const named = (name: string, text: string | undefined) => (text ? { [name]: text } : {});
  return {
    ...params,
    ...(kind !== undefined && spokenLimit(kind, clock, lang)),
    ...named('step', pick(definition?.actions.find(({ id }) => id === step)?.label, lang)),
    ...named('state', pick(definition?.states[String(state)]?.label, lang)),
    ...(field !== undefined && named('field', fieldLabel(String(field), lang))),
    ...(permission !== undefined && named('permission', permissionWords[permission as Permission]?.[lang])),
  };
}

/** What a step asks for, as its form says it. */
export const fieldLabel = (field: string, lang: Lang): string =>
  field in FIELD_WORDS
    ? FIELD_WORDS[field as keyof typeof FIELD_WORDS][lang]
    : (matterWords[`step.${field}` as keyof typeof matterWords]?.[lang] ?? field);

const FIELD_WORDS = {
  answer: { zh: '办理答复四项', en: 'The four parts of the answer' },
  plan: { zh: '初步方案', en: 'Preliminary plan' },
  consentWall: { zh: '同意上墙', en: 'Consent to the wall' },
} as const;

export const faultText = ({ code, workflow, params }: ProcedureFault, lang: Lang): string => {
  const words: Words = procedureWords;
  return fill(words[code]?.[lang] ?? String(params?.['fault'] ?? code), spokenParams(workflow, params, lang));
};
