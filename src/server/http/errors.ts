import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HttpProblem, problemBody } from './problem.ts';

/** The language of an answer: `Accept-Language` says it. Only a file that a browser fetches by its address names one there. */
export const languageOf = (request: FastifyRequest, named?: string): 'zh' | 'en' =>
  /^en\b/i.test(named ?? request.headers['accept-language'] ?? 'zh') ? 'en' : 'zh';

/** Errors of the connection, of a server that goes down, and of a pool that got none: the caller may try again. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  '08001',
  '53300',
]);

/** What the driver says without a code when a connection ended under it. */
const AWAY_WORDS = /timeout exceeded when trying to connect|Connection terminated|is not queryable|Cannot use a pool/;

function problemFor(error: FastifyError & { cause?: unknown }): HttpProblem | null {
  if (error instanceof HttpProblem) return error;
  if (error.validation) {
    const [first] = error.validation;
    const missing =
      first?.params['missingProperty'] ?? first?.params['requiredProperties'] ?? first?.params['additionalProperty'];
    const path =
      `${first?.instancePath ?? ''}${typeof missing === 'string' || Array.isArray(missing) ? `/${String(missing)}` : ''}`
        .replaceAll('/', '.')
        .replace(/^\./, '');
    return new HttpProblem('invalid', {
      field: path || (error.validationContext ?? 'body'),
      detail: first?.message ?? error.message,
    });
  }
  const code = error.code ?? '';
  if (AWAY.has(code) || AWAY_WORDS.test(error.message)) return new HttpProblem('unavailable');
  if (code === '53100' || code === 'ENOSPC') return new HttpProblem('disk_full');
  // Text that PostgreSQL can't keep (NUL), numbers and dates beyond its range: the caller's input.
  if (code === '22021' || code === '22P05' || code === '22003' || code === '22008')
    return new HttpProblem('invalid', { detail: error.message });
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new HttpProblem('too_large');
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new HttpProblem('unsupported_media');
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return new HttpProblem(
      error.statusCode === 413 ? 'too_large' : error.statusCode === 429 ? 'too_many' : 'bad_request',
      { detail: error.message },
    );
  }
  return null;
}

function send(reply: FastifyReply, request: FastifyRequest, problem: HttpProblem) {
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(problem, languageOf(request), request.id)));
}

export function registerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemFor(error);
    if (problem) {
      if (problem.status >= 500) request.log.error({ err: error }, problem.code);
      return send(reply, request, problem);
    }
    request.log.error({ err: error }, 'unexpected fault');
    return send(reply, request, new HttpProblem('internal'));
  });
  app.setNotFoundHandler((request, reply) => send(reply, request, new HttpProblem('not_found')));
}
