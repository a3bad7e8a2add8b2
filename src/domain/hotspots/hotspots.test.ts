import { expect, test } from 'vitest';
import { countRarity, createHotSpots } from './cluster.ts';
import { heatOf } from './heat.ts';
import { joinTwins, rankHotSpots } from './ranked.ts';
import { placeInTitle } from './troubles.ts';

const DAY = 86_400_000;
const TITLES = [
  '投诉A2区丽发新城附近建搅拌站噪音扰民',
  'A2区丽发新城附近修建搅拌厂噪音、灰尘污染',
  '丽发新城小区旁建搅拌站噪音扰民',
  'A2区丽发新城小学学位不够怎么办',
  '咨询A市公积金贷款可以变更姓名吗',
  'A4区洪山公园什么时候开工建设',
];

const spots = (people: readonly string[]) => {
  const messages = TITLES.map((title, at) => ({
    id: `${at + 1}`,
    title,
    text: '',
    at: at * DAY,
    person: people[at] ?? null,
    votesUp: 0,
    votesDown: 0,
  }));
  const gathered = createHotSpots(countRarity(messages));
  for (const message of messages) gathered.add(message);
  return rankHotSpots(gathered.clusters(), null);
};

test('one trouble told by three people is one hot spot with its place, and another trouble of the same estate stays out of it', () => {
  expect(spots(['甲', '乙', '丙', '丁', '戊', '己'])).toMatchObject([
    { cluster: 1, ids: ['1', '2', '3'], place: '丽发新城', from: 0, to: 2 * DAY },
  ]);
});

test('one person who writes three times is no hot spot', () => {
  expect(spots(['甲', '甲', '甲', '丁', '戊', '己'])).toEqual([]);
});

test('one trouble of one place in words that share nothing else is still one hot spot', () => {
  const member = (id: string, title: string) =>
    ({ id, title, at: Number(id), person: id, place: '丽发新城', votesUp: 0, votesDown: 0 }) as const;
  const one = [member('1', '丽发新城搅拌站噪音'), member('3', '丽发新城噪音')];
  const other = [member('2', '丽发新城半夜施工')];
  expect(rankHotSpots(joinTwins([one, other]), null)).toMatchObject([{ ids: ['1', '2', '3'] }]);
  expect(rankHotSpots(joinTwins([one, [member('2', '丽发新城学位不够')]]), null)).toMatchObject([{ ids: ['1', '3'] }]);
});

test('heat is the sum of its parts, and more people, votes or recent messages make it hotter', () => {
  const voice = (at: number, person: string, votesUp = 0) => ({
    id: `${at}${person}`,
    at,
    person,
    place: null,
    votesUp,
    votesDown: 0,
  });
  const now = 100 * DAY;
  const base = heatOf([voice(now, '甲'), voice(now, '乙')], now);
  const sum = Object.values(base.parts).reduce((total, part) => total + part.points, 0);
  expect(base.heat).toBeCloseTo(sum, 1);
  expect(heatOf([voice(now, '甲'), voice(now, '甲')], now).heat).toBeLessThan(base.heat);
  expect(heatOf([voice(now, '甲', 9), voice(now, '乙')], now).heat).toBeGreaterThan(base.heat);
  expect(heatOf([voice(now - 40 * DAY, '甲'), voice(now - 40 * DAY, '乙')], now).heat).toBeLessThan(base.heat);
});

test('a title gives the place that it begins with, else its district, else none', () => {
  expect(placeInTitle('投诉A2区丽发新城附近建搅拌站')).toBe('丽发新城');
  expect(placeInTitle('A5区夜里太吵')).toBe('A5区');
  expect(placeInTitle('夜里太吵')).toBeNull();
});
