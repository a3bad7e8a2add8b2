import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { securityHeaders, type FrameAncestors } from './security-headers.ts';

export interface SpaOptions {
  /** `dist/web` of the build. */
  readonly root: string;
  readonly frameAncestors?: FrameAncestors;
  /** Origins of map tiles, where the office uses any. */
  readonly tiles?: readonly string[];
}

const OPEN = { config: { access: 'public' }, schema: { hide: true } } as const;
/** The build names these by their content: one name never means two files. */
const FOREVER = { maxAge: '365d', immutable: true } as const;
const ASK_AGAIN = { maxAge: 0, cacheControl: false } as const;

/** Serves the built console and field, each deep address with its one page, and the public door's style and script. */
export const spaDoors =
  (options: SpaOptions) =>
  async (app: FastifyInstance): Promise<void> => {
    const { root, tiles, frameAncestors = ["'self'"] } = options;
    // Routes of its own would declare no access: they stand here.
    await app.register(fastifyStatic, { root, serve: false, preCompressed: true });

    const sendPage = (reply: FastifyReply, door: 'console' | 'field') => {
      if (!existsSync(path.join(root, door, 'index.html')))
        return reply
          .code(503)
          .type('text/plain; charset=utf-8')
          .send('还没有构建，请运行 npm run build / Not built: npm run build');
      return reply
        .headers(
          securityHeaders({
            frameAncestors,
            inlineStyles: door === 'console',
            ...(door === 'console' && tiles && { tiles }),
          }),
        )
        .header('cache-control', 'no-cache')
        .sendFile(`${door}/index.html`, ASK_AGAIN);
    };

    for (const door of ['console', 'field'] as const) {
      app.get(`/${door}`, OPEN, async (_request, reply) => reply.redirect(`/${door}/`, 308));
      app.get(`/${door}/*`, OPEN, async (request, reply) => {
        const { '*': wanted } = request.params as { '*': string };
        if (wanted.startsWith('assets/')) return reply.sendFile(`${door}/${wanted}`, FOREVER);
        // A name with an ending is a file, anything else an address inside the door.
        if (path.extname(wanted) !== '')
          return reply.header('cache-control', 'no-cache').sendFile(`${door}/${wanted}`, ASK_AGAIN);
        return sendPage(reply, door);
      });
    }
    app.get('/public/:file', OPEN, async (request, reply) => {
      const { file } = request.params as { file: string };
      return reply.header('cache-control', 'no-cache').sendFile(`public/${file}`, ASK_AGAIN);
    });
  };
