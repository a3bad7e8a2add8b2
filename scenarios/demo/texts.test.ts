import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCategory } from '#catalog/standard-tree.ts';
import { VERDICTS } from '#domain/matters/matter.ts';
import { seededRng } from './random.ts';
import {
  classTexts,
  demoCategory,
  demoChannel,
  demoMessage,
  demoReturnReason,
  demoReworkReason,
  demoVerdictComment,
  type DemoPlace,
} from './texts.ts';

const place: DemoPlace = { road: '潮声路', number: '118', estate: '望江苑', building: '6', landmark: '渡口公园' };

const messages = (seed: number, count: number) => {
  const rng = seededRng(seed);
  return Array.from({ length: count }, () => demoMessage(rng, demoCategory(rng), place, demoChannel(rng)));
};

describe('the demo’s messages', () => {
  it('writes about at least sixty classes of the standard, none entered twice', () => {
    const keys = classTexts.map((one) => one.key);
    expect(keys.length).toBeGreaterThanOrEqual(60);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !findCategory(key))).toEqual([]);
  });

  it('says the same for the same seed and something else for another', () => {
    expect(messages(7, 50)).toEqual(messages(7, 50));
    expect(messages(7, 50)).not.toEqual(messages(8, 50));
  });

  it('leaves no slot open and no part of the answer out, whatever the class and the channel', () => {
    fc.assert(
      fc.property(fc.constantFrom(...classTexts), fc.nat(), ({ key }, seed) => {
        const rng = seededRng(seed);
        const { title, text, answer, publicAnswer, note } = demoMessage(rng, key, place, demoChannel(rng));
        for (const words of [title, text, answer.contacted, answer.measures, answer.by, publicAnswer, note]) {
          expect(words).toMatch(/^[^{}]{3,}$/u);
          expect(words).not.toMatch(/,,|。。|,。/u);
        }
        expect(publicAnswer).toMatch(/已收到.*现场查看.*接下来/u);
      }),
      { numRuns: 500 },
    );
  });

  it('gives a learner hundreds of different texts for each frequent class at one single place', () => {
    for (const { key } of classTexts.filter((one) => one.weight >= 20)) {
      const rng = seededRng(1);
      const texts = new Set(Array.from({ length: 600 }, () => demoMessage(rng, key, place, demoChannel(rng)).text));
      expect(texts.size, key).toBeGreaterThan(300);
    }
  });

  it('gives masking something to mask, and never a number that could be anyone’s', () => {
    const all = messages(3, 2000);
    const numbers = all.flatMap((one) => one.text.match(/\d{11}/gu) ?? []);
    expect(numbers.length).toBeGreaterThan(80);
    expect(numbers.filter((number) => !/^1380000\d{4}$/u.test(number))).toEqual([]);
    expect(all.filter((one) => /\d{11}|某/u.test(one.title + one.publicAnswer + one.note))).toEqual([]);
  });

  it('does not put the title at one landmark and the text at an estate', () => {
    const rng = seededRng(5);
    const about = Array.from({ length: 400 }, () => demoMessage(rng, 'matter:01-076', place, 'visit'));
    expect(about.filter((one) => one.title.includes('渡口公园'))).toEqual([]);
  });

  it('refuses a class that nobody wrote words for', () => {
    expect(() => demoMessage(seededRng(1), 'matter:10-001', place, 'web')).toThrow('matter:10-001');
  });

  it('has a word for each verdict and each way back', () => {
    const rng = seededRng(2);
    const words = [
      demoReturnReason(rng),
      demoReworkReason(rng),
      ...VERDICTS.map((one) => demoVerdictComment(rng, one)),
    ];
    expect(words.filter((one) => !/^\p{Script=Han}.+。$/u.test(one))).toEqual([]);
  });

  it('hears most from residents and the grids, and a little from above', () => {
    const rng = seededRng(11);
    const heard = Array.from({ length: 5000 }, () => demoChannel(rng));
    const share = (channel: string) => heard.filter((one) => one === channel).length / heard.length;
    expect(share('wechat')).toBeCloseTo(0.26, 1);
    expect(share('superior')).toBeLessThan(0.06);
  });
});
