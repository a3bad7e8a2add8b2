import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const chromiumPath: string | undefined = [process.env['CHROMIUM_PATH'], ...CANDIDATES].find(
  (file) => file !== undefined && existsSync(file),
);

export interface Stage {
  readonly base: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

const MAIN = ['--import', 'tsx', 'src/cli/main.ts'];

const finished = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.once('exit', resolve));

/** The product as its user has it: a demo office in a folder of its own, the server as a process, a real browser. */
export async function openStage(matters: number): Promise<Stage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'huiyin-journey-'));
  const env = {
    ...process.env,
    HUIYIN_DATA: folder,
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL: undefined,
    LOG_LEVEL: 'warn',
  };
  const made = spawn(process.execPath, [...MAIN, 'demo', '--matters', String(matters)], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if ((await finished(made)) !== 0) throw new Error('the demo office was not made');
  const server = spawn(process.execPath, [...MAIN, 'serve'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const base = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address) resolve(address);
    });
    server.once('exit', () => reject(new Error(`the server did not start:\n${said}`)));
  });
  // As root in a closed network: no sandbox, and none of the browser's own errands.
  const quiet = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: quiet });
  return {
    base,
    browser,
    close: async () => {
      await browser.close();
      const gone = finished(server);
      server.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
