import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workflows } from '#catalog/kinds.ts';
import { PERMISSIONS } from '#domain/access/permissions.ts';
import { applyChange, nobodysSteps, type ProcedureChange, type StepChange } from './change.ts';
import { checkDefinition } from './check.ts';
import { INPUT_FIELDS, type Definition } from './definition.ts';
import { officeDefinitions } from './definitions.ts';
import { guardRules } from '../matters/guards.ts';

const everyone = new Set<string>(PERMISSIONS);
const caseFile = workflows.find(({ id }) => id === 'case-file')!;
const label = { zh: '换个叫法', en: 'Another name' };
const change = (...steps: StepChange[]): ProcedureChange => ({ workflow: 'case-file', steps, states: [] });
const codes = (...steps: StepChange[]) => applyChange(caseFile, change(...steps)).faults.map(({ code }) => code);

/** Any change at all of a procedure, wise or not. */
const anyChange = (definition: Definition): fc.Arbitrary<ProcedureChange> =>
  fc.record({
    workflow: fc.constant(definition.id),
    steps: fc.uniqueArray(
      fc.record(
        {
          action: fc.constantFrom(...definition.actions.map(({ id }) => id), 'nothing'),
          off: fc.boolean(),
          label: fc.constant(label),
          permission: fc.constantFrom(...PERMISSIONS),
          approval: fc.option(fc.constantFrom(...PERMISSIONS)),
          requires: fc.uniqueArray(fc.constantFrom(...INPUT_FIELDS), { maxLength: 2 }),
          omits: fc.uniqueArray(fc.constantFrom(...INPUT_FIELDS), { maxLength: 2 }),
        },
        { requiredKeys: ['action'] },
      ),
      { selector: ({ action }) => action, maxLength: 12 },
    ),
    states: fc.uniqueArray(
      fc.record({ state: fc.constantFrom(...Object.keys(definition.states)), label: fc.constant(label) }),
      { selector: ({ state }) => state },
    ),
  });

describe('an office’s change of a procedure', () => {
  it.each(workflows.map((one) => [one.id, one] as const))(
    '%s: whatever is asked for, the result is sound, keeps every guard, and what can’t be is named',
    (_, definition) => {
      fc.assert(
        fc.property(anyChange(definition), (wanted) => {
          const { definition: changed, faults } = applyChange(definition, wanted);
          if (faults.length === 0) expect(checkDefinition(changed, everyone)).toEqual([]);
          for (const action of changed.actions) {
            const was = definition.actions.find(({ id }) => id === action.id)!;
            expect(action.guards).toEqual(was.guards);
            for (const guard of was.guards) {
              const { field } = guardRules[guard];
              if (field && was.asks.includes(field)) expect(action.asks).toContain(field);
            }
            if (was.approval && !was.office?.approval?.none) expect(action.approval?.waived).toBeUndefined();
          }
          const gone = definition.actions.filter(({ id }) => !changed.actions.some((action) => action.id === id));
          expect(gone.filter(({ office }) => !office?.optional)).toEqual([]);
        }),
        { numRuns: 150 },
      );
    },
  );

  it('takes what a definition leaves to the office', () => {
    const { definition, faults } = applyChange(
      caseFile,
      change(
        { action: 'settleOnSite', off: true },
        { action: 'urge', requires: ['note'] },
        { action: 'check', permission: 'matter.close', label },
        { action: 'close', approval: 'matter.approve' },
        { action: 'assist', approval: null },
      ),
    );
    expect(faults).toEqual([]);
    const step = (id: string) => definition.actions.find((action) => action.id === id);
    expect(step('settleOnSite')).toBeUndefined();
    expect(step('urge')?.requires).toEqual(['note']);
    expect(step('check')).toMatchObject({ permission: 'matter.close', label });
    expect(step('close')?.approval).toEqual({ permission: 'matter.approve', guards: [] });
    expect(step('assist')?.approval).toMatchObject({ waived: true, guards: ['ownUnit'] });
  });

  it('refuses by name, with the source, what law or standard keeps', () => {
    expect(applyChange(caseFile, change({ action: 'check', off: true })).faults).toMatchObject([
      {
        code: 'step_kept',
        field: 'steps.0.off',
        params: { step: 'check', source: expect.stringContaining('GB/T 30428') },
      },
    ]);
    expect(codes({ action: 'suspend', approval: null })).toEqual(['approval_kept']);
    expect(codes({ action: 'close', permission: 'matter.read' })).toEqual(['permission_kept']);
    expect(codes({ action: 'refuse', omits: ['publicAnswer'] })).toEqual(['field_kept']);
    expect(codes({ action: 'urge', requires: ['reason'] })).toEqual(['field_unasked']);
    expect(codes({ action: 'fly', off: true })).toEqual(['step_unknown']);
    expect(codes({ action: 'urge' }, { action: 'urge', off: true })).toEqual(['step_twice']);
  });

  it('names a state that nothing leads to any more and one that a matter could not leave, and drops what is optional', () => {
    const state = { label, resident: label, phase: 'received' } as const;
    const step = { label, permission: 'matter.file', guards: [], asks: [], source: 'test' };
    const small: Definition = {
      id: 'small',
      version: 1,
      title: label,
      source: 'test',
      initial: 'a',
      states: { a: state, b: state, c: { ...state, optional: true }, end: { ...state, final: true } },
      actions: [
        { ...step, id: 'toB', from: ['a'], to: 'b', office: { optional: true } },
        { ...step, id: 'toC', from: ['a'], to: 'c', office: { optional: true } },
        { ...step, id: 'endB', from: ['b', 'c'], to: 'end', office: { optional: true } },
        { ...step, id: 'endA', from: ['a'], to: 'end' },
      ],
    };
    const of = (...off: string[]) =>
      applyChange(small, { workflow: 'small', steps: off.map((action) => ({ action, off: true })), states: [] });
    expect(of('toC').faults).toEqual([]);
    expect(Object.keys(of('toC').definition.states)).toEqual(['a', 'b', 'end']);
    expect(of('toB').faults).toMatchObject([{ code: 'state_lost', params: { state: 'b' } }]);
    expect(of('endB').faults.map(({ code, params }) => `${code} ${params?.['state']}`)).toEqual([
      'cannot_end b',
      'cannot_end c',
    ]);
    expect(checkDefinition(of('endB').definition, everyone)).toContain('small: state b is a dead end');
    const circle = {
      ...small,
      actions: [...of('endB').definition.actions, { ...step, id: 'on', from: ['b'], to: 'c' }],
    };
    expect(
      checkDefinition(
        { ...circle, actions: [...circle.actions, { ...step, id: 'back', from: ['c'], to: 'b' }] },
        everyone,
      ),
    ).toEqual(['small: state b has no way to an end', 'small: state c has no way to an end']);
  });

  it('names a step that no role of the office may take', () => {
    const { definition } = applyChange(caseFile, change({ action: 'close', approval: 'matter.approve' }));
    const without = new Set([...everyone].filter((one) => one !== 'matter.approve'));
    expect(nobodysSteps(definition, without).map(({ params }) => params?.['step'])).toContain('close');
  });
});

describe('the procedures of an office', () => {
  const revision = (version: number, since: number, from: string | null, ...steps: StepChange[]) => ({
    version,
    since,
    value: { from, procedures: [change(...steps)] },
  });
  const DAY = 86_400_000;
  const start = Date.UTC(2026, 10, 1, 2);
  const office = officeDefinitions(workflows, [
    revision(1, start, null, { action: 'urge', off: true }),
    revision(2, start + DAY, '2026-11-10', { action: 'grade', off: true }),
    { version: 3, since: start + 20 * DAY, value: null },
  ]);
  const has = (definition: Definition | undefined, id: string) =>
    definition?.actions.some((action) => action.id === id) ?? false;

  it('keep a matter under the decision that it came in under, whatever is decided later', () => {
    const at = (workflowRevision: number) => office.of({ workflow: 'case-file', workflowRevision });
    expect([0, 1, 2, 3].map((version) => [has(at(version), 'urge'), has(at(version), 'grade')])).toEqual([
      [true, true],
      [false, true],
      [true, false],
      [true, true],
    ]);
  });

  it('open a new matter under the newest decision that holds on its day', () => {
    const on = (when: number) => office.forNew('case-file', when)?.revision ?? 0;
    expect([start - 1, start, start + 2 * DAY, start + 9 * DAY, start + 21 * DAY].map(on)).toEqual([0, 1, 1, 2, 3]);
  });

  it('fall back to the catalog’s where an old decision would strand matters under a new catalog', () => {
    const stuck: Definition = {
      ...caseFile,
      actions: caseFile.actions.map((action) =>
        action.id === 'close' ? { ...action, office: { optional: true as const } } : action,
      ),
    };
    const old = officeDefinitions([stuck], [revision(1, start, null, { action: 'close', off: true })]);
    expect(has(old.of({ workflow: 'case-file', workflowRevision: 1 }), 'close')).toBe(true);
  });
});
