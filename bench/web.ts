import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { MatterPage } from '#contract/matters.ts';
import { loadDemo } from '../scenarios/demo/office.ts';
import { openBrowser, scrollList, visit } from './support/browser.ts';
import { quantile, round, type Report } from './support/measure.ts';
import { openRuntime, staffOf } from './support/office.ts';
import { startServer } from './support/server.ts';

const MATTERS = 1200;
const ROWS = 1000;
const TIMES = 3;
const FIELD_AIM = '<= 150';
const SLOW_AIM = '<= 2';

interface Route {
  readonly name: string;
  readonly path: string;
  /** What a person waits for there. */
  readonly ready: string;
  readonly who?: 'desk' | 'field';
  readonly aim?: string;
}

const routes = (matter: string): readonly Route[] => [
  { name: 'console.signIn', path: '/console/sign-in', ready: 'form' },
  ...(
    [
      ['work', 'work'],
      ['list', 'matters'],
      ['dispatch', 'dispatch'],
      ['matter', `matters/${matter}`],
      ['report', 'report'],
      ['map', 'map'],
      ['territory', 'territory'],
    ] as const
  ).map(([name, at]) => ({ name: `console.${name}`, path: `/console/${at}`, ready: 'main h1', who: 'desk' as const })),
  { name: 'field.signIn', path: '/field/', ready: 'form', aim: FIELD_AIM },
  { name: 'field.tasks', path: '/field/', ready: '.tabs', who: 'field', aim: FIELD_AIM },
  { name: 'field.report', path: '/field/report', ready: '.sentence', who: 'field', aim: FIELD_AIM },
  { name: 'public.home', path: '/', ready: '.enhanced form[data-report]' },
  { name: 'public.report', path: '/report', ready: '.enhanced form[data-report]' },
  { name: 'public.wall', path: '/wall', ready: '.enhanced .board' },
];

/** What each door weighs at first, how soon a slow phone answers a tap, and whether a long list scrolls smoothly. */
export async function web(report: Report): Promise<void> {
  const browser = await openBrowser();
  if (!browser) {
    console.error('bench: no Chromium is installed (CHROMIUM_PATH): web is not measured');
    return;
  }
  const root = path.resolve(import.meta.dirname, '..');
  execFileSync(process.execPath, [path.join(root, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'huiyin-bench-web-'));
  try {
    const runtime = await openRuntime({ folder });
    await loadDemo(runtime.deps, { matters: MATTERS, now: runtime.deps.clock() });
    await runtime.close();
    const server = await startServer({ folder });
    try {
      await measure(report, browser, server.address);
    } finally {
      await server.stop();
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(report: Report, browser: Browser, address: string): Promise<void> {
  const staff = staffOf(address);
  const desk = await staff('dispatch1');
  const people = { desk, field: await staff('tingtao-grid') };
  const { items } = await desk.get<MatterPage>('/matters?limit=1');
  for (const { name, path: at, ready, who, aim } of routes(items[0]?.id ?? '')) {
    const cookie = who && people[who].cookie;
    const { kilobytes } = await visit(browser, address + at, ready, { ...(cookie && { cookie }) });
    report({ name: `web.${name}.firstLoad`, value: round(kilobytes), unit: 'kB gz', ...(aim && { aim }) });
    if (name.startsWith('console')) continue;
    const slow: number[] = [];
    for (let time = 0; time < TIMES; time++)
      slow.push((await visit(browser, address + at, ready, { slow: true, ...(cookie && { cookie }) })).interactive);
    report({
      name: `web.${name}.interactive`,
      value: round(quantile(slow, 0.5) / 1000, 2),
      unit: 's',
      ...(name.startsWith('field') && { aim: SLOW_AIM }),
    });
  }
  const scrolled = await scrollList(browser, `${address}/console/matters`, desk.cookie, ROWS);
  report({ name: 'web.console.list.rows', value: scrolled.rows, unit: 'rows', aim: `>= ${ROWS}` });
  report({
    name: 'web.console.list.longestTask',
    value: round(scrolled.longestTask),
    unit: 'ms',
    aim: '<= 50',
  });
}
