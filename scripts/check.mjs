import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const tool = (name) => path.join(root, 'node_modules/.bin', name);
const own = (name) => [process.execPath, '--import', 'tsx', `scripts/checks/${name}.mjs`];

/** What each check looks at, and its command. */
const checks = {
  types: [tool('tsc'), '--noEmit'],
  lint: [tool('oxlint'), '--deny-warnings', '--format', 'unix'],
  format: [tool('oxfmt'), '--check'],
  directions: own('directions'),
  sizes: own('sizes'),
  words: own('words'),
  unused: [tool('knip'), '--no-progress', '--no-config-hints'],
};

/** Runs one check in silence; what it said is shown when it fails. */
function run([command, ...args]) {
  return new Promise((resolve) => {
    const started = Date.now();
    let said = '';
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
    const end = (ok) => resolve({ ok, said, seconds: ((Date.now() - started) / 1000).toFixed(1) });
    child.once('error', (error) => {
      said += String(error);
      end(false);
    });
    child.once('close', (code) => end(code === 0));
  });
}

const wanted = process.argv.slice(2);
const names = Object.keys(checks).filter((name) => wanted.length === 0 || wanted.includes(name));
const outcomes = await Promise.all(
  names.map(async (name) => {
    const { ok, said, seconds } = await run(checks[name]);
    process.stdout.write(
      `${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${seconds} s\n${ok ? '' : `${said.trim()}\n`}`,
    );
    return ok;
  }),
);
process.exitCode = outcomes.every(Boolean) ? 0 : 1;
