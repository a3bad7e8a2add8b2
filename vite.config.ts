import react from '@vitejs/plugin-react';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { compressWeb } from './scripts/support/compress-web.ts';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';

const web = resolve(import.meta.dirname, 'src/web');
const out = resolve(import.meta.dirname, 'dist/web');
const doors = ['console', 'field'].filter((door) => existsSync(`${web}/${door}/index.html`));

/** A single-page door: its own address, its own folder, no chunk shared with the other, so that the field stays small. */
const doorBuild = (door: string): InlineConfig => ({
  configFile: false,
  root: `${web}/${door}`,
  base: `/${door}/`,
  plugins: [react()],
  build: { outDir: `${out}/${door}`, emptyOutDir: true, chunkSizeWarningLimit: 1200 },
});

/**
 * The residents' pages follow the reader's system without a script: the dark tokens once more, in a media query, taken
 * from the built sheet so that they stand in one place (`ui/tokens.css`).
 */
const darkBySystem: Plugin = {
  name: 'dark-by-system',
  generateBundle(_options, bundle) {
    for (const asset of Object.values(bundle)) {
      if (asset.type !== 'asset' || !asset.fileName.endsWith('.css')) continue;
      const sheet = asset.source.toString();
      const dark = /\[data-theme=["']?dark["']?\]\s*\{([^}]*)\}/.exec(sheet)?.[1];
      if (dark) asset.source = `${sheet}@media screen and (prefers-color-scheme:dark){:root{${dark}}}`;
    }
  },
};

/** The public door is written by the server: only its style and a small script are built, under names that never change. */
const publicBuild = (name: string, file: string): InlineConfig => ({
  configFile: false,
  root: `${web}/public`,
  base: '/public/',
  plugins: [darkBySystem],
  publicDir: false,
  build: {
    outDir: `${out}/public`,
    emptyOutDir: false,
    rollupOptions: {
      input: { [name]: file },
      output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
});

const publicEntries = [
  ['enhance', `${web}/public/enhance.ts`],
  ['public', `${web}/public/public.css`],
  ['help', `${web}/public/help.css`],
].filter((entry): entry is [string, string] => existsSync(entry[1] ?? ''));

/** In development one server answers for all doors; a deep address inside a door is the door itself. */
const doorPages: Plugin = {
  name: 'door-pages',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      const door = doors.find((name) => request.url?.startsWith(`/${name}/`));
      const path = request.url?.split('?')[0] ?? '';
      if (door && request.headers.accept?.includes('text/html') && !path.includes('.'))
        request.url = `/${door}/index.html`;
      next();
    });
  },
};

export default defineConfig({
  root: web,
  appType: 'mpa',
  plugins: [react(), doorPages],
  server: { host: '127.0.0.1', proxy: { '/api': process.env['HUIYIN_API'] ?? 'http://127.0.0.1:8080' } },
  builder: {
    async buildApp(builder) {
      for (const door of doors) await build(doorBuild(door));
      for (const [name, file] of publicEntries) await build(publicBuild(name, file));
      compressWeb(out);
      // Vite would build the default environment as well, which has no page of its own.
      for (const environment of Object.values(builder.environments)) environment.isBuilt = true;
    },
  },
});
