import Fastify, { type FastifyInstance } from 'fastify';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { spaDoors } from './spa.ts';

let root: string;
let app: FastifyInstance;
beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'huiyin-spa-'));
  mkdirSync(path.join(root, 'field/assets'), { recursive: true });
  mkdirSync(path.join(root, 'public'));
  writeFileSync(path.join(root, 'field/index.html'), '<title>field</title>');
  writeFileSync(path.join(root, 'field/assets/main-abc.js'), 'let a;');
  writeFileSync(path.join(root, 'public/public.css'), 'a{}');
  app = Fastify();
  await app.register(spaDoors({ root }));
});
afterEach(async () => {
  await app.close();
  rmSync(root, { recursive: true });
});

describe('the built doors', () => {
  it('open at any address inside them and are asked for again', async () => {
    for (const url of ['/field/', '/field/matters/0192', '/field/report?x=1']) {
      const answer = await app.inject(url);
      expect([answer.statusCode, answer.body]).toEqual([200, '<title>field</title>']);
      expect(answer.headers['cache-control']).toBe('no-cache');
      expect(answer.headers['content-security-policy']).toContain("script-src 'self';");
    }
    expect((await app.inject('/field')).headers.location).toBe('/field/');
  });

  it("let the console alone ask for tiles, of the office's own server and no other", async () => {
    mkdirSync(path.join(root, 'console'));
    writeFileSync(path.join(root, 'console/index.html'), '<title>console</title>');
    const withTiles = Fastify();
    await withTiles.register(spaDoors({ root, tiles: ['https://tiles.example.gov.cn'] }));
    const policy = async (url: string) => String((await withTiles.inject(url)).headers['content-security-policy']);
    expect(await policy('/console/map')).toContain("connect-src 'self' https://tiles.example.gov.cn;");
    expect(await policy('/console/map')).toContain("worker-src 'self'");
    expect(await policy('/field/')).not.toContain('tiles.example');
    expect(await policy('/console/map')).not.toContain('unsafe-eval');
    await withTiles.close();
  });

  it('keep files that are named by content for a year', async () => {
    const answer = await app.inject('/field/assets/main-abc.js');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('come compressed to whoever can read that, and plain to others', async () => {
    writeFileSync(path.join(root, 'field/assets/main-abc.js.br'), 'brotli');
    const asked = (encoding: string) =>
      app.inject({ url: '/field/assets/main-abc.js', headers: { 'accept-encoding': encoding } });
    const small = await asked('gzip, deflate, br');
    expect([small.body, small.headers['content-encoding'], small.headers['content-type']]).toEqual([
      'brotli',
      'br',
      expect.stringContaining('javascript'),
    ]);
    expect(small.headers['cache-control']).toContain('immutable');
    expect((await asked('identity')).body).toBe('let a;');
  });

  it('ask again for the public style, whose name never changes', async () => {
    const answer = await app.inject('/public/public.css');
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-cache']);
  });

  it('say what to do when they are not built', async () => {
    const answer = await app.inject('/console/');
    expect([answer.statusCode, answer.body]).toEqual([503, expect.stringContaining('npm run build')]);
  });

  it.each([
    '/field/assets/gone.js',
    '/field/../package.json',
    '/field/..%2f..%2fpackage.json',
    '/field/assets/..%2f..%2fpublic%2fpublic.css',
    '/public/..%2ffield%2findex.html',
  ])('give nothing outside of themselves: %s', async (url) => {
    expect((await app.inject(url)).statusCode).toBeGreaterThanOrEqual(400);
  });
});
