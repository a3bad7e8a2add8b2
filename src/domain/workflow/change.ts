import { guardRules } from '#domain/matters/guards.ts';
import type { Refusal } from '#domain/shared/result.ts';
import type { ActionDefinition, Definition, InputField, Label, StateDefinition } from './definition.ts';
import { endingStates, reachedStates } from './paths.ts';

/** What an office decides of one step; what is left out stays as it comes. */
export interface StepChange {
  readonly action: string;
  readonly off?: boolean;
  readonly label?: Label;
  readonly permission?: string;
  /** Who decides on it; null: nobody need. */
  readonly approval?: string | null;
  /** Fields that have to be filled in besides. */
  readonly requires?: readonly InputField[];
  /** Fields that are asked no more. */
  readonly omits?: readonly InputField[];
}

export interface StateChange {
  readonly state: string;
  readonly label?: Label;
  /** The same in plain speech to residents. */
  readonly resident?: Label;
}

/** One office's changes of one procedure. */
export interface ProcedureChange {
  readonly workflow: string;
  readonly steps: readonly StepChange[];
  readonly states: readonly StateChange[];
}

export type ChangeFaultCode =
  | 'step_unknown'
  | 'step_twice'
  | 'step_kept'
  | 'permission_kept'
  | 'approval_kept'
  | 'field_kept'
  | 'field_unasked'
  | 'state_unknown'
  | 'state_twice'
  | 'state_lost'
  | 'step_nobody'
  | 'cannot_end';

/** `field` is the path in the change, as `steps.2.permission`; `params` hold ids, and the source where one is the reason. */
export type ChangeFault = Refusal<ChangeFaultCode>;

export interface Changed {
  /** The procedure with everything of the change that may be. */
  readonly definition: Definition;
  readonly faults: readonly ChangeFault[];
}

/** The procedure as the office changed it. What a definition does not leave to the office stays, and is named as a fault. */
export function applyChange(definition: Definition, change: ProcedureChange): Changed {
  const faults: ChangeFault[] = [];
  const actions = new Map(definition.actions.map((action) => [action.id, action]));
  const seen = new Set<string>();
  for (const [index, step] of change.steps.entries()) {
    const at = `steps.${index}`;
    const action = actions.get(step.action);
    if (seen.has(step.action)) faults.push({ code: 'step_twice', field: at, params: { step: step.action } });
    else if (!action) faults.push({ code: 'step_unknown', field: at, params: { step: step.action } });
    else {
      const { changed, faults: more } = changeStep(action, step, at);
      faults.push(...more);
      if (changed) actions.set(action.id, changed);
      else actions.delete(action.id);
    }
    seen.add(step.action);
  }
  const states = changeStates(definition, change, faults);
  const kept = prune({ ...definition, states, actions: [...actions.values()] }, faults);
  return { definition: kept, faults };
}

function changeStep(action: ActionDefinition, step: StepChange, at: string) {
  const { office = {}, source } = action;
  const faults: ChangeFault[] = [];
  const fault = (code: ChangeFaultCode, part: string, params: Refusal['params'] = {}) =>
    faults.push({ code, field: `${at}.${part}`, params: { step: action.id, source, ...params } });
  if (step.off && office.optional) return { changed: null, faults };
  if (step.off) fault('step_kept', 'off');
  let changed: ActionDefinition = step.label ? { ...action, label: step.label } : action;
  const { permission, approval } = step;
  if (permission !== undefined && permission !== action.permission) {
    if (office.permissions?.includes(permission)) changed = { ...changed, permission };
    else fault('permission_kept', 'permission', { permission });
  }
  if (approval === null && action.approval) {
    if (office.approval?.none) changed = { ...changed, approval: { ...action.approval, waived: true } };
    else fault('approval_kept', 'approval');
  } else if (approval && approval !== action.approval?.permission) {
    if (office.approval?.by.includes(approval))
      changed = { ...changed, approval: { permission: approval, guards: action.approval?.guards ?? [] } };
    else fault('approval_kept', 'approval', { permission: approval });
  }
  const needed = new Map(action.guards.map((guard) => [guardRules[guard].field, guardRules[guard].source]));
  const open = new Set(office.fields);
  for (const field of step.omits ?? []) {
    const law = needed.get(field);
    if (law !== undefined) fault('field_kept', 'omits', { field, source: law });
    else if (!open.has(field)) fault('field_unasked', 'omits', { field });
    else changed = { ...changed, asks: changed.asks.filter((one) => one !== field) };
  }
  for (const field of step.requires ?? []) {
    if (!open.has(field) || !changed.asks.includes(field)) fault('field_unasked', 'requires', { field });
    else changed = { ...changed, requires: [...(changed.requires ?? []), field] };
  }
  return { changed, faults };
}

function changeStates(definition: Definition, change: ProcedureChange, faults: ChangeFault[]): Definition['states'] {
  const states: Record<string, StateDefinition> = { ...definition.states };
  const seen = new Set<string>();
  for (const [index, { state, label, resident }] of change.states.entries()) {
    const known = states[state];
    if (seen.has(state)) faults.push({ code: 'state_twice', field: `states.${index}`, params: { state } });
    else if (!known) faults.push({ code: 'state_unknown', field: `states.${index}`, params: { state } });
    else states[state] = { ...known, ...(label && { label }), ...(resident && { resident }) };
    seen.add(state);
  }
  return states;
}

/** Takes away optional states that no step leads to any more; any other state that is lost is a fault. */
function prune(definition: Definition, faults: ChangeFault[]): Definition {
  const reached = reachedStates(definition);
  const gone = Object.keys(definition.states).filter((state) => !reached.has(state));
  for (const state of gone)
    if (!definition.states[state]?.optional) faults.push({ code: 'state_lost', field: 'steps', params: { state } });
  const dropped = new Set(gone.filter((state) => definition.states[state]?.optional));
  const kept: Definition = {
    ...definition,
    states: Object.fromEntries(Object.entries(definition.states).filter(([id]) => !dropped.has(id))),
    actions: definition.actions.flatMap((action) => {
      const from = action.from.filter((state) => !dropped.has(state));
      return from.length > 0 ? [{ ...action, from }] : [];
    }),
  };
  const ending = endingStates(kept);
  for (const state of reached)
    if (!ending.has(state)) faults.push({ code: 'cannot_end', field: 'steps', params: { state } });
  return kept;
}

/** Steps of a procedure that nobody of this office may take or decide on. */
export const nobodysSteps = (definition: Definition, permissions: ReadonlySet<string>): ChangeFault[] =>
  definition.actions.flatMap(({ id, permission, approval }) =>
    [permission, ...(approval && !approval.waived ? [approval.permission] : [])]
      .filter((one) => !permissions.has(one))
      .map((one): ChangeFault => ({ code: 'step_nobody', field: 'steps', params: { step: id, permission: one } })),
  );
