import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { FileView } from '#contract/matters.ts';
import { Id } from '#contract/common.ts';
import type { Deps } from '../deps.ts';
import { PUBLIC_OWNER } from '../echo/commands.ts';
import type { App } from '../http/app.ts';
import { principalOf } from '../http/guard.ts';
import { HttpProblem, problemOf } from '../http/problem.ts';
import { limitedBy, PUBLIC_LIMITS } from '../http/rate-limit.ts';
import { findMatter } from '../matters/reader.ts';
import { mayRead } from '../matters/requests.ts';
import { storeFile } from './commands/store-file.ts';
import { partsIn } from './parts.ts';
import { presentFile } from './present.ts';
import { fileById } from './reader.ts';
import type { Variant } from './store.ts';
import { registerUploads, type Uploader } from './uploads.ts';

const fieldOf = (fields: Record<string, unknown>, name: string): string | undefined => {
  const value = (fields[name] as { value?: unknown } | undefined)?.value;
  return typeof value === 'string' && value !== '' ? value : undefined;
};

export function fileRoutes(app: App, deps: Deps, publicTenant: number): void {
  const parts = partsIn(deps.config.dataDirectory);
  const limited = limitedBy(PUBLIC_LIMITS.photo, deps.clock);

  /** A person may add to a matter that their grants reach, and upload for one that they are about to report. */
  const authorise = async (request: FastifyRequest, matterId: string | null): Promise<Uploader> => {
    const principal = principalOf(request);
    if (matterId) {
      const found = await findMatter(deps.db.office(principal.tenant), principal.tenant, matterId);
      // Also for whoever is called: the picture on site is theirs to take.
      if (!found || !mayRead(principal, found.matter)) throw new HttpProblem('not_found');
    }
    return { tenant: principal.tenant, owner: principal.userId };
  };
  const anyone = async (_: FastifyRequest, matterId: string | null): Promise<Uploader> => {
    if (matterId) throw new HttpProblem('forbidden', { field: 'matterId' });
    return { tenant: publicTenant, owner: PUBLIC_OWNER };
  };
  void app.register(async (scope) =>
    registerUploads(scope, deps, { path: '/api/v1/uploads', access: 'matter.read', parts, authorise }),
  );
  void app.register(async (scope) =>
    registerUploads(scope, deps, {
      path: '/api/v1/public/uploads',
      access: 'public',
      parts,
      authorise: anyone,
      limited,
    }),
  );

  const takeForm =
    (authoriseForm: typeof authorise, roles: readonly string[]) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      if (!request.isMultipart()) throw new HttpProblem('unsupported_media', { detail: 'multipart/form-data' });
      const part = await request.file();
      if (!part) throw new HttpProblem('invalid', { field: 'file' });
      const role = fieldOf(part.fields, 'role') ?? 'before';
      const matterId = fieldOf(part.fields, 'matterId') ?? null;
      if (!roles.includes(role)) throw new HttpProblem('unknown_value', { field: 'role', params: { value: role } });
      if (matterId && !/^[0-9a-f-]{36}$/.test(matterId)) throw new HttpProblem('invalid', { field: 'matterId' });
      const uploader = await authoriseForm(request, matterId);
      const stored = await storeFile(deps, {
        ...uploader,
        role: role as 'before' | 'after' | 'document' | 'verdict',
        matterId,
        name: part.filename,
        source: part.file,
      });
      if (!stored.ok) throw problemOf(stored.refusal);
      return reply.code(201).send(presentFile(stored.value));
    };
  const answer = { response: { 201: FileView } };
  app.post(
    '/api/v1/files',
    { config: { access: 'matter.read' }, schema: answer },
    takeForm(authorise, ['before', 'after', 'document']),
  );
  app.post(
    '/api/v1/public/files',
    { config: { access: 'public' }, preHandler: limited, schema: answer },
    takeForm(anyone, ['before', 'verdict']),
  );

  const send = async (request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply, variant: Variant) => {
    const principal = principalOf(request);
    const row = await fileById(deps.db.office(principal.tenant), principal.tenant, request.params.id);
    if (!row) throw new HttpProblem('not_found');
    if (row.matter_id) await authorise(request, row.matter_id);
    else if (row.owner !== principal.userId) throw new HttpProblem('not_found');
    const stream = await deps.store.get(principal.tenant, row.id, variant);
    if (!stream) throw new HttpProblem('not_found');
    void reply
      .type(variant === 'thumb' ? 'image/webp' : row.mime)
      .header('cache-control', 'private, max-age=86400, immutable')
      .header('content-security-policy', 'sandbox')
      .header(
        'content-disposition',
        `${row.width === null ? 'attachment' : 'inline'}; filename*=UTF-8''${encodeURIComponent(row.name)}`,
      );
    return reply.send(stream);
  };
  const ById = { params: Type.Object({ id: Id }) };
  app.get('/api/v1/files/:id', { config: { access: 'matter.read' }, schema: ById }, (request, reply) =>
    send(request, reply, 'full'),
  );
  app.get('/api/v1/files/:id/thumb', { config: { access: 'matter.read' }, schema: ById }, (request, reply) =>
    send(request, reply, 'thumb'),
  );
}
