import { readConfig } from '#server/config.ts';
import { startRuntime, type Runtime, type RuntimeOptions } from '#server/runtime.ts';
import pino from 'pino';
import { UsageError, type Console } from './console.ts';

export interface CommandInput {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
  readonly console: Console;
}

export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly about: string;
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
  /** What is returned is printed: a table, or JSON with `--json`. */
  readonly run: (input: CommandInput) => Promise<unknown>;
}

/** Runs with the configured database open and closes it after. */
export async function withRuntime<T>(work: (runtime: Runtime) => Promise<T>, options: RuntimeOptions = {}): Promise<T> {
  const runtime = await startRuntime(readConfig(process.env), {
    log: pino({ level: process.env['LOG_LEVEL'] ?? 'warn', base: null }, pino.destination(2)),
    ...options,
  });
  try {
    return await work(runtime);
  } finally {
    await runtime.close();
  }
}

export function required({ positionals, values }: CommandInput, index: number, name: string): string {
  const value = positionals[index] ?? values[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(`缺少 missing: ${name}`);
  return value;
}

/** The office of `--office CODE`, else the first. */
export async function officeOf({ deps }: Runtime, { values }: CommandInput): Promise<number> {
  const code = values['office'];
  const [row] = await deps.db.system<{ id: number }>(
    typeof code === 'string' ? 'select id from office where code = $1' : 'select id from office order by id limit 1',
    typeof code === 'string' ? [code] : [],
  );
  if (!row)
    throw new Error(
      typeof code === 'string'
        ? `没有这个街道 no such office: ${code}`
        : '还没有街道,先运行 no office yet, run: huiyin demo',
    );
  return row.id;
}
