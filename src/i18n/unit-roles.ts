import type { UnitRole } from '#domain/matters/routing.ts';
import type { Label } from '#domain/workflow/definition.ts';

/** What a unit is for, in words. */
export const unitRoleWords = {
  command: { zh: '指挥室', en: 'Command' },
  cleansing: { zh: '环卫', en: 'Cleansing' },
  municipal: { zh: '市政养护', en: 'Municipal works' },
  construction: { zh: '城建', en: 'Construction' },
  urbanManagement: { zh: '城市管理', en: 'Urban management' },
  enforcement: { zh: '综合执法', en: 'Enforcement' },
  greening: { zh: '绿化', en: 'Greening' },
  water: { zh: '水务', en: 'Water' },
  safety: { zh: '应急消防', en: 'Safety and fire' },
  peace: { zh: '平安法治', en: 'Peace and law' },
  publicService: { zh: '公共服务', en: 'Public service' },
  community: { zh: '社区', en: 'Community' },
  grid: { zh: '网格', en: 'Grid' },
  property: { zh: '物业', en: 'Property management' },
  power: { zh: '供电', en: 'Power' },
  telecom: { zh: '通信', en: 'Telecom' },
  gas: { zh: '燃气', en: 'Gas' },
  waterSupply: { zh: '自来水', en: 'Water supply' },
  traffic: { zh: '交警', en: 'Traffic police' },
  police: { zh: '派出所', en: 'Police' },
  market: { zh: '市场监管', en: 'Market supervision' },
} as const satisfies Readonly<Record<UnitRole, Label>>;

/** Units that nearly every subdistrict has, to begin with. */
export const usualUnits: readonly (Label & { readonly unitRoles: readonly UnitRole[] })[] = [
  { zh: '综合信息指挥室', en: 'Command office', unitRoles: ['command'] },
  { zh: '城市管理办', en: 'Urban management office', unitRoles: ['urbanManagement'] },
  { zh: '城建办', en: 'Construction office', unitRoles: ['construction', 'municipal', 'water'] },
  { zh: '综合执法队', en: 'Enforcement squad', unitRoles: ['enforcement'] },
  { zh: '环卫班', en: 'Cleansing squad', unitRoles: ['cleansing'] },
  { zh: '绿化养护队', en: 'Greening team', unitRoles: ['greening'] },
  { zh: '应急消防站', en: 'Fire and emergency station', unitRoles: ['safety'] },
  { zh: '平安法治办', en: 'Peace and law office', unitRoles: ['peace'] },
  { zh: '公共服务办', en: 'Public service office', unitRoles: ['publicService'] },
];
