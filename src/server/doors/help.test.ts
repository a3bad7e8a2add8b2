import Fastify, { type FastifyInstance } from 'fastify';
import cookie from '@fastify/cookie';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { helpDoor } from './help.ts';

const root = fileURLToPath(new URL('../../../docs/manual', import.meta.url));
let app: FastifyInstance;
beforeAll(async () => {
  app = Fastify();
  await app.register(cookie);
  await app.register(helpDoor({ root }));
});
afterAll(() => app.close());

describe('the manual in the product', () => {
  it.each([
    '',
    '/dispatcher',
    '/handler',
    '/grid-worker',
    '/intake',
    '/admin',
    '/resident',
    '/leader',
    '/lists',
    '/map',
  ])('opens /help%s, and each of its links and pictures leads somewhere', async (page) => {
    const answer = await app.inject(`/help${page}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.body).not.toMatch(/\]\(|\.md"/);
    for (const [, to = ''] of answer.body.matchAll(/(?:href|src)="(\/help[^"]*)"/g))
      expect((await app.inject(to)).statusCode, to).toBe(200);
  });
  it('reads nothing outside its folder', async () => {
    for (const url of ['/help/pictures/..%2fREADME.md', '/help/pictures/%2e%2e%2f%2e%2e%2fpackage.json'])
      expect((await app.inject(url)).statusCode).toBe(404);
    expect((await app.inject('/help/..%2fadr%2f0001-one-package')).statusCode).toBe(303);
  });
  it('has a page for everybody who signs in', () => {
    expect(readdirSync(root)).toEqual(expect.arrayContaining(['dispatcher.md', 'handler.md', 'admin.md']));
  });
});
