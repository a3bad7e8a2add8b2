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

/** The word at `index`. @throws UsageError without it */
export function word({ positionals }: CommandInput, index: number, name: string): string {
  const value = positionals[index];
  if (!value) throw new UsageError(`缺少 missing: ${name}`);
  return value;
}

export function text({ values }: CommandInput, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** @throws UsageError without it */
export function option(input: CommandInput, name: string): string {
  const value = text(input, name);
  if (value === null) throw new UsageError(`缺少 missing: --${name}`);
  return value;
}

/** The office of `--office CODE`, else the first. */
export async function officeOf({ deps }: Runtime, input: CommandInput): Promise<number> {
  const code = text(input, 'office');
  const [row] = await deps.db.system<{ id: number }>(
    'select id from office where $1::text is null or code = $1 order by id limit 1',
    [code],
  );
  if (!row)
    throw new Error(
      code === null ? '还没有街道，先运行 no office yet, run: huiyin demo' : `没有这个街道 no such office: ${code}`,
    );
  return row.id;
}
