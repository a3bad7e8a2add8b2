import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { streamXlsxRows, type CellValue } from 'hucre/xlsx';
import type { SourceRow } from './read-file.ts';

/** Rows of one sheet, cells as texts; the only place that knows the Excel library (docs/adr/0007). */
export async function* readWorkbook(
  path: string,
  options: { readonly sheet?: string; readonly onBytes?: (bytes: number) => void } = {},
): AsyncGenerator<SourceRow> {
  const file = createReadStream(path);
  let read = 0;
  file.on('data', (chunk) => options.onBytes?.((read += chunk.length)));
  try {
    const rows = streamXlsxRows(Readable.toWeb(file) as ReadableStream<Uint8Array>, {
      ...(options.sheet && { sheet: options.sheet }),
    });
    let width = 0;
    for await (const { index, values } of rows) {
      const cells = values.map(textOf);
      width ||= cells.length;
      // Blank cells at the end of a row are not written.
      while (cells.length < width) cells.push('');
      if (cells.some((cell) => cell !== '')) yield { line: index + 1, cells };
    }
  } finally {
    file.destroy();
  }
}

/** A time in a cell has no zone: it is written out as it is shown, and the mapping says whose it is. */
function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 19).replace('T', ' ').replace(' 00:00:00', '');
  return String(value);
}
