/**
 * What near means where the office has not decided. GB 50180-2018 (城市居住区规划设计标准) calls five minutes 300 metres of
 * walking, one metre a second, an old person's pace. The detour is a middle of what street patterns give; no standard fixes it.
 */
export const circleRule = {
  minutes: 5,
  speed: 60,
  detour: 1.3,
  way: 'line' as const,
  source: '样例：GB 50180-2018 五分钟步行 300 米(每分钟 60 米)；绕行系数 1.3 为常见取值，请按本地路网核定',
};
