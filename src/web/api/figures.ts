import type { FigureQuery, FigureView, ReportQuery, ReportView } from '#contract/figures.ts';
import type { Static } from 'typebox';
import { API, queryString, request } from './client.ts';

export const readFigure = (id: string, query: FigureQuery): Promise<FigureView> => request(`/figures/${id}`, { query });
export const readReport = (query: Static<typeof ReportQuery>): Promise<ReportView> =>
  request('/reports/overview', { query });
/** Address of the Word file; the browser downloads it with the session's cookie. */
export const reportWordUrl = (query: Static<typeof ReportQuery>, lang: string): string =>
  `${API}/reports/overview.docx${queryString({ ...query, lang })}`;
