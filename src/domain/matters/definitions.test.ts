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
          // Asked for by the screens where the checker says so: `needsReason`.
          .filter((guard) => guard !== 'flaggedReason')
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
      'broken: state a has no way to an end',
      "broken: state b can't be reached",
      'broken: state b is a dead end',
    ]);
  });

  it('are not passed when the machine would have to fill something in, ask somebody, or take the same step for ever', () => {
    const own = workflows.find(({ id }) => id === 'case-file')!;
    const says = { zh: '到期', en: 'Over' };
    const withAuto = (id: string, at: 'until' | 'due') => ({
      ...own,
      actions: own.actions.map((action) => (action.id === id ? { ...action, auto: { at, says } } : action)),
    });
    expect(checkDefinition(withAuto('suspend', 'until'), permissions)).toEqual([
      'case-file: action suspend is taken by the machine and waits for approval',
      'case-file: action suspend is taken by the machine and asks for something (reasonGiven)',
      'case-file: action suspend is taken when a pause ends and does not end it',
      'case-file: actions suspend and resume are both taken by the machine',
      'case-file: actions resume and suspend are both taken by the machine',
    ]);
    expect(checkDefinition(withAuto('urge', 'due'), permissions)).toEqual([
      'case-file: action urge is taken when the clock runs out and leaves it running',
    ]);
  });
});
