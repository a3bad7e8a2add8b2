import { parseArgs } from 'node:util';
import { HttpProblem, problemBody } from '#server/http/problem.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { UsageError, type Console } from './console.ts';

const WRONG_USE = 2;

/** @returns the exit code: 0 done, 1 failed or something found unsound, 2 wrong use */
export async function runCommand([name = 'help', ...rest]: readonly string[], out: Console): Promise<number> {
  const command = commands.find((one) => one.name === name);
  if (!command) {
    out.say('huiyin <命令 command> [--json]\n');
    for (const { usage, about } of commands) out.say(`  ${usage.padEnd(62)} ${about}`);
    return name === 'help' || name === '--help' ? 0 : WRONG_USE;
  }
  if (rest.includes('--help')) {
    out.say(`huiyin ${command.usage} [--json]\n  ${command.about}`);
    return 0;
  }
  try {
    const answer = await command.run({ ...parsed(command, rest), console: out });
    if (answer !== undefined) out.answer(answer);
    return out.unsound ? 1 : 0;
  } catch (error) {
    const usage = error instanceof UsageError || isParseError(error);
    if (error instanceof HttpProblem) {
      const { title, detail = error.details.field, advice } = problemBody(error, 'zh', '');
      out.fail(detail ? `${title}: ${detail}` : title, advice);
    } else {
      out.fail(
        error instanceof Error ? error.message : String(error),
        usage ? `用法 usage: huiyin ${command.usage}` : undefined,
      );
    }
    return usage ? WRONG_USE : 1;
  }
}

function parsed({ options }: Command, args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { ...options, json: { type: 'boolean' } },
  });
  return { values: values as Record<string, string | boolean | undefined>, positionals };
}

const isParseError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
