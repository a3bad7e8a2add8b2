import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGazetteer, findPlaces } from './places.ts';

const gazetteer = buildGazetteer([
  { name: '江曲路', aliases: ['江曲大街'], placeId: 'road', lng: 120.1, lat: 30.1 },
  { name: '江曲路小学', aliases: [], placeId: 'school' },
  { name: '云栖苑', aliases: ['云栖', 'Yunqi'], placeId: 'estate' },
  { name: '人民广场', aliases: [], placeId: 'square-north' },
  { name: '人民广场', aliases: [], placeId: 'square-south' },
]);
const found = (text: string) =>
  findPlaces(gazetteer, text).map(({ placeId, text: words, house }) => [placeId, words, house]);

describe('places in messages', () => {
  it('reads the house number after a road', () => {
    expect(found('请看江曲路88号门口')).toEqual([['road', '江曲路88号', { house: '88' }]]);
    expect(found('江曲路８８号3幢2单元501室漏水')).toEqual([
      ['road', '江曲路８８号3幢2单元501室', { house: '88', building: '3', unit: '2', room: '501' }],
    ]);
    expect(found('云栖苑三幢一单元')).toEqual([['estate', '云栖苑三幢一单元', { building: '三', unit: '一' }]]);
  });

  it('takes the longest name, and an alias in any letters for the place', () => {
    expect(found('江曲路小学门口')).toEqual([['school', '江曲路小学', null]]);
    expect(found('家在YUNQI')).toEqual([['estate', 'YUNQI', null]]);
    expect(found('江曲大街拥堵')).toEqual([['road', '江曲大街', null]]);
  });

  it.each(['江曲北路', '江曲', '曲路口', '人民的广场', '云 栖'])(
    'does not take %s for a place that it only resembles',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('names both places that bear one name, and is less sure of each', () => {
    const both = findPlaces(gazetteer, '人民广场');
    expect(both.map(({ placeId }) => placeId)).toEqual(['square-north', 'square-south']);
    expect(both[0]?.confidence).toBeLessThan(0.5);
  });

  it('puts the surest first: an exact house before a bare name, a name before an alias', () => {
    expect(
      findPlaces(gazetteer, '云栖附近,江曲路88号,人民广场')
        .map(({ placeId }) => placeId)
        .slice(0, 2),
    ).toEqual(['road', 'estate']);
  });

  it('keeps an address whose road it does not know, for a person to place', () => {
    expect(found('住在闻涛路12号')).toEqual([[null, '闻涛路12号', { house: '12' }]]);
    expect(found('我们3幢2单元没有电')).toEqual([[null, '3幢2单元', { building: '3', unit: '2' }]]);
    expect(found('2026年3月12日,第12号文件')).toEqual([]);
  });

  it('points at the words it found, whatever stands around them', () => {
    const around = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(around, around, (before, after) => {
        const text = `${before}，云栖苑。${after}`;
        const all = findPlaces(gazetteer, text);
        for (const { start, end, text: words, confidence } of all) {
          expect(text.slice(start, end)).toBe(words);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        expect(all.map(({ placeId }) => placeId)).toContain('estate');
      }),
    );
  });

  it('reads 100,000 characters of beginnings that lead nowhere', () => {
    expect(findPlaces(gazetteer, '江曲'.repeat(50_000))).toEqual([]);
    expect(findPlaces(gazetteer, '江曲路88号闻涛路3幢'.repeat(10_000))).toHaveLength(20_000);
    expect(findPlaces(gazetteer, '路'.repeat(100_000))).toEqual([]);
  });
});
