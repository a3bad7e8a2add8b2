import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startPrivatePostgres } from './support/private-postgres.mjs';
import { runVitest } from './support/vitest-part.mjs';
import { buildWebIfNeeded } from './support/web-build.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const say = (line) => process.stdout.write(`${line}\n`);
const inside = (folder) => readdirSync(folder, { recursive: true }).map((name) => path.join(folder, String(name)));

/** The running vitest, ended with us; what we started besides is ended in `finally`. */
let child = null;
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    interrupted = true;
    child?.kill(signal);
  });
}
const vitest = (args, env = {}) => runVitest(args, env, (started) => (child = started));

/** Suites that open a database by `test/support`, themselves or through fixtures of their room. */
function databaseSuites() {
  const files = ['src/server', 'scenarios', 'test'].flatMap(inside);
  const opens = (file) => /(?<!bench\/)support\/(database|office)\.ts'/.test(readFileSync(file, 'utf8'));
  const fixturesOf = (file) =>
    [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']*fixtures\.ts)'/g)].map(([, name]) =>
      path.join(path.dirname(file), name),
    );
  return files
    .filter((file) => file.endsWith('.test.ts') && !file.startsWith(path.join('test', 'journeys')))
    .filter((file) => [file, ...fixturesOf(file)].some(opens));
}

async function onPostgres() {
  const given = process.env.TEST_DATABASE_URL;
  const own = given ? null : await startPrivatePostgres();
  const url = given ?? own?.url;
  if (!url) return { skipped: 'no PostgreSQL: set TEST_DATABASE_URL or install one (apt-get install postgresql)' };
  try {
    return interrupted ? { passed: 0, failed: 1 } : await vitest(databaseSuites(), { TEST_DATABASE_URL: url });
  } finally {
    await own?.stop();
  }
}

async function inBrowser() {
  const browser = process.env.CHROMIUM_PATH ?? browsers.find((file) => existsSync(file));
  if (!browser) return { skipped: 'no Chromium: set CHROMIUM_PATH or install one (apt-get install chromium)' };
  buildWebIfNeeded();
  return vitest(['--config', 'vitest.journeys.config.ts'], { CHROMIUM_PATH: browser });
}

const parts = [
  { name: 'PGlite', run: () => vitest([], { TEST_DATABASE_URL: undefined }) },
  { name: 'PostgreSQL', run: onPostgres },
  { name: 'Chromium', run: inBrowser },
];
const results = [];
for (const { name, run } of parts) {
  if (interrupted) break;
  say(`\n== ${name}`);
  const started = Date.now();
  const result = await run().catch((error) => {
    say(String(error));
    return { passed: 0, failed: 1 };
  });
  results.push({ name, seconds: Math.round((Date.now() - started) / 1000), passed: 0, failed: 0, ...result });
}

say('');
for (const { name, seconds, passed, failed, skipped } of results) {
  say(skipped ? `${name}: skipped, ${skipped}` : `${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
}
const skippedCounts = process.env.HUIYIN_REQUIRE_ALL === '1';
let passed = 0;
let failed = interrupted ? 1 : 0;
for (const part of results) {
  passed += part.passed;
  failed += part.failed + (skippedCounts && part.skipped ? 1 : 0);
}
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
