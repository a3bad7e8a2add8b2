import type { FastifyReply } from 'fastify';
import { writeWorkbook, XLSX_TYPE, type SheetOut } from './write-workbook.ts';

/** Answers with a workbook that the browser saves under the name. */
export const sendWorkbook = async (
  reply: FastifyReply,
  name: string,
  sheets: readonly SheetOut[],
): Promise<FastifyReply> =>
  reply
    .type(XLSX_TYPE)
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`)
    .send(await writeWorkbook(sheets));
