import type { Channel } from '#domain/matters/matter.ts';
import type { Label } from '#domain/workflow/definition.ts';

export const channels: readonly { readonly id: Channel; readonly label: Label }[] = [
  { id: 'web', label: { zh: '网页', en: 'Web page' } },
  { id: 'qr', label: { zh: '扫码上报', en: 'QR code' } },
  { id: 'wechat', label: { zh: '居民群', en: 'Chat group' } },
  { id: 'hotline', label: { zh: '热线', en: 'Hotline' } },
  { id: 'grid', label: { zh: '网格巡查', en: 'Grid patrol' } },
  { id: 'visit', label: { zh: '走访', en: 'Household visit' } },
  { id: 'superior', label: { zh: '上级交办', en: 'From above' } },
  { id: 'import', label: { zh: '文件导入', en: 'File import' } },
  { id: 'open311', label: { zh: 'Open311', en: 'Open311' } },
  { id: 'device', label: { zh: '物联设备', en: 'Device' } },
];
