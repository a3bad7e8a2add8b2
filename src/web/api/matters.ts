import type { ConsequenceQuery, Consequences, DeskCounts, Revealed } from '#contract/desk.ts';
import type { AnswerCheckView, AnswerDraft } from '#contract/answers.ts';
import type { MergedView, RelatedView } from '#contract/company.ts';
import type { KindForm } from '#contract/forms.ts';
import type { DeadlineExplanation } from '#contract/deadline.ts';
import type {
  ActionRequest,
  Created,
  MatterDetail,
  MatterFilter,
  MatterListQuery,
  MatterPage,
  NewMatter,
} from '#contract/matters.ts';
import type { Proposals } from '#contract/proposals.ts';
import type { SearchView } from '#contract/search.ts';
import type { Static } from 'typebox';
import { request, type RequestOptions } from './client.ts';

type Options = Pick<RequestOptions, 'signal' | 'idempotencyKey' | 'patience'>;

export const listMatters = (query: MatterListQuery, options?: Options): Promise<MatterPage> =>
  request('/matters', { ...options, query });

/** `capped`: there are more than the server was willing to count. */
export const countMatters = (query: MatterFilter): Promise<{ count: number; capped: boolean }> =>
  request('/matters/count', { query });

export const deskCounts = (): Promise<Static<typeof DeskCounts>> => request('/desk/counts');
export const readMatter = (id: string, options?: Options): Promise<MatterDetail> => request(`/matters/${id}`, options);
export const readDeadline = (id: string): Promise<Static<typeof DeadlineExplanation>> =>
  request(`/matters/${id}/deadline`);
export const readProposals = (id: string): Promise<Static<typeof Proposals>> => request(`/matters/${id}/proposals`);

/** Unit and limit anew, for a class and a place that are chosen and not written. */
export const readConsequences = (id: string, query: ConsequenceQuery): Promise<Consequences> =>
  request(`/matters/${id}/consequences`, { query });
/** What it is part of, was split into, is linked with. */
export const readRelated = (id: string): Promise<RelatedView> => request(`/matters/${id}/related`);
export const readMerged = (id: string): Promise<MergedView> => request(`/matters/${id}/merged`);
/** Matters, places and units that `q` may mean. */
export const search = (q: string, options?: Options): Promise<SearchView> =>
  request('/search', { ...options, query: { q } });

/** The kinds that this person may report, each with its form. */
export const listKinds = (): Promise<KindForm[]> => request('/kinds');

export const createMatter = (body: NewMatter, options?: Options): Promise<Static<typeof Created>> =>
  request('/matters', { ...options, method: 'POST', body });

/** Takes a step of the matter as it stood at `version`; 409 `stale_version`, 422 `guard_failed` with the field. */
export const act = (
  matter: { readonly id: string; readonly version: number },
  action: string,
  body: ActionRequest,
  options?: Options,
): Promise<MatterDetail> =>
  request(`/matters/${matter.id}/actions/${action}`, { ...options, method: 'POST', body, version: matter.version });

/** What the answer checker thinks of an answer as it stands; nothing is written. */
export const checkAnswer = (id: string, body: AnswerDraft, options?: Options): Promise<AnswerCheckView> =>
  request(`/matters/${id}/answer-check`, { ...options, method: 'POST', body });

/** The reporter's number and name, unmasked. The look and its purpose go to the audit log. */
export const revealReporter = (id: string, purpose: string): Promise<Revealed> =>
  request(`/matters/${id}/reveal`, { method: 'POST', body: { purpose } });
