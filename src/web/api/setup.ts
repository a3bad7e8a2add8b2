import type { SetupDone, SetupRequest, SetupState, TableRead, UnitsEdit, UnitView } from '#contract/setup.ts';
import type { SheetRows, StaffImported, StaffPreview } from '#contract/sheets.ts';
import { API, request, send } from './client.ts';

export const foundOffice = (body: SetupRequest): Promise<SetupDone> => request('/setup', { method: 'POST', body });
export const readSetup = (): Promise<SetupState> => request('/setup');
export const previewCommunities = (rows: SheetRows): Promise<TableRead> =>
  request('/setup/communities/preview', { method: 'POST', body: { rows } });
export const addCommunities = (rows: SheetRows): Promise<TableRead> =>
  request('/setup/communities', { method: 'POST', body: { rows } });
export const readUnits = (): Promise<UnitView[]> => request('/units');
export const saveUnits = (body: UnitsEdit): Promise<UnitView[]> => request('/units', { method: 'PUT', body });

export const previewStaff = (rows: SheetRows): Promise<StaffPreview> =>
  request('/staff/preview', { method: 'POST', body: { rows } });
export const importStaff = (rows: SheetRows): Promise<StaffImported> =>
  request('/staff/import', { method: 'POST', body: { rows } });
export const renewPasswords = (): Promise<Pick<StaffImported, 'created'>> =>
  request('/staff/passwords', { method: 'POST', body: {} });
export const STAFF_TEMPLATE = `${API}/staff/template`;

/** The rows of a workbook or CSV file. */
export const readSheet = async (file: File): Promise<SheetRows> => {
  const body = new FormData();
  body.append('file', file);
  return (await request<{ rows: SheetRows }>('/sheets/read', { method: 'POST', body })).rows;
};

/** Saves a table as a workbook on the person's computer. */
export const downloadSheet = async (
  name: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<void> => {
  const answer = await send('/sheets/write', { method: 'POST', body: { name, columns, rows } });
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.xlsx`;
  link.click();
  // The browser has taken it by then; a minute is kept for slow ones.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
