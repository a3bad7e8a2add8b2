import type { CalendarPreview, NoticeView } from '#contract/calendar.ts';
import type {
  AuditEntryView,
  AuditFilter,
  AuditQuery,
  AuditVerified,
  CalendarEdit,
  CalendarView,
  CatalogView,
  Located,
  PlaceQuery,
  PlaceView,
  WeekEdit,
} from '#contract/office.ts';
import type { Static } from 'typebox';
import { API, queryString, request } from './client.ts';

export const readCatalog = (): Promise<CatalogView> => request('/catalog');

export const listPlaces = (query: Static<typeof PlaceQuery>): Promise<PlaceView[]> => request('/places', { query });
export const readPlace = (id: string): Promise<PlaceView> => request(`/places/${encodeURIComponent(id)}`);
export const locate = (query: { lng: number; lat: number }): Promise<Located> => request('/locate', { query });

export const readCalendar = (year: number): Promise<CalendarView> => request(`/calendar/${year}`);
export const editCalendar = (year: number, body: Static<typeof CalendarEdit>): Promise<CalendarView> =>
  request(`/calendar/${year}`, { method: 'PUT', body });
export const readNotice = (year: number, text: string): Promise<NoticeView> =>
  request('/calendar/notice', { method: 'POST', body: { year, text } });
export const previewCalendar = (year: number, days: CalendarView['days']): Promise<CalendarPreview> =>
  request(`/calendar/${year}/preview`, { method: 'POST', body: { days } });
export const previewWeek = (body: Static<typeof WeekEdit>): Promise<CalendarPreview> =>
  request('/calendar/week/preview', { method: 'POST', body });
export const editWeek = (body: Static<typeof WeekEdit>): Promise<CalendarView> =>
  request('/calendar/week', { method: 'PUT', body });

export const auditActions = (): Promise<string[]> => request('/audit/actions');
export const verifyAudit = (): Promise<AuditVerified> => request('/audit/verify', { method: 'POST' });
/** Address of all lines of a filter as a file. */
export const auditFile = (query: Static<typeof AuditFilter>): string => `${API}/audit/export.csv${queryString(query)}`;
export const listAudit = (query: Static<typeof AuditQuery>): Promise<AuditEntryView[]> => request('/audit', { query });
