import type { NoticeChoice, Notices, ReadNotices, UnreadNotices } from '#contract/notices.ts';
import { request } from './client.ts';

export const readNotices = (): Promise<Notices> => request('/notices');
export const countUnread = (): Promise<UnreadNotices> => request('/notices/unread', { quiet: true });
export const markNotices = (body: ReadNotices): Promise<null> => request('/notices/read', { method: 'POST', body });
export const chooseNotices = (body: NoticeChoice): Promise<NoticeChoice> =>
  request('/notices/kinds', { method: 'PUT', body });
