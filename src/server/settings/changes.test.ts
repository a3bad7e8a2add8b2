import { describe, expect, it } from 'vitest';
import { roles } from '#catalog/roles.ts';
import { routingRules } from '#catalog/routing.ts';
import type { SettingKey, SettingValue } from '#contract/settings.ts';
import { changesOf } from './changes.ts';

const NAMES = { places: new Map(), former: new Map() };
const GARBAGE = 'matter:06-010';
const told = <Key extends SettingKey>(
  key: Key,
  was: SettingValue<Key>,
  now: SettingValue<Key>,
  lang: 'zh' | 'en' = 'zh',
) => changesOf(NAMES, key, was, now, lang).rows.map(({ what, from, to }) => `${what}: ${from} → ${to}`);
const rules = structuredClone(routingRules) as SettingValue<'routing'>['rules'];

describe('what a decision changed, in words', () => {
  it('names the class and the clock, old to new, and the sample where the office had none', () => {
    const own = { category: GARBAGE, handle: { amount: 3, unit: 'workDay' as const }, source: '会议' };
    const longer = { ...own, handle: { amount: 5, unit: 'workDay' as const } };
    expect(told('limits', { classes: [own] }, { classes: [longer] })).toEqual([
      expect.stringMatching(/ · 处置: 3 工作日 → 5 工作日$/),
    ]);
    const first = told('limits', { classes: [] }, { classes: [own] });
    expect(first.some((line) => line.endsWith('→ 会议'))).toBe(true);
    const { source, ...clocks } = own;
    expect(told('limits', { classes: [own] }, { classes: [{ source, ...clocks }] })).toEqual([]);
  });

  it('tells a rule that was added, changed, moved or removed', () => {
    const [one, two, ...rest] = rules;
    if (!one || !two) throw new Error('the catalog has no rules');
    const added = { ...one, id: 'own-1', when: { words: ['垃圾'] }, why: { zh: '新的', en: 'new' } };
    expect(told('routing', { rules }, { rules: [added, ...rules] })).toEqual([
      expect.stringMatching(/^“新的” · 规则: null → /),
    ]);
    expect(told('routing', { rules: [added, ...rules] }, { rules })[0]).toMatch(/→ null$/);
    const narrower = { ...added, when: { words: ['垃圾', '渣土'] } };
    expect(told('routing', { rules: [added, ...rules] }, { rules: [narrower, ...rules] })[0]).toMatch(
      /“垃圾” → .*“垃圾”、“渣土”$/,
    );
    expect(told('routing', { rules }, { rules: [two, one, ...rest] }).length).toBeGreaterThan(0);
    expect(told('routing', { rules }, { rules })).toEqual([]);
  });

  it('tells which permissions a role was given and which were taken', () => {
    const [role] = roles;
    if (!role) throw new Error('the catalog has no roles');
    const [gone, ...left] = role.permissions;
    const own = { ...role, permissions: left };
    const lines = told('roles', { roles: [] }, { roles: [own] });
    expect(gone).toBeDefined();
    expect(lines).toEqual([expect.stringContaining('去掉的权限')]);
    expect(told('roles', { roles: [own] }, { roles: [] })).toEqual([expect.stringContaining('加上的权限')]);
  });

  it('tells fields of the office, nothing where nothing changed, and counts what is too long to read', () => {
    const office = { name: '甲街道', nameEn: 'A', phone: null, code: null };
    expect(told('office', office, { ...office, phone: '88001234' })).toEqual(['联系电话: null → 88001234']);
    expect(told('office', office, office, 'en')).toEqual([]);
    const classes = Array.from({ length: 90 }, (_, n) => ({
      category: `matter:99-${String(n).padStart(3, '0')}`,
      source: '会',
    }));
    expect(changesOf(NAMES, 'limits', { classes: [] }, { classes }, 'zh')).toMatchObject({ more: 50 });
  });
});
