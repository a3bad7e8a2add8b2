/**
 * The names of the demo subdistrict. Everything here is invented: no such subdistrict exists.
 * The slug is the stable key that staff, geography and texts share.
 */

/** The demo subdistrict. Its area code is none that GB/T 2260 assigns (999999 is never given out). */
export const demoSubdistrict = {
  slug: 'chaotou',
  zh: '潮头街道',
  en: 'Chaotou Subdistrict',
  areaCode: '999999001',
} as const;

/** The twelve communities in walking order along the river; `slug` is the key everywhere. */
export const demoCommunities = [
  { slug: 'tingtao', zh: '听涛', en: 'Tingtao' },
  { slug: 'wangchao', zh: '望潮', en: 'Wangchao' },
  { slug: 'jiangqu', zh: '江曲', en: 'Jiangqu' },
  { slug: 'shadi', zh: '沙堤', en: 'Shadi' },
  { slug: 'guanlan', zh: '观澜', en: 'Guanlan' },
  { slug: 'huilan', zh: '回澜', en: 'Huilan' },
  { slug: 'liuan', zh: '柳岸', en: "Liu'an" },
  { slug: 'pingsha', zh: '平沙', en: 'Pingsha' },
  { slug: 'luting', zh: '芦汀', en: 'Luting' },
  { slug: 'chaoyin', zh: '潮音', en: 'Chaoyin' },
  { slug: 'yunfan', zh: '云帆', en: 'Yunfan' },
  { slug: 'yupu', zh: '渔浦', en: 'Yupu' },
] as const;

/** Slug of a demo community. */
export type DemoCommunitySlug = (typeof demoCommunities)[number]['slug'];
