import { Console } from './console.ts';
import { runCommand } from './run.ts';

const args = process.argv.slice(2);
process.exitCode = await runCommand(args, new Console(args.includes('--json')));
