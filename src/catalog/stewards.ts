import type { StewardRole } from '#domain/territory/stewards.ts';
import type { Label } from '#domain/workflow/definition.ts';

/** Who answers for a place, as people call them (1 + 3 + N staffing of a grid, 红色微网格). */
export const stewardLabels: Readonly<Record<StewardRole, Label>> = {
  subdistrictLeader: { zh: '街道领导', en: 'Subdistrict leader' },
  communityLeader: { zh: '社区书记', en: 'Community leader' },
  gridLeader: { zh: '网格长', en: 'Grid leader' },
  gridWorker: { zh: '专职网格员', en: 'Grid worker' },
  partTimeGridWorker: { zh: '兼职网格员', en: 'Part-time grid worker' },
  gridAdviser: { zh: '网格指导员', en: 'Grid adviser' },
  microGridLeader: { zh: '微网格长', en: 'Micro-grid leader' },
  buildingCaptain: { zh: '楼栋长', en: 'Building captain' },
};
