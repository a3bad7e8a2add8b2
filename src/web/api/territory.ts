import type {
  ChangeDecision,
  ChangeDraft,
  ChangeSummary,
  ChangeView,
  GroundView,
  PlaceHistory,
  StewardEdit,
  StewardView,
} from '#contract/territory.ts';
import type { ImportOptions, ImportPreview, TerritoryImported } from '#contract/territory-import.ts';
import { request } from './client.ts';

const change = (id: string) => `/territory/changes/${id}`;

export const readGround = (under: string): Promise<GroundView> => request('/territory/ground', { query: { under } });
export const listChanges = (): Promise<ChangeSummary[]> => request('/territory/changes');
export const readChange = (id: string): Promise<ChangeView> => request(change(id));
export const beginChange = (body: ChangeDraft): Promise<ChangeView> =>
  request('/territory/changes', { method: 'POST', body });
export const saveChange = (id: string, version: number, body: ChangeDraft): Promise<ChangeView> =>
  request(change(id), { method: 'PUT', body, version });
export const decideChange = (id: string, version: number, body: ChangeDecision): Promise<ChangeView> =>
  request(`${change(id)}/decide`, { method: 'POST', body, version });
export const withdrawChange = (id: string, version: number): Promise<ChangeView> =>
  request(`${change(id)}/withdraw`, { method: 'POST', body: {}, version });
export const dropChange = (id: string, version: number): Promise<null> =>
  request(change(id), { method: 'DELETE', version });

const place = (id: string) => `/places/${encodeURIComponent(id)}`;
export const readHistory = (id: string): Promise<PlaceHistory> => request(`${place(id)}/history`);
export const listStewards = (id: string): Promise<StewardView[]> => request(`${place(id)}/stewards`);
export const addSteward = (id: string, body: StewardEdit): Promise<StewardView[]> =>
  request(`${place(id)}/stewards`, { method: 'POST', body });
export const editSteward = (id: string, steward: string, body: StewardEdit): Promise<StewardView[]> =>
  request(`${place(id)}/stewards/${steward}`, { method: 'PUT', body });

/** Options first: the server knows what to read the file as. */
const form = (options: ImportOptions, file: File | null): FormData => {
  const body = new FormData();
  body.set('options', JSON.stringify(options));
  if (file) body.set('file', file);
  return body;
};
export const previewImport = (options: ImportOptions, file: File | null, signal: AbortSignal): Promise<ImportPreview> =>
  request('/territory/import/preview', { method: 'POST', body: form(options, file), signal });
export const importTerritory = (options: ImportOptions, file: File | null): Promise<TerritoryImported> =>
  request('/territory/import', { method: 'POST', body: form(options, file) });
