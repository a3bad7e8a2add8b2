import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/calendar/day.ts';
import type { Actor } from '#domain/matters/matter.ts';
import { begin, course, heldBy, NOON, person } from '../../../test/support/course.ts';

const desk = person('desk', 'intakeOperator');
const shift = person('shift', 'shiftSupervisor');
const unit = person('handler', 'unitHandler', 'cleansing');
const machine: Actor = { ...shift, kind: 'machine', id: 'machine', name: '' };
const answer = { acceptedAt: NOON, contacted: '物业', measures: '已修好', by: '今天' };
const seen = begin({ kind: 'opinion', facts: { platform: 'forum', firstSeen: '2026-11-23', views: 1200 } });

const handled = course(seen, [
  [desk, 'noteSpread', { facts: { views: 5600, shares: 80 } }],
  [desk, 'confirm', { facts: { truth: 'partly', found: '路灯坏了两盏，不是整条街' } }],
  [shift, 'dispatch', { unitId: 'cleansing' }],
  [unit, 'respond', { answer }],
]);
const published = { publicAnswer: '两盏路灯今晚已修好', facts: { where: '街道公众号', on: '2026-11-24' } };
const watched = course(handled, [[shift, 'publish', published]], NOON + DAY / 4);

describe('a public-opinion item', () => {
  it('is verified before anybody handles it, and keeps each note of how far it went', () => {
    expect(heldBy(seen, shift, 'dispatch', { unitId: 'cleansing' })).toBe('wrong_state');
    expect(heldBy(seen, desk, 'confirm')).toBe('fact_missing');
    expect(handled.facts).toMatchObject({ views: 1200, truth: 'partly' });
    expect(handled.entries).toMatchObject([{ entry: 'spread', facts: { views: 5600, shares: 80 } }]);
  });

  it('is answered with where and when, and the first answer is the one whose time counts', () => {
    expect(heldBy(handled, shift, 'publish', { publicAnswer: '已修好' })).toBe('fact_missing');
    expect(heldBy(handled, shift, 'publish', { facts: published.facts })).toBe('publicAnswerGiven');
    const again = course(watched, [[shift, 'publish', published]], NOON + DAY);
    expect(again.answeredAt).toBe(watched.answeredAt);
    expect(again.entries.map(({ entry }) => entry)).toEqual(['spread', 'answer', 'answer']);
  });

  it('is settled when the watch is over, by itself, and not a day sooner', () => {
    expect(watched).toMatchObject({ state: 'watched', clockName: 'watch', closedAt: null });
    expect(watched.clock?.limit).toEqual({ amount: 7, unit: 'day' });
    expect(heldBy(watched, shift, 'settle', {}, NOON + 3 * DAY)).toBe('watchOver');
    const settled = course(watched, [[machine, 'settle', {}, 10 * DAY]]);
    expect(settled).toMatchObject({ state: 'closed', dueAt: null });
    expect(settled.closedAt).not.toBeNull();
  });

  it('begins anew where it flares up again', () => {
    const back = course(watched, [[desk, 'flareUp', { facts: { views: 90_000 } }]]);
    expect(back).toMatchObject({ state: 'filed', reopens: 1, closedAt: null, clockName: 'dispatch' });
  });
});
