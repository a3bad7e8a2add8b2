import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const stamp = path.join(root, 'dist/web/.stamp');
/** All that the built doors are made of. The lock file stands for the libraries. */
const sources = [
  'src/web',
  'src/contract',
  'src/i18n',
  'src/domain',
  'vite.config.ts',
  'scripts/support/compress-web.ts',
  'package-lock.json',
];

/** Contents, not times: a fresh clone gives every file the same time. */
function digest() {
  const hash = createHash('sha256');
  const add = (file) => {
    if (statSync(file).isDirectory()) for (const name of readdirSync(file).sort()) add(path.join(file, name));
    else if (!/\.test\.tsx?$/.test(file))
      hash.update(path.relative(root, file)).update('\0').update(readFileSync(file));
  };
  for (const source of sources) add(path.join(root, source));
  return hash.digest('hex');
}

/**
 * Builds the doors into dist/web when what is there was built from something else.
 * @returns whether it built
 * @throws Error when the build fails
 */
export function buildWebIfNeeded() {
  const wanted = digest();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  process.stderr.write('正在构建网页 Building the web pages…\n');
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const built = spawnSync(process.execPath, [vite, 'build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) throw new Error('网页构建失败 the web build failed: npm run build');
  writeFileSync(stamp, wanted);
  return true;
}
