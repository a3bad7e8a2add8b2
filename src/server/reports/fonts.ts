/**
 * The typefaces that GB/T 9704 names. They are proprietary, so none is in the file: `instead` is what a machine without
 * them may take, in order.
 */
export const FONTS = {
  title: {
    name: '方正小标宋简体',
    latin: '方正小标宋简体',
    instead: ['小标宋', '华文中宋', '宋体', 'SimSun', 'Noto Serif CJK SC'],
  },
  firstLevel: { name: '黑体', latin: '黑体', instead: ['SimHei', 'Noto Sans CJK SC'] },
  secondLevel: { name: '楷体_GB2312', latin: '楷体_GB2312', instead: ['楷体', 'KaiTi', 'Noto Serif CJK SC'] },
  body: { name: '仿宋_GB2312', latin: '仿宋_GB2312', instead: ['仿宋', 'FangSong', 'Noto Serif CJK SC'] },
  pageNumber: { name: '宋体', latin: '宋体', instead: ['SimSun', 'Noto Serif CJK SC'] },
} as const;

/** The part of a Word file that says what to take where a typeface is missing. */
export const fontTable = (): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.values(
    FONTS,
  )
    .map(({ name, instead }) => `<w:font w:name="${name}"><w:altName w:val="${instead.join(',')}"/></w:font>`)
    .join('')}</w:fonts>`;
