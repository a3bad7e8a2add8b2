import { Console } from './console.ts';
import { runCommand } from './run.ts';

const args = process.argv.slice(2);
process.exitCode = await runCommand(args, new Console(args.includes('--json')));
// What a failed start had opened already must not keep the process; a good one ends by itself or serves.
if (process.exitCode !== 0) setTimeout(() => process.exit(), 1000).unref();
