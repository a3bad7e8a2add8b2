import { describe, expect, it } from 'vitest';
import { formsFor } from '#catalog/kinds.ts';
import { findCategory } from '#catalog/standard-tree.ts';
import { isComponentCode, parseComponentCode } from '#domain/matters/component-code.ts';
import { begin, course, heldBy, NOON, person } from '../../../test/support/course.ts';
import { WORKS } from './quantities.ts';

const shift = person('shift', 'shiftSupervisor');
const unit = person('handler', 'unitHandler', 'municipal');
const answer = { acceptedAt: NOON, contacted: '市政站', measures: '已更换', by: '今天' };
const cover = begin({ kind: 'city', category: 'component:01-001' });
const asked = (category: string, step: string) =>
  (formsFor({ kind: 'city', category })[step] ?? []).map(({ id }) => id);

describe('a component', () => {
  it('is asked for its code, state, owner and upkeep; a matter of the street is not', () => {
    const facts = ['componentCode', 'componentState', 'owner', 'upkeep'];
    expect(asked('component:01-001', 'file')).toEqual(facts);
    expect(asked('matter:01-001', 'file')).toEqual(facts);
    expect(asked('matter:06-042', 'file')).toEqual([]);
    expect(heldBy(begin({ kind: 'city', category: 'matter:06-042' }), shift, 'file', { facts: { owner: '甲' } })).toBe(
      'unknown_fact',
    );
  });

  it('has a code of 17 digits whose parts are a division, a class and a serial', () => {
    expect(parseComponentCode('99999901001000123')).toEqual({
      division: '999999',
      major: '01',
      minor: '001',
      serial: '000123',
    });
    // Sixteen digits were the old standard's; a class or a serial of zeros is none.
    for (const wrong of [
      '3205080101000001',
      '99999900001000123',
      '99999901000000123',
      '99999901001000000',
      '9999990100100012X',
    ])
      expect(isComponentCode(wrong), wrong).toBe(false);
    expect(heldBy(cover, shift, 'file', { facts: { componentCode: '123' } })).toBe('fact_invalid');
    expect(heldBy(cover, shift, 'file', { facts: { componentState: 'melted' } })).toBe('fact_invalid');
  });

  it('has the code of its own class', () => {
    expect(heldBy(cover, shift, 'file', { facts: { componentCode: '99999901002000123' } })).toBe('codeOfClass');
    expect(heldBy(cover, shift, 'file', { facts: { componentCode: '99999901001000123' } })).toBeNull();
  });

  it('is asked once: what was given at filing is not asked of whoever handles it', () => {
    const handled = course(cover, [
      [shift, 'file', { facts: { componentState: 'lost', owner: '自来水公司' } }],
      [shift, 'dispatch', { unitId: 'municipal' }],
      [unit, 'respond', { answer, facts: { places: 3 } }],
    ]);
    expect(handled.facts).toEqual({ componentState: 'lost', owner: '自来水公司', places: 3 });
  });
});

describe('quantities', () => {
  it('are asked in the unit that the class is counted in', () => {
    expect(asked('matter:10-002', 'respond')).toEqual(['places', 'metres']);
    expect(asked('matter:06-045', 'respond')).toEqual(['places', 'squareMetres']);
    expect(asked('matter:06-050', 'respond')).toEqual(['places', 'metres']);
    expect(asked('matter:06-010', 'respond')).toEqual(['places']);
  });

  it('are counted over classes that exist', () => {
    expect(
      Object.values(WORKS)
        .flat()
        .filter((key) => !findCategory(key)),
    ).toEqual([]);
  });
});
