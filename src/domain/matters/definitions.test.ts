import { describe, expect, it } from 'vitest';
import { kinds, workflowOf, workflows } from '#catalog/kinds.ts';
import { roles } from '#catalog/roles.ts';
import { checkDefinition } from '#domain/workflow/check.ts';
import type { Definition } from '#domain/workflow/definition.ts';
import { effects } from './effects.ts';
import { guardRules } from './guards.ts';

/** Residents hold `matter.rate` by their private link, not by a role. */
const permissions = new Set<string>([...roles.flatMap((role) => role.permissions), 'matter.rate']);

describe('the procedures of the catalog', () => {
  it.each(workflows.map((one) => [one.id, one] as const))(
    '%s has no dead end, no unreachable state, nothing for nobody',
    (_, one) => {
      expect(checkDefinition(one, permissions)).toEqual([]);
    },
  );

  it('ask for every field that a guard of the action needs, so that no screen runs into a refusal', () => {
    const silent = workflows.flatMap((one) =>
      one.actions.flatMap((action) =>
        action.guards
          .map((guard) => guardRules[guard].field)
          .filter((field) => field !== undefined && !action.asks.includes(field))
          .map((field) => `${one.id} ${action.id} ${field}`),
      ),
    );
    // The answer of a letter is written one step before it is closed; the class of what is settled on site came with it.
    expect(silent).toEqual(['case-file settleOnSite category', 'letter close publicAnswer']);
  });

  it('name only effects of actions that exist, and every kind has its procedure', () => {
    const actions = new Set(workflows.flatMap((one) => one.actions.map((action) => action.id)));
    expect(Object.keys(effects).filter((id) => !actions.has(id))).toEqual([]);
    expect(kinds.filter((kind) => !workflowOf(kind.workflow))).toEqual([]);
  });

  it('are not passed when a state leads nowhere, an action to nowhere, or a permission to nobody', () => {
    const label = { zh: '甲', en: 'a' };
    const state = { label, resident: label, phase: 'received' } as const;
    const broken: Definition = {
      id: 'broken',
      version: 1,
      title: label,
      source: 'test',
      initial: 'a',
      states: { a: state, b: state },
      actions: [{ id: 'go', label, from: ['a'], to: 'c', permission: 'matter.fly', guards: [], asks: [], source: '' }],
    };
    expect(checkDefinition(broken, permissions)).toEqual([
      'broken: action go leads to the unknown state c',
      'broken: action go is permitted to nobody (matter.fly)',
      'broken: action go names no source',
      "broken: state b can't be reached",
      'broken: state b is a dead end',
    ]);
  });
});
