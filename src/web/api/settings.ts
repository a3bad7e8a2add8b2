import type { LimitsPreview, RoutingPreview } from '#contract/settings-previews.ts';
import type {
  RoutingTrial,
  RoutingWhy,
  SettingChange,
  SettingChoices,
  SettingKey,
  SettingRevision,
  SettingsView,
  SettingValue,
} from '#contract/settings.ts';
import { request } from './client.ts';

export const readSettings = (): Promise<SettingsView> => request('/settings');
export const readChoices = (): Promise<SettingChoices> => request('/settings/choices');
export const readRevisions = (key: SettingKey): Promise<SettingRevision[]> => request(`/settings/${key}/revisions`);
export const changeSetting = <Key extends SettingKey>(
  key: Key,
  version: number,
  body: SettingChange<Key>,
): Promise<SettingsView> => request(`/settings/${key}`, { method: 'PUT', version, body });
export const previewLimits = (body: SettingValue<'limits'>): Promise<LimitsPreview> =>
  request('/settings/limits/preview', { method: 'POST', body });
export const previewRouting = (body: SettingValue<'routing'>): Promise<RoutingPreview> =>
  request('/settings/routing/preview', { method: 'POST', body });
export const tryRouting = (body: RoutingTrial): Promise<RoutingWhy> =>
  request('/settings/routing/why', { method: 'POST', body });
