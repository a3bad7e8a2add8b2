export const SETTING_TABS = ['limits', 'procedures', 'calls', 'routing', 'office'] as const;
export type SettingTab = (typeof SETTING_TABS)[number];
