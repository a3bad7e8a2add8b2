import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { FastifyRequest } from 'fastify';
import type { Refusal } from '#domain/shared/result.ts';
import { fileWords } from '#i18n/territory.ts';
import { spool } from '../files/spool.ts';
import { languageOf } from '../http/errors.ts';
import { HttpProblem, problemOf } from '../http/problem.ts';
import { spokenProblem } from '../http/spoken.ts';
import { readSource } from './read-source.ts';
import type { SourceTable } from './source-table.ts';

export interface SourceForm<Options> {
  readonly options: Options;
  /** Null: the form brought none. */
  readonly file: { readonly table: SourceTable; readonly title: string } | null;
}

function optionsOf<Schema extends TSchema>(
  text: string,
  schema: Schema,
  refused: (refusal: Refusal) => HttpProblem,
): Static<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refused({ code: 'bad_options', field: 'options', params: { detail: 'JSON' } });
  }
  if (Value.Check(schema, value)) return value;
  const [first] = Value.Errors(schema, value);
  throw refused({
    code: 'bad_options',
    field: 'options',
    params: { detail: `${first?.instancePath ?? ''} ${first?.message ?? ''}`.trim() },
  });
}

/**
 * A form of `options` (JSON of the schema) and then a `file` of rows or shapes.
 * @param most rows; absent: as many as a territory has
 */
export async function readForm<Schema extends TSchema>(
  request: FastifyRequest,
  schema: Schema,
  most?: number,
): Promise<SourceForm<Static<Schema>>> {
  const refused = (refusal: Refusal): HttpProblem => spokenProblem(refusal, fileWords, languageOf(request));
  if (!request.isMultipart()) throw new HttpProblem('unsupported_media', { detail: 'multipart/form-data' });
  let given: { readonly options: Static<Schema> } | null = null;
  let file: SourceForm<unknown>['file'] = null;
  for await (const part of request.parts()) {
    if (part.type === 'field' && part.fieldname === 'options')
      given = { options: optionsOf(String(part.value), schema, refused) };
    if (part.type !== 'file') continue;
    if (!given || file) {
      part.file.resume();
      if (!given) throw new HttpProblem('invalid', { field: 'options', detail: 'options before file' });
      continue;
    }
    const spooled = await spool(part.file);
    if (!spooled.ok) throw problemOf(spooled.refusal);
    try {
      const table = await readSource(spooled.value.path, most);
      if (!table.ok) throw refused(table.refusal);
      file = { table: table.value, title: part.filename.slice(0, 100) };
    } finally {
      await spooled.value.free();
    }
  }
  if (!given) throw new HttpProblem('invalid', { field: 'options' });
  return { options: given.options, file };
}
