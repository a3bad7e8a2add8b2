import { describe, expect, it } from 'vitest';
import type { MatterRow } from '#contract/matters.ts';
import { groupOf, kindOf } from './task-groups.ts';

const NOW = new Date('2026-11-24T09:00:00+08:00');
const due = (lamp: MatterRow['deadline']['lamp'], dueAt: string | null) =>
  groupOf({ deadline: { clock: 'handle', lamp, dueAt, usedShare: 0, words: '' } }, NOW);

describe('where a task stands in the day', () => {
  it.each([
    ['late', 'red', '2026-11-24T08:00:00+08:00', 'overdue'],
    ['due at noon sharp', 'amber', '2026-11-24T12:00:00+08:00', 'noon'],
    ['due in the afternoon', 'green', '2026-11-24T17:30:00+08:00', 'today'],
    ['due one minute before midnight', 'green', '2026-11-24T23:59:00+08:00', 'today'],
    ['due tomorrow before the hour it is now', 'green', '2026-11-25T08:00:00+08:00', 'later'],
    ['without a limit', 'none', null, 'none'],
  ] as const)('%s', (_, lamp, dueAt, group) => {
    expect(due(lamp, dueAt)).toBe(group);
  });

  it('never counts a paused task as late', () => {
    expect(due('paused', null)).toBe('paused');
    expect(due('paused', '2026-11-20T08:00:00+08:00')).toBe('paused');
  });

  it('counts the day in the office’s zone, not in the phone’s', () => {
    expect(
      groupOf(
        { deadline: { clock: 'handle', lamp: 'green', dueAt: '2026-11-24T17:00:00Z', usedShare: 0, words: '' } },
        NOW,
      ),
    ).toBe('later');
  });
});

it('sends a matter that was responded to the check, not back to its handler', () => {
  expect(
    (['handling', 'responded', 'checked', 'received'] as const).map((phase) => kindOf({ phase, call: null })),
  ).toEqual(['handle', 'check', 'check', 'other']);
});
