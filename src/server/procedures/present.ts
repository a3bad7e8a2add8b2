import { kinds, workflows } from '#catalog/kinds.ts';
import type { ProcedureStep, ProcedureView, ProceduresCheck, ProceduresView } from '#contract/procedures.ts';
import type { SettingValue } from '#contract/settings.ts';
import { PERMISSIONS, type Permission } from '#domain/access/permissions.ts';
import { guardRules } from '#domain/matters/guards.ts';
import type { Instant } from '#domain/shared/result.ts';
import { applyChange } from '#domain/workflow/change.ts';
import type { ActionDefinition, Definition } from '#domain/workflow/definition.ts';
import { permissionWords } from '#i18n/permissions.ts';
import { pick, type Lang } from '../matters/present.ts';
import type { Office } from '../offices/office.ts';
import { rolesWith } from './course.ts';
import { drawingOf } from './drawings.ts';
import { faultText, fieldLabel, procedureFaults } from './faults.ts';
import { presentLimits } from './limits.ts';

/** The procedures as the product has them, each step with what the office may decide of it. */
export const presentProcedures = (office: Office, lang: Lang): ProceduresView => ({
  procedures: workflows.map((definition) => presentProcedure(office, definition, lang)),
  roles: PERMISSIONS.map((permission) => ({
    permission,
    label: permissionWords[permission][lang],
    roles: rolesWith(office, permission, lang),
  })),
});

function presentProcedure(office: Office, definition: Definition, lang: Lang): ProcedureView {
  const held = office.definitions.newest.find(({ id }) => id === definition.id) ?? definition;
  return {
    id: definition.id,
    title: pick(definition.title, lang),
    source: definition.source,
    kinds: kinds.filter(({ workflow }) => workflow === definition.id).map(({ label }) => pick(label, lang)),
    states: Object.entries(definition.states).map(([id, state]) => ({
      id,
      label: state.label,
      resident: state.resident,
    })),
    steps: definition.actions.map((action) => presentStep(action, lang)),
    limits: presentLimits(definition.id, lang),
    drawing: drawingOf(held, lang),
  };
}

function presentStep(action: ActionDefinition, lang: Lang): ProcedureStep {
  const { id, label, from, to, source, office = {}, approval, asks, guards } = action;
  const law = new Map(guards.map((guard) => [guardRules[guard].field, guardRules[guard].source]));
  const decides = approval ? [approval.permission as Permission] : [null];
  return {
    id,
    label,
    from: [...from],
    to,
    source,
    optional: office.optional ?? false,
    permission: action.permission as Permission,
    permissions: [action.permission, ...(office.permissions ?? [])] as Permission[],
    approval: decides[0] ?? null,
    approvals: [
      ...new Set([
        ...decides,
        ...((office.approval?.by ?? []) as Permission[]),
        ...(office.approval?.none ? [null] : []),
      ]),
    ],
    asks: asks.map((field) => ({
      field,
      label: fieldLabel(field, lang),
      law: law.get(field) ?? null,
      free: office.fields?.includes(field) ?? false,
    })),
  };
}

/** What is wrong with a draft, in words at its fields, and what it makes of each procedure that it changes. */
export const checkProcedures = (
  office: Office,
  value: SettingValue<'procedures'>,
  now: Instant,
  lang: Lang,
): ProceduresCheck => ({
  faults: procedureFaults(office, value, now).map((fault) => ({
    code: fault.code,
    workflow: fault.workflow,
    field: fault.field,
    text: faultText(fault, lang),
  })),
  drawings: value.procedures.flatMap((change) => {
    const definition = workflows.find(({ id }) => id === change.workflow);
    return definition
      ? [
          {
            workflow: change.workflow,
            drawing: drawingOf(applyChange(definition, change).definition, lang),
          },
        ]
      : [];
  }),
});
