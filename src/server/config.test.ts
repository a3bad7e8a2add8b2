import { expect, it } from 'vitest';
import { readConfig } from './config.ts';

const URL_OF_TILES = 'https://tiles.example.gov.cn/vec_w/{z}/{x}/{y}.png';

it('asks for no tiles unless the office names a server', () => {
  expect(readConfig({}).tiles).toBeNull();
  expect(readConfig({ HUIYIN_TILES_URL: URL_OF_TILES, HUIYIN_TILES_ATTRIBUTION: '审图号' }).tiles).toEqual({
    url: URL_OF_TILES,
    attribution: '审图号',
    maxZoom: 18,
  });
});

it.each([
  'tiles.example.gov.cn/{z}/{x}/{y}.png',
  'https://tiles.example.gov.cn/{z}/{x}.png',
  "https://tiles.example.gov.cn; script-src 'unsafe-eval'/{z}/{x}/{y}",
])('refuses an address of tiles that could not work or would open the page to others: %s', (url) => {
  expect(() => readConfig({ HUIYIN_TILES_URL: url })).toThrow('HUIYIN_TILES_URL');
});
