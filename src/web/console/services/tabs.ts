export const SERVICE_TABS = ['circle', 'items', 'points', 'homes'] as const;
export type ServiceTab = (typeof SERVICE_TABS)[number];
