import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { DEMO_FOLDER, finished, MAIN, makeDemo } from './process.ts';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const chromiumPath: string | undefined = [process.env['CHROMIUM_PATH'], ...CANDIDATES].find(
  (file) => file !== undefined && existsSync(file),
);

export interface Stage {
  readonly base: string;
  readonly browser: Browser;
  /** What the server has printed for the one who runs it. */
  readonly said: () => string;
  /** Ends the server at once, as a power cut would. */
  readonly cut: () => Promise<void>;
  /** Starts it again at the same address. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * The product as its user has it: a demo office in a folder of its own, the server as a process, a real browser.
 * @param office a copy of the demo office of the run, or one of so many matters made for it; null for a server without any
 */
export async function openStage(office: 'demo' | number | null): Promise<Stage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'huiyin-journey-'));
  const env = {
    ...process.env,
    HUIYIN_DATA: folder,
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL: undefined,
    LOG_LEVEL: 'warn',
  };
  if (office === 'demo') cpSync(process.env[DEMO_FOLDER] ?? '', folder, { recursive: true });
  else if (office !== null) await makeDemo(folder, office);
  let said = '';
  const serve = (port: string) => {
    const child = spawn(process.execPath, [...MAIN, 'serve'], {
      env: { ...env, PORT: port },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    said = '';
    const address = new Promise<string>((resolve, reject) => {
      child.stderr?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
        if (found) resolve(found);
      });
      child.once('exit', () => reject(new Error(`the server did not start:\n${said}`)));
    });
    return { child, address };
  };
  let server = serve('0');
  // A journey that ran out of time before its stage stood has none to close.
  const orphan = () => server.child.kill('SIGKILL');
  process.once('exit', orphan);
  const base = await server.address;
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (server.child.exitCode !== null || server.child.signalCode !== null) return;
    const gone = finished(server.child);
    server.child.kill(signal);
    await gone;
  };
  // As root in a closed network: no sandbox, and none of the browser's own errands.
  const quiet = [
    '--no-sandbox',
    // Its own pieces, such as the date field, in the words of the people.
    '--lang=zh-CN',
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
    said: () => said,
    cut: () => end('SIGKILL'),
    restart: async () => {
      server = serve(new URL(base).port);
      await server.address;
    },
    close: async () => {
      await browser.close();
      await end('SIGTERM');
      process.off('exit', orphan);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
