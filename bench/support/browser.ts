import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Null where no browser is installed. */
export async function openBrowser(): Promise<Browser | null> {
  const executablePath = [process.env['CHROMIUM_PATH'], ...CANDIDATES].find((file) => file && existsSync(file));
  if (!executablePath) return null;
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

export interface Visit {
  /** Scripts, styles and the page itself, each compressed by gzip, kB. */
  readonly kilobytes: number;
  /** From the start of the navigation until `ready` stood there and no long task followed, ms. */
  readonly interactive: number;
}

interface Watched {
  ready: number;
  tasks: { start: number; end: number }[];
}

/** A quiet second after the page is there: what still runs in it holds up the first tap. */
const QUIET_MS = 1000;

/** Notes when `selector` first stood in the page, and every task over 50 ms. */
function watch(selector: string): void {
  const watched: Watched = { ready: 0, tasks: [] };
  Reflect.set(globalThis, 'watched', watched);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      watched.tasks.push({ start: startTime, end: startTime + duration });
  }).observe({ type: 'longtask', buffered: true });
  // No named function here: the loader's helper for names does not exist in the page.
  const timer = setInterval(() => {
    if (!document.querySelector(selector)) return;
    watched.ready = performance.now();
    clearInterval(timer);
  }, 10);
}

const watchedIn = (page: Page): Promise<Watched> => page.evaluate(() => Reflect.get(globalThis, 'watched') as Watched);

/** A phone in the middle of its class: a CPU a quarter as fast, 1.6 Mbit/s, 150 ms there and back. */
async function slowDown(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await session.send('Network.enable');
  const throughput = (1.6 * 1_000_000) / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: throughput,
    uploadThroughput: throughput / 2,
  });
}

/** For the whole site: a cookie of an address would hold below that address only. */
const cookieOf = (header: string, address: string) => ({
  name: header.slice(0, header.indexOf('=')),
  value: header.slice(header.indexOf('=') + 1),
  domain: new URL(address).hostname,
  path: '/',
});

/** One first visit with an empty cache. @param cookie of a signed-in person @param slow on a slow phone and network */
export async function visit(
  browser: Browser,
  url: string,
  ready: string,
  { cookie = '', slow = false }: { cookie?: string; slow?: boolean } = {},
): Promise<Visit> {
  const viewport = slow ? { width: 390, height: 844 } : { width: 1440, height: 900 };
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  try {
    if (cookie) await context.addCookies([cookieOf(cookie, url)]);
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (!['document', 'script', 'stylesheet'].includes(response.request().resourceType())) return;
      sizes.push(
        response.body().then(
          (body) => gzipSync(body, { level: 9 }).length,
          () => 0,
        ),
      );
    });
    await page.addInitScript(watch, ready);
    if (slow) await slowDown(context, page);
    await page.goto(url);
    await page.locator(ready).first().waitFor({ state: 'attached' });
    await page.waitForTimeout(QUIET_MS);
    const { ready: at, tasks } = await watchedIn(page);
    const interactive = Math.max(at, ...tasks.filter(({ start }) => start < at + QUIET_MS).map(({ end }) => end));
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    return { kilobytes: bytes / 1000, interactive };
  } finally {
    await context.close();
  }
}

/** Rows that a list answers, and the longest task while it is scrolled through, ms (0 where none was over 50). */
export async function scrollList(
  browser: Browser,
  url: string,
  cookie: string,
  rows: number,
): Promise<{ rows: number; longestTask: number }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  try {
    await context.addCookies([cookieOf(cookie, url)]);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    let listed = 0;
    page.on('response', (response) => {
      if (new URL(response.url()).pathname === '/api/v1/matters')
        void response.json().then(
          ({ items }: { items: unknown[] }) => (listed += items.length),
          () => undefined,
        );
    });
    await page.addInitScript(watch, 'main');
    // The stream of what others do stays open: the network is never idle.
    const first = page.waitForResponse((response) => new URL(response.url()).pathname === '/api/v1/matters');
    await Promise.all([first, page.goto(url)]);
    await page.waitForTimeout(QUIET_MS);
    await page.mouse.move(600, 500);
    const more = page.getByRole('button', { name: /更多|更早/ });
    for (let tries = 0; tries < 400; tries++) {
      if (listed >= rows) break;
      await page.mouse.wheel(0, 4000);
      await page.waitForTimeout(50);
      const [button] = await more.all();
      if (button && (await button.isEnabled())) await button.click();
    }
    await page.waitForTimeout(QUIET_MS);
    await page.mouse.wheel(0, -1_000_000);
    await page.waitForTimeout(500);
    const from = await page.evaluate(() => performance.now());
    for (let step = 0; step < 120; step++) {
      await page.mouse.wheel(0, 700);
      await page.waitForTimeout(16);
    }
    await page.waitForTimeout(200);
    const { tasks } = await watchedIn(page);
    const lengths = tasks.filter(({ start }) => start >= from).map(({ start, end }) => end - start);
    return { rows: listed, longestTask: Math.max(0, ...lengths) };
  } finally {
    await context.close();
  }
}
