export const SETTING_TABS = ['limits', 'routing'] as const;
export type SettingTab = (typeof SETTING_TABS)[number];
