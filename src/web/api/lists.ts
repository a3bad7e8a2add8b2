import {
  EXPORT_LEAD,
  type BulkLine,
  type BulkRequest,
  type ExportQuery,
  type TablePreference,
} from '#contract/bulk.ts';
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

/** Pieces of a file that come led by the rows so far and their length, cut together again from chunks as the wire brings them. */
async function* piecesOf(chunks: AsyncIterable<Uint8Array<ArrayBuffer>>) {
  let rest = new Uint8Array(0);
  for await (const chunk of chunks) {
    const joined = new Uint8Array(rest.length + chunk.length);
    joined.set(rest);
    joined.set(chunk, rest.length);
    rest = joined;
    while (rest.length >= EXPORT_LEAD) {
      const lead = new DataView(rest.buffer, rest.byteOffset);
      const end = EXPORT_LEAD + lead.getUint32(EXPORT_LEAD / 2);
      if (rest.length < end) break;
      yield { rows: lead.getUint32(0), bytes: rest.slice(EXPORT_LEAD, end) };
      rest = rest.subarray(end);
    }
  }
}

/** All rows of a filter as a file. `onRows` hears how many of them are in it so far. */
export async function exportMatters(
  query: Static<typeof ExportQuery>,
  { signal, onRows }: { readonly signal: AbortSignal; readonly onRows: (rows: number) => void },
): Promise<{ readonly blob: Blob; readonly name: string }> {
  const response = await send('/matters/export', { query: { ...query, progress: true }, signal });
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const { rows, bytes } of piecesOf(chunksOf(response))) {
    chunks.push(bytes);
    onRows(rows);
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'huiyin';
  return { blob: new Blob(chunks), name };
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
