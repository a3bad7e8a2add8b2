import path from 'node:path';
import { register } from 'tsx/esm/api';
import { buildWebIfNeeded } from './support/web-build.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));
buildWebIfNeeded();
// The server runs in this very process, so that a signal from npm, a terminal or a supervisor reaches it once.
process.argv.splice(2, 0, 'start');
register();
await import('../src/cli/main.ts');
