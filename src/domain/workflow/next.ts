import { readFacts, type FactRefusalCode } from '#domain/forms/facts.ts';
import { guardRules, taskOf, type GuardFacts } from '#domain/matters/guards.ts';
import type { ActionInput, Matter, StepRequest } from '#domain/matters/matter.ts';
import type { Task } from '#domain/matters/task.ts';
import type { Refusal } from '#domain/shared/result.ts';
import type { ActionDefinition, Definition, Guard, InputField } from './definition.ts';

export type ActionRefusalCode =
  | 'unknown_action'
  | 'wrong_state'
  | 'forbidden'
  | 'guard_failed'
  | 'unknown_task'
  | 'already_asked'
  | 'not_asked'
  | 'own_request'
  | 'no_limit'
  | FactRefusalCode;

/** Whether the person takes the step or, lacking the permission to decide, asks for it. */
export const asksFor = (action: ActionDefinition, facts: GuardFacts): boolean =>
  isAsker(action, facts) && !action.approval?.waived;

/** Whoever may not decide on a step that is decided on: more is held against them, asked or taken. */
const isAsker = ({ approval }: ActionDefinition, { actor }: GuardFacts): boolean =>
  approval !== undefined && !actor.permissions.has(approval.permission);

/** Whether a field that the office requires is filled in, or known of the matter already. */
export function isFilled(field: InputField, matter: Matter, input: ActionInput): boolean {
  const known = { ...matter, placeId: matter.placeId ?? matter.gridId } as Readonly<Record<string, unknown>>;
  const value = (input as Readonly<Record<string, unknown>>)[field] ?? known[field];
  return typeof value === 'string' ? value.trim() !== '' : value !== undefined && value !== null;
}

const permits = ({ permission, approval }: ActionDefinition, { actor }: GuardFacts): boolean =>
  actor.permissions.has(permission) || (approval !== undefined && actor.permissions.has(approval.permission));

/**
 * Why `action` can't be taken now, or null when it can.
 * @param input what has been filled in. `open` leaves guards that a field would satisfy aside: the screen will ask
 */
export function refusalOf(
  action: ActionDefinition,
  matter: Matter,
  input: ActionInput,
  facts: GuardFacts,
  { open = false }: { readonly open?: boolean } = {},
): Refusal<ActionRefusalCode> | null {
  if (!action.from.includes(matter.state))
    return { code: 'wrong_state', params: { state: matter.state, action: action.id } };
  if (!permits(action, facts)) {
    return { code: 'forbidden', params: { permission: action.permission, action: action.id } };
  }
  if (action.task) {
    const task = taskOf(matter, input);
    if (!task) return { code: 'unknown_task', field: 'input.taskId', params: { value: input.taskId ?? '' } };
    if (!action.task.from.includes(task.state))
      return { code: 'wrong_state', params: { state: task.state, action: action.id } };
  }
  const asks = asksFor(action, facts);
  if (asks && matter.requests.some((request) => request.action === action.id))
    return { code: 'already_asked', params: { action: action.id } };
  const guards: readonly Guard[] = isAsker(action, facts)
    ? [...(action.approval?.guards ?? []), ...action.guards]
    : action.guards;
  for (const guard of guards) {
    const rule = guardRules[guard];
    if (open && rule.field) continue;
    if (!rule.holds(matter, input, facts)) {
      return {
        code: 'guard_failed',
        ...(rule.field && { field: `input.${rule.field}` }),
        params: { guard, source: rule.source },
      };
    }
  }
  return open ? null : (officeRefusal(action, matter, input) ?? factRefusal(action, matter, input, facts));
}

/** A form of an entry begins empty each time; of the matter itself only the gap is asked. */
export const knownFacts = ({ entry }: ActionDefinition, { facts }: Matter) => (entry === undefined ? facts : {});

function factRefusal(
  action: ActionDefinition,
  matter: Matter,
  { facts: given = {} }: ActionInput,
  { forms }: GuardFacts,
): Refusal<ActionRefusalCode> | null {
  const read = readFacts(forms[action.id] ?? [], given, knownFacts(action, matter));
  return read.ok ? null : { ...read.refusal, field: `input.${read.refusal.field}` };
}

const officeRefusal = (
  action: ActionDefinition,
  matter: Matter,
  input: ActionInput,
): Refusal<ActionRefusalCode> | null => {
  const missing = action.requires?.find((field) => !isFilled(field, matter, input));
  return missing
    ? {
        code: 'guard_failed',
        field: `input.${missing}`,
        params: { guard: 'officeRequires', source: '本街道在办事流程中规定' },
      }
    : null;
};

export interface NextStep {
  readonly action: ActionDefinition;
  readonly refusal: Refusal<ActionRefusalCode> | null;
  /** The task that it is a step of. */
  readonly task: Task | null;
  /** Taking it asks somebody else to decide. */
  readonly asks: boolean;
}

/** What nobody need be told: that a clock which runs can't be resumed, that another unit's task is not theirs. */
const SILENT: ReadonlySet<unknown> = new Set<Guard>([
  'paused',
  'ownTask',
  'callersWord',
  'notYetGraded',
  'firstPlan',
  'planned',
  'unitHolds',
  'supervised',
  'carded',
  'materialsMissing',
  'appraisalOpen',
  'originalsKnown',
  'moneyThere',
  'noErrand',
]);

/** Somebody of a called unit has their own part to do, and need not be told which steps are the leading unit's. */
const isCalled = ({ tasks }: Matter, { actor }: GuardFacts): boolean =>
  tasks.some(({ unitId }) => actor.unitIds.includes(unitId));

/**
 * The steps that a screen shows for this person: what can be taken, and what is only held by a guard (shown with its reason).
 * Steps of other states and without permission are left out, so that no screen copies a rule.
 */
export function next(definition: Definition, matter: Matter, facts: GuardFacts): NextStep[] {
  return definition.actions
    .filter((action) => action.from.includes(matter.state) && permits(action, facts))
    .flatMap((action) => {
      const states = action.task?.from;
      const tasks = states ? matter.tasks.filter(({ state }) => states.includes(state)) : [null];
      return tasks.map((task) => ({
        action,
        task,
        asks: asksFor(action, facts),
        refusal: refusalOf(action, matter, task ? { taskId: task.id } : {}, facts, { open: true }),
      }));
    })
    .filter(({ refusal }) => {
      const guard = refusal?.params?.['guard'];
      return !SILENT.has(guard) && !(guard === 'ownUnit' && isCalled(matter, facts));
    });
}

export interface Decidable {
  readonly request: StepRequest;
  readonly action: ActionDefinition;
}

/** Why this person may not decide a request, or null when they may. Nobody approves what they asked for themselves. */
export function decisionRefusal({ request, action }: Decidable, facts: GuardFacts): Refusal<ActionRefusalCode> | null {
  if (asksFor(action, facts))
    return { code: 'forbidden', params: { permission: action.approval?.permission ?? '', action: action.id } };
  return request.by === facts.actor.id ? { code: 'own_request', params: { action: action.id } } : null;
}

/** The requests of a matter that this person may approve or decline. */
export const decidable = (definition: Definition, matter: Matter, facts: GuardFacts): Decidable[] =>
  matter.requests
    .flatMap((request) => {
      const action = definition.actions.find(({ id }) => id === request.action);
      return action ? [{ request, action }] : [];
    })
    .filter((one) => decisionRefusal(one, facts) === null);
