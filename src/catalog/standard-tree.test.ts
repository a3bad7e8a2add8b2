import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCategoryKey } from '#domain/matters/category.ts';
import { findCategory, standardTree } from './standard-tree.ts';
import { categoryHints, categoryKeywords } from './standard-words.ts';

/** The transcription of the standard lies beside the project, not in it; without it the comparison is skipped. */
const csv = `${process.env['HUIYIN_DATA'] ?? '../shared/data'}/catalog/gbt-47678-5-2026.csv`;

describe('the tree of GB/T 47678.5-2026', () => {
  it('has 153 components, 153 matters on them and 97 matters of their own, none twice', () => {
    const keys = standardTree.categories.map((one) => one.key);
    expect(keys.filter((key) => key.startsWith('component:'))).toHaveLength(153);
    expect(keys).toHaveLength(403);
    expect(new Set(keys).size).toBe(403);
  });

  it('keeps a component and the matter of the same number apart', () => {
    expect(findCategory('component:01-037')?.zh).toBe('路灯');
    expect(findCategory('matter:01-037')?.zh).toBe('路灯异常');
    expect(findCategory('01-037')).toBeUndefined();
  });

  it('reads in English as well as in Chinese, each name its own', () => {
    for (const kind of ['component', 'matter'] as const) {
      const ofKind = standardTree.categories.filter((one) => one.kind === kind);
      expect(ofKind.filter((one) => !/^[A-Z][ -~’]+$/.test(one.en))).toEqual([]);
      expect(ofKind.filter((one) => !/\p{Script=Han}/u.test(one.zh))).toEqual([]);
      expect(new Set(ofKind.map((one) => one.en)).size).toBe(ofKind.length);
    }
    expect(standardTree.majors.every((major) => major.zh !== '' && major.en !== '')).toBe(true);
  });

  it('gives hints and keywords only to classes that exist', () => {
    const named = [...Object.keys(categoryHints), ...Object.keys(categoryKeywords)];
    expect(named.filter((key) => !parseCategoryKey(key) || !findCategory(key))).toEqual([]);
  });

  it('does not let an operator choose between two confusable classes without help on both sides', () => {
    for (const key of ['06-010', '06-011', '06-042', '06-036', '08-006', '09-005', '09-006', '06-017', '06-045']) {
      expect(findCategory(`matter:${key}`)?.hint, key).toBeDefined();
    }
  });

  it('knows everyday speech before it has learned anything', () => {
    const proposed = (phrase: string) =>
      standardTree.categories.filter((one) => one.keywords.includes(phrase)).map((one) => one.key);
    expect(proposed('垃圾桶满了')).toContain('matter:06-042');
    expect(proposed('井盖响')).toContain('matter:01-003');
    expect(proposed('路灯不亮')).toContain('matter:01-037');
    const repeats = standardTree.categories.filter((one) => new Set(one.keywords).size !== one.keywords.length);
    expect(repeats.map((one) => one.key)).toEqual([]);
  });

  it.skipIf(!existsSync(csv))('agrees row by row with the transcription of the standard', () => {
    const rows = readFileSync(csv, 'utf8').trim().split('\n').slice(1);
    const majorName = new Map(standardTree.majors.map((major) => [major.code, major.zh]));
    const ours = standardTree.categories.map((one) =>
      [one.kind, one.major, majorName.get(one.major), one.minor, one.zh].join(','),
    );
    expect(ours).toEqual(rows.map((row) => row.trim()));
  });
});
