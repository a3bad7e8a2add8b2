import type { ReportClues, ReportProposals } from '#contract/field.ts';
import { request, type RequestOptions } from './client.ts';

/** Class, grid and the same matter reported before, for a report that is not sent yet. */
export const proposeReport = (body: ReportClues, options?: Pick<RequestOptions, 'signal'>): Promise<ReportProposals> =>
  request('/proposals', { ...options, method: 'POST', body });
