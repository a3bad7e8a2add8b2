import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { BulkRequest, EXPORT_LEAD, ExportQuery } from '#contract/bulk.ts';
import { MATTER_COLUMNS, type MatterColumn } from '#contract/matter-filter.ts';
import { dayOf } from '#domain/calendar/calendar.ts';
import { appendAudit } from '../audit/log.ts';
import { grantsWith } from '../auth/principal.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { HttpProblem } from '../http/problem.ts';
import { bulk } from './commands/bulk.ts';
import { csvOf, xlsxOf } from './export.ts';
import { keyOf, narrowed } from './requests.ts';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Rows as they come, in pieces of some kilobytes: a piece a row would be a packet a row. */
async function* inPieces(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = '';
  for await (const line of lines) {
    piece += line;
    if (piece.length < 16_384) continue;
    yield piece;
    piece = '';
  }
  if (piece) yield piece;
}

/** The same bytes, each piece led by the rows so far and its length. */
async function* withProgress(pieces: AsyncIterable<Uint8Array | string>, rows: () => number): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece as Uint8Array);
    const lead = Buffer.alloc(EXPORT_LEAD);
    lead.writeUInt32BE(rows(), 0);
    lead.writeUInt32BE(bytes.length, EXPORT_LEAD / 2);
    yield Buffer.concat([lead, bytes]);
  }
}

/** Calls back once however the stream ends: read through, broken off or failed. */
function whenOver(stream: Readable, over: () => void): Readable {
  stream.once('close', over);
  return stream;
}

/** What concerns many matters at once: a step over all of them, and the table of all of them. */
export function manyMattersRoutes(app: App, deps: Deps): void {
  app.post(
    '/api/v1/matters/bulk',
    { config: { access: 'matter.read' }, schema: { body: BulkRequest } },
    async (request, reply) => {
      if (!request.body.rows === !request.body.filter) throw new HttpProblem('invalid', { field: 'rows' });
      const principal = principalOf(request);
      const key = keyOf(request.headers);
      const lang = languageOf(request);
      const context = { principal, lang, requestId: request.id, ...(key && { idempotencyKey: key }) };
      const lines = bulk(deps, context, request.body);
      async function* answer() {
        for await (const line of lines) yield `${JSON.stringify(line)}\n`;
      }
      return reply.type('application/x-ndjson').send(Readable.from(answer(), { objectMode: false }));
    },
  );

  app.get(
    '/api/v1/matters/export',
    { config: { access: 'matter.read' }, schema: { querystring: ExportQuery } },
    async (request, reply) => {
      const principal = principalOf(request);
      const { tenant, username: actor } = principal;
      const { format, columns, lang: named, progress = false, ...filter } = request.query;
      const lang = languageOf(request, named);
      const queries = deps.db.office(tenant);
      const note = (action: string, detail: object) =>
        appendAudit(queries, tenant, {
          at: deps.clock(),
          actor,
          action,
          subject: format,
          detail: JSON.stringify(detail),
        });
      // Logged before anything is sent: an export that can't be recorded does not happen.
      await note('export', { filter });
      let rows = 0;
      const asked = {
        source: {
          tenant,
          grants: grantsWith(principal, 'matter.read'),
          ...narrowed(principal, filter, deps.clock()),
        },
        columns: (columns?.split(',') as MatterColumn[] | undefined) ?? MATTER_COLUMNS,
        lang,
        onRow: (count: number) => (rows = count),
      };
      const file =
        format === 'csv'
          ? Readable.from(inPieces(csvOf(deps, asked)), { objectMode: false })
          : Readable.fromWeb(xlsxOf(deps, asked) as NodeStream<Uint8Array>);
      const stream = progress
        ? Readable.from(
            withProgress(file, () => rows),
            { objectMode: false },
          )
        : file;
      whenOver(stream, () => {
        note('export-end', { rows, complete: stream.readableEnded }).catch((error: unknown) =>
          deps.log.error({ err: error }, 'the end of an export is not in the audit log'),
        );
      });
      return reply
        .type(progress ? 'application/octet-stream' : TYPES[format])
        .header('content-disposition', `attachment; filename="huiyin-${dayOf(deps.clock())}.${format}"`)
        .send(stream);
    },
  );
}
