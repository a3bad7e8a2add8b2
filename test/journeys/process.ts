import { spawn, type ChildProcess } from 'node:child_process';

/** Setting that tells the journeys where the demo office is that `global-setup.ts` made. */
export const DEMO_FOLDER = 'HUIYIN_TEST_DEMO';

/** Arguments of a process that is the product. */
export const MAIN = ['--import', 'tsx', 'src/cli/main.ts'];

export const finished = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', resolve));

/** A demo office in a folder of its own, made as its user would. */
export async function makeDemo(folder: string, matters: number): Promise<void> {
  const made = spawn(process.execPath, [...MAIN, 'demo', '--matters', String(matters)], {
    env: { ...process.env, HUIYIN_DATA: folder, DATABASE_URL: undefined },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if ((await finished(made)) !== 0) throw new Error('the demo office was not made');
}
