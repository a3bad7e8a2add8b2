import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS } from '#domain/matters/matter.ts';
import {
  keptOff,
  mayBeShown,
  OWN_CHANNELS,
  pairOf,
  type WallFacts,
  type WallMatter,
  type WallRule,
} from './wall-rule.ts';

const rule: WallRule = { kinds: ['city', 'appeal'], ownFinds: true, excludedMajors: ['08'], excludedTopics: ['law'] };
const shown: WallMatter = {
  kind: 'appeal',
  channel: 'web',
  category: 'matter:06-010',
  topic: 'construction/02/08',
  answeredAt: 1,
  duplicateOf: null,
  consentWall: true,
  wallDown: false,
};
const facts: WallFacts = { hasReporter: true, words: ['垃圾桶满溢', '已清运'] };
const off = (matter: Partial<WallMatter> = {}, more: Partial<WallFacts> = {}, own: Partial<WallRule> = {}) =>
  keptOff({ ...shown, ...matter }, { ...facts, ...more }, { ...rule, ...own });

describe('the wall', () => {
  it('shows an answered matter whose reporter agreed', () => {
    expect(off()).toEqual([]);
  });

  it.each([
    [{ answeredAt: null }, 'notAnswered'],
    [{ duplicateOf: 'm2' }, 'notAnswered'],
    [{ wallDown: true }, 'takenDown'],
    [{ consentWall: false }, 'noConsent'],
    [{ kind: 'letter' }, 'kind'],
    [{ category: 'matter:08-001' }, 'class'],
    [{ topic: 'law/01' }, 'class'],
  ] as const)('keeps off %j', (matter, reason) => {
    expect(off(matter)).toEqual([reason]);
  });

  it('keeps off words that still tell who somebody is, whoever agreed', () => {
    expect(off({}, { words: ['请打 13800000000 找我'] })).toEqual(['unmasked']);
  });

  it('shows what the office found by itself without asking, but not where somebody left a name', () => {
    const found = { channel: 'grid', consentWall: false } as const;
    expect(off(found, { hasReporter: false })).toEqual([]);
    expect(off(found)).toEqual(['noConsent']);
    expect(off(found, { hasReporter: false }, { ownFinds: false })).toEqual(['noConsent']);
  });

  it('never shows a resident’s matter without consent, under no rule', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CHANNELS.filter((channel) => !OWN_CHANNELS.some((own) => own === channel))),
        fc.boolean(),
        fc.boolean(),
        (channel, hasReporter, ownFinds) => {
          expect(off({ channel, consentWall: false }, { hasReporter }, { ownFinds })).toContain('noConsent');
        },
      ),
    );
  });
});

describe('the pictures of a slip', () => {
  const file = (id: string, role: string) => ({ id, role, mime: 'image/jpeg' });
  it('are those that somebody looked at, never one that came with a verdict', () => {
    const wallPictures = ['a', 'v'];
    expect(
      [file('a', 'before'), file('b', 'after'), file('v', 'verdict')].map((one) => mayBeShown(one, { wallPictures })),
    ).toEqual([true, false, false]);
  });

  it('are how it was first seen beside how it was last left', () => {
    const { before, after } = pairOf([
      file('a', 'before'),
      file('b', 'before'),
      file('c', 'after'),
      file('d', 'after'),
    ]);
    expect([before?.id, after?.id]).toEqual(['a', 'd']);
    expect(pairOf([])).toEqual({ before: null, after: null });
  });
});
