import { expect, it } from 'vitest';
import { mask } from './masking.ts';

it('covers the name by which somebody is known online', () => {
  expect(mask('网友“江边的风”说路灯不亮').text).toBe('网友“****”说路灯不亮');
  expect(mask('网名：小鱼儿88，发在论坛').text).toBe('网名：*****，发在论坛');
  expect(mask('转自 @linjiang_2020 的视频').text).toBe('转自 @************* 的视频');
});

it('leaves what is no person', () => {
  for (const text of ['@所有人 今晚停水', '@物业 请来看看', '网友反映路灯不亮', '网上说“路灯不亮”'])
    expect(mask(text).text).toBe(text);
});
