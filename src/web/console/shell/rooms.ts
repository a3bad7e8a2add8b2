import type { IconName } from '#web/ui/icons.ts';

type RoomId =
  | 'work'
  | 'register'
  | 'clear-off'
  | 'dispatch'
  | 'matters'
  | 'map'
  | 'report'
  | 'hot-spots'
  | 'territory'
  | 'calendar'
  | 'settings'
  | 'people'
  | 'audit'
  | 'health'
  | 'services';
export interface Room {
  readonly id: RoomId;
  readonly to: `/${RoomId}`;
  readonly icon: IconName;
  readonly permission: string;
  readonly group: 'work' | 'insight' | 'office';
  /** Rooms of several columns keep the rail narrow. */
  readonly slim?: boolean;
}

/** Rooms that exist. A room is shown to whoever may use it. */
export const ROOMS: readonly Room[] = [
  { id: 'work', to: '/work', icon: 'work', permission: 'matter.read', group: 'work' },
  { id: 'register', to: '/register', icon: 'plus', permission: 'matter.report', group: 'work' },
  { id: 'dispatch', to: '/dispatch', icon: 'dispatch', permission: 'matter.dispatch', group: 'work', slim: true },
  { id: 'matters', to: '/matters', icon: 'matter', permission: 'matter.read', group: 'work' },
  { id: 'clear-off', to: '/clear-off', icon: 'check', permission: 'matter.read', group: 'work' },
  { id: 'map', to: '/map', icon: 'pin', permission: 'matter.read', group: 'work', slim: true },
  { id: 'territory', to: '/territory', icon: 'map', permission: 'territory.read', group: 'insight' },
  { id: 'report', to: '/report', icon: 'report', permission: 'report.read', group: 'insight', slim: true },
  { id: 'hot-spots', to: '/hot-spots', icon: 'flame', permission: 'figure.read', group: 'insight' },
  { id: 'calendar', to: '/calendar', icon: 'calendar', permission: 'calendar.read', group: 'office' },
  { id: 'settings', to: '/settings', icon: 'settings', permission: 'settings.read', group: 'office' },
  { id: 'people', to: '/people', icon: 'people', permission: 'user.read', group: 'office' },
  { id: 'audit', to: '/audit', icon: 'history', permission: 'audit.read', group: 'office' },
  { id: 'health', to: '/health', icon: 'machine', permission: 'system.read', group: 'office' },
  // Read by nearly everyone, so nobody's first room.
  { id: 'services', to: '/services', icon: 'walk', permission: 'catalog.read', group: 'insight', slim: true },
];

/** First room that the permissions open; null for an account without any. */
export const firstRoom = (permissions: readonly string[]): Room | null =>
  ROOMS.find((room) => permissions.includes(room.permission)) ?? null;
