import { queryOptions } from '@tanstack/react-query';
import { countUnread, readNotices } from '#web/api/notices.ts';
import { queries } from '../queries.ts';

/** What was held till the morning comes up by itself. */
const AGAIN_MS = 60_000;

export const unreadQuery = queryOptions({
  queryKey: ['notices', 'unread'],
  queryFn: countUnread,
  refetchInterval: AGAIN_MS,
});
export const noticesQuery = (lang: string) =>
  queryOptions({ queryKey: ['notices', 'list', lang], queryFn: readNotices, refetchInterval: AGAIN_MS });

export const freshenNotices = (): Promise<unknown> => queries.invalidateQueries({ queryKey: ['notices'] });
