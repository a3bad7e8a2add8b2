import type { BulkLine, BulkRequest, ExportQuery, TablePreference } from '#contract/bulk.ts';
import type { NewView, View, ViewCounts, ViewEdit, Views } from '#contract/views.ts';
import type { Static } from 'typebox';
import { request, send } from './client.ts';

/** Chunks of a body as they come. */
async function* chunksOf(response: Response): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  if (!reader) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** A step over many matters: first how many, then a line a row, in bundles as they arrive. Abort to stop after the row in hand. */
export async function* bulkAct(
  body: BulkRequest,
  options: { readonly signal: AbortSignal; readonly idempotencyKey: string },
): AsyncGenerator<BulkLine[]> {
  const response = await send('/matters/bulk', { ...options, method: 'POST', body });
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunksOf(response)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield lines.map((line) => JSON.parse(line) as BulkLine);
  }
}

/** All rows of a filter as a file. `onBytes` hears how much has come. */
export async function exportMatters(
  query: Static<typeof ExportQuery>,
  { signal, onBytes }: { readonly signal: AbortSignal; readonly onBytes: (received: number) => void },
): Promise<{ readonly blob: Blob; readonly name: string }> {
  const response = await send('/matters/export', { query, signal });
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  for await (const chunk of chunksOf(response)) {
    chunks.push(chunk);
    onBytes((received += chunk.byteLength));
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'huiyin';
  return { blob: new Blob(chunks, { type: response.headers.get('content-type') ?? '' }), name };
}

export const readViews = (): Promise<Views> => request('/views');
export const countViews = (): Promise<ViewCounts> => request('/views/counts');
export const addView = (body: NewView): Promise<View> => request('/views', { method: 'POST', body });
export const editView = ({ id, version }: Pick<View, 'id' | 'version'>, body: ViewEdit): Promise<View> =>
  request(`/views/${id}`, { method: 'PATCH', body, version });
export const dropView = ({ id, version }: Pick<View, 'id' | 'version'>): Promise<null> =>
  request(`/views/${id}`, { method: 'DELETE', version });
export const orderViews = (ids: readonly string[]): Promise<null> =>
  request('/views/order', { method: 'PUT', body: { ids } });

export const readTable = (): Promise<TablePreference | null> => request('/preferences/matters-table');
export const saveTable = (body: TablePreference): Promise<TablePreference> =>
  request('/preferences/matters-table', { method: 'PUT', body });
