import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { markdownBlocks, type Block } from '#domain/text/markdown.ts';
import { HelpPage } from '#web/public/pages/help.tsx';
import { langOf } from './public-page.ts';
import { securityHeaders, type FrameAncestors } from './security-headers.ts';

export interface HelpOptions {
  /** `docs/manual`: a page of Markdown for each role, README first, and `pictures`. */
  readonly root: string;
  readonly frameAncestors?: FrameAncestors;
}

interface ManualPage {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

const OPEN = { config: { access: 'public' }, schema: { hide: true } } as const;
const TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
};

const titleOf = (blocks: readonly Block[], id: string): string => {
  const heading = blocks.find((block) => block.kind === 'heading');
  return heading?.kind === 'heading' ? heading.text.map(({ text }) => text).join('') : id;
};

/** The manual, read once at the start: it changes with the product. */
function readManual(root: string): ReadonlyMap<string, ManualPage> {
  if (!existsSync(root)) return new Map();
  const pages = readdirSync(root)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name): ManualPage => {
      const id = name.slice(0, -'.md'.length);
      const blocks = markdownBlocks(readFileSync(path.join(root, name), 'utf8'));
      return { id, title: titleOf(blocks, id), blocks };
    });
  return new Map(pages.map((page) => [page.id, page]));
}

/** The manual inside the product, for anyone: it holds nothing that is not in the source. */
export const helpDoor =
  ({ root, frameAncestors = ["'self'"] }: HelpOptions) =>
  async (app: FastifyInstance): Promise<void> => {
    const manual = readManual(root);
    const pages = [...manual.values()].filter(({ id }) => id !== 'README').map(({ id, title }) => ({ id, title }));

    for (const url of ['/help', '/help/:page'])
      app.get(url, OPEN, async (request, reply) => {
        const { page: id = 'README' } = request.params as { page?: string };
        const page = manual.get(id);
        if (!page) return reply.redirect('/help', 303);
        const props = { lang: langOf(request), here: id, title: page.title, blocks: page.blocks, pages };
        return reply
          .headers(securityHeaders({ frameAncestors }))
          .header('cache-control', 'private, no-cache')
          .header('vary', 'cookie')
          .type('text/html; charset=utf-8')
          .send(`<!doctype html>${renderToStaticMarkup(createElement(HelpPage, props))}`);
      });

    app.get('/help/pictures/:file', OPEN, async (request, reply) => {
      const { file } = request.params as { file: string };
      const picture = path.join(root, 'pictures', path.basename(file));
      const type = TYPES[path.extname(picture)];
      if (!type || !existsSync(picture)) return reply.callNotFound();
      return reply.type(type).header('cache-control', 'public, max-age=3600').send(createReadStream(picture));
    });
  };
