import { queryOptions } from '@tanstack/react-query';
import { listPoints, listServices, readCircle, readCircleItem, serviceVersions } from '#web/api/services.ts';
import { queries } from '../queries.ts';

const ROOM = 'services';
export const servicesQuery = queryOptions({ queryKey: [ROOM, 'items'], queryFn: listServices });
export const pointsQuery = queryOptions({ queryKey: [ROOM, 'points'], queryFn: listPoints });
export const circleQuery = queryOptions({ queryKey: [ROOM, 'circle'], queryFn: readCircle });
export const circleItemQuery = (id: string) =>
  queryOptions({ queryKey: [ROOM, 'circle', id], queryFn: () => readCircleItem(id) });
export const versionsQuery = (id: string) =>
  queryOptions({ queryKey: [ROOM, 'versions', id], queryFn: () => serviceVersions(id) });

/** Whatever was changed: items, desks and homes all show in the circle. */
export const freshenServices = (): Promise<void> => queries.invalidateQueries({ queryKey: [ROOM] });

export const percent = (share: number | null): string => (share === null ? '—' : `${Math.floor(share * 1000) / 10}%`);
