import { describe, expect, it } from 'vitest';
import type { Limit } from '#domain/calendar/calendar.ts';
import { AREA_LEVELS, limitFor, limitSources } from './limits.ts';
import { standardTree } from './standard-tree.ts';

/** A rough length for comparison: eight working hours a working day, 24 hours a natural day. */
const length = ({ amount, unit }: Limit): number => amount * { workHour: 3, workDay: 24, hour: 1, day: 24 }[unit];

describe('sample limits', () => {
  it('leaves no class of the standard without its own or its major’s limit', () => {
    const bare = standardTree.categories.filter((one) => limitFor(one.key, 'general').source === 'beijingDraft');
    expect(bare.map((one) => one.key)).toEqual([]);
  });

  it('runs every clock for a positive time and names a source that an office can read', () => {
    for (const { key } of standardTree.categories) {
      for (const area of AREA_LEVELS) {
        const { clocks, source, sample } = limitFor(key, area);
        expect(
          Object.values(clocks).every((one) => one.amount > 0),
          key,
        ).toBe(true);
        expect(limitSources[source].zh).toContain('样例');
        expect(sample).toBe(true);
      }
    }
  });

  it('never gives more time where many people pass', () => {
    const slower = standardTree.categories.filter(
      ({ key }) => length(limitFor(key, 'key').clocks.handle) > length(limitFor(key, 'general').clocks.handle),
    );
    expect(slower.map((one) => one.key)).toEqual([]);
  });

  it('keeps the values that the rules quote: exposed garbage within 4 working hours or one working day', () => {
    expect(limitFor('matter:06-010', 'key')).toMatchObject({
      clocks: { handle: { amount: 4, unit: 'workHour' } },
      source: 'cityA',
    });
    expect(limitFor('matter:06-010', 'general')).toMatchObject({
      clocks: { handle: { amount: 1, unit: 'workDay' } },
      source: 'jiyuan',
    });
  });

  it('does not let a blocked fire lane wait for office hours at any step', () => {
    const units = Object.values(limitFor('matter:09-012', 'general').clocks).map((one) => one.unit);
    expect(units).toEqual(['hour', 'hour', 'hour', 'hour']);
  });

  it('answers a question about no object within seven natural days', () => {
    expect(limitFor(null, 'general').clocks.handle).toEqual({ amount: 7, unit: 'day' });
  });

  it('falls back to the major for an office’s own extension', () => {
    expect(limitFor('matter:06-999', 'key').clocks.handle).toEqual({ amount: 1, unit: 'workDay' });
  });
});
