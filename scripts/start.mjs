import { register } from 'tsx/esm/api';
import { buildWebIfNeeded } from './support/web-build.mjs';

buildWebIfNeeded();
// The server runs in this very process, so that a signal from npm, a terminal or a supervisor reaches it once.
process.argv.splice(2, 0, 'start');
register();
await import('../src/cli/main.ts');
