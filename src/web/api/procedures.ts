import type { CourseView, ProceduresCheck, ProceduresPreview, ProceduresView } from '#contract/procedures.ts';
import type { SettingValue } from '#contract/settings.ts';
import { request } from './client.ts';

export const readCourse = (matterId: string): Promise<CourseView> => request(`/matters/${matterId}/course`);
export const readProcedures = (): Promise<ProceduresView> => request('/procedures');
export const checkProcedures = (body: SettingValue<'procedures'>): Promise<ProceduresCheck> =>
  request('/procedures/check', { method: 'POST', body });
export const previewProcedures = (body: SettingValue<'procedures'>): Promise<ProceduresPreview> =>
  request('/settings/procedures/preview', { method: 'POST', body });
