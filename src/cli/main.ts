import { parseArgs } from 'node:util';
import { commands } from './commands.ts';
import { Console, UsageError } from './console.ts';

const [name = 'help', ...rest] = process.argv.slice(2);
const console_ = new Console(rest.includes('--json'));
const command = commands.find((one) => one.name === name);

if (!command) {
  console_.say('huiyin <命令 command> [--json]\n');
  for (const { usage, about } of commands) console_.say(`  ${usage.padEnd(62)} ${about}`);
  process.exitCode = name === 'help' || name === '--help' ? 0 : 2;
} else {
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      strict: true,
      options: { ...command.options, json: { type: 'boolean' } },
    });
    const answer = await command.run({
      values: values as Record<string, string | boolean | undefined>,
      positionals,
      console: console_,
    });
    if (answer !== undefined) console_.answer(answer);
  } catch (error) {
    const usage = error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    console_.fail(
      error instanceof Error ? error.message : String(error),
      usage ? `用法 usage: huiyin ${command.usage}` : undefined,
    );
    process.exitCode = usage ? 2 : 1;
  }
}
