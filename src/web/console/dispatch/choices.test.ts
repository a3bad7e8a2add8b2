import { expect, it } from 'vitest';
import type { MatterDetail } from '#contract/matters.ts';
import type { Proposal, Proposals } from '#contract/proposals.ts';
import type { Static } from 'typebox';
import { changedGround, initialChoices, onGround, type Choices } from './choices.ts';

const proposal = (id: string, confidence: Proposal['confidence'] = 'high'): Proposal => ({
  id,
  label: id,
  hint: null,
  confidence,
  score: 1,
  reasons: [],
});
const matter = { phase: 'received', category: 'bins', gridId: 'G1', placeId: null, unitId: null } as MatterDetail;
const proposals = {
  category: [proposal('bins'), proposal('lamps')],
  place: [proposal('G1')],
  unit: [proposal('cleansing')],
} as Static<typeof Proposals>;
const first = initialChoices(matter, proposals);
const lamps: Choices = { ...first, category: { id: 'lamps', label: 'lamps', confirmed: true } };
const works = { unit: [proposal('works')], limit: null, tells: '' };

it('asks anew for another class or another place, and not for what was proposed and accepted', () => {
  expect(changedGround(matter, proposals, first)).toBeNull();
  expect(changedGround(matter, proposals, { ...first, place: { id: 'G1', label: '', confirmed: true } })).toBeNull();
  expect(changedGround(matter, proposals, lamps)).toEqual({ category: 'lamps' });
  const moved = { ...first, place: { id: 'G2', label: '', confirmed: true } };
  expect(changedGround(matter, proposals, moved)).toEqual({ category: 'bins', placeId: 'G2' });
});

it('lets the unit follow the class, keeps the one that a person chose, and holds none that is not known yet', () => {
  expect(onGround(lamps, works).unit?.id).toBe('works');
  expect(onGround(lamps, undefined).unit).toBeNull();
  const chosen = { ...lamps, unit: { id: 'greening', label: '', confirmed: true } };
  expect(onGround(chosen, works).unit?.id).toBe('greening');
  expect(onGround(lamps, { ...works, unit: [proposal('works', 'low')] }).unit).toBeNull();
});
