import { describe, expect, it } from 'vitest';
import { deskWords } from './console-desk.ts';
import { matterWords } from './console-matter.ts';
import { officeWords } from './console-office.ts';
import { reportWords } from './console-report.ts';
import { shellWords } from './console-shell.ts';
import { fill, translate, type Words } from './translate.ts';
import { uiWords } from './ui.ts';

const doors: Readonly<Record<string, Words>> = {
  uiWords,
  shellWords,
  deskWords,
  matterWords,
  reportWords,
  officeWords,
};
const names = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));

describe.each(Object.entries(doors))('%s', (_door, words) => {
  it('says everything in both languages, with the same blanks to fill', () => {
    for (const [key, { zh, en }] of Object.entries(words)) {
      expect(zh.trim(), `${key} in Chinese`).not.toBe('');
      expect(en.trim(), `${key} in English`).not.toBe('');
      expect(names(en), key).toEqual(names(zh));
    }
  });
  it('does not shout', () => {
    for (const { zh, en } of Object.values(words)) expect(zh + en).not.toMatch(/[!！]/);
  });
  it('writes Chinese with Chinese commas', () => {
    for (const [key, { zh }] of Object.entries(words)) expect(zh, key).not.toMatch(/[一-鿿][,;](?! )/);
  });
});

describe('translate', () => {
  it('fills blanks and leaves an unknown one visible', () => {
    expect(fill('剩 {n} 分，{who}', { n: 4 })).toBe('剩 4 分，{who}');
  });
  it('speaks the language asked for', () => {
    expect(translate(uiWords, 'en', 'map.metres', { n: 20 })).toBe('20 m');
    expect(translate(uiWords, 'zh-CN', 'map.metres', { n: 20 })).toBe('20 米');
  });
});
