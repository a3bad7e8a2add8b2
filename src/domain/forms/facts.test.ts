import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkForm, gap, readFacts } from './facts.ts';
import type { FactValues, Form } from './form.ts';

const say = (zh: string) => ({ zh, en: zh });
const form: Form = [
  { id: 'people', label: say('人数'), type: 'integer', min: 1, max: 5000, required: true },
  { id: 'joint', label: say('联名'), type: 'yesNo' },
  {
    id: 'heads',
    label: say('代表人数'),
    type: 'integer',
    min: 1,
    max: 5,
    required: true,
    when: { field: 'joint', is: true },
  },
  {
    id: 'how',
    label: say('方式'),
    type: 'choice',
    choices: [
      { id: 'visit', label: say('来访') },
      { id: 'letter', label: say('来信') },
    ],
  },
  { id: 'day', label: say('日期'), type: 'day' },
  { id: 'words', label: say('说明'), type: 'text', max: 10 },
];
const refusal = (given: FactValues, known: FactValues = {}) => {
  const read = readFacts(form, given, known);
  return read.ok ? null : [read.refusal.code, read.refusal.field];
};

describe('a form that is filled in', () => {
  it('names the field that is missing, unknown or wrong', () => {
    expect(refusal({})).toEqual(['fact_missing', 'facts.people']);
    expect(refusal({ people: 3, colour: 'red' })).toEqual(['unknown_fact', 'facts.colour']);
    expect(refusal({ people: 0 })).toEqual(['fact_invalid', 'facts.people']);
    expect(refusal({ people: 1.5 })).toEqual(['fact_invalid', 'facts.people']);
    expect(refusal({ people: 3, how: 'pigeon' })).toEqual(['fact_invalid', 'facts.how']);
    expect(refusal({ people: 3, day: '2026-02-30' })).toEqual(['fact_invalid', 'facts.day']);
    expect(refusal({ people: 3, words: '一二三四五六七八九十一' })).toEqual(['fact_invalid', 'facts.words']);
  });

  it('asks what hangs on an answer only after that answer', () => {
    expect(refusal({ people: 3, joint: true })).toEqual(['fact_missing', 'facts.heads']);
    expect(readFacts(form, { people: 3, joint: false, heads: 4 })).toEqual({
      ok: true,
      value: { people: 3, joint: false },
    });
  });

  it('does not ask again for what is known', () => {
    expect(refusal({}, { people: 3 })).toBeNull();
    expect(gap(form, { people: 3, joint: true, how: 'visit' }).map(({ id }) => id)).toEqual(['heads', 'day', 'words']);
    expect(gap(form, { people: 3, joint: false }).map(({ id }) => id)).toEqual(['how', 'day', 'words']);
  });

  it('keeps nothing that was not asked and loses nothing that was', () => {
    const facts = fc.record(
      {
        people: fc.integer({ min: 1, max: 5000 }),
        joint: fc.boolean(),
        heads: fc.integer({ min: 1, max: 5 }),
        how: fc.constantFrom('visit', 'letter'),
      },
      { requiredKeys: ['people', 'heads'] },
    );
    fc.assert(
      fc.property(facts, (given) => {
        const read = readFacts(form, given);
        const { heads, ...rest } = given;
        expect(read).toEqual({ ok: true, value: given.joint === true ? { ...rest, heads } : rest });
      }),
    );
  });

  it('is refused as a definition where a field is twice or has nothing to choose', () => {
    expect(checkForm('x', form)).toEqual([]);
    expect(checkForm('x', [...form, { id: 'day', label: say('又'), type: 'choice' }])).toHaveLength(2);
  });
});
