import type { Browser, BrowserContext } from 'playwright-core';
import type { Load } from './screen.ts';

/** One browser profile for each person, language and kind of page: signing in once is enough. */
export class People {
  readonly #open = new Map<string, Promise<BrowserContext>>();

  constructor(
    readonly browser: Browser,
    readonly base: string,
  ) {}

  contextOf({ screen, state }: Load): Promise<BrowserContext> {
    const as = state === 'forbidden' ? (screen.stranger ?? 'auditor') : screen.as;
    const kind = state === 'english' || state === 'zoom' ? state : screen.plain ? 'plain' : '';
    const key = `${as}:${kind}`;
    const found = this.#open.get(key) ?? this.#enter(as, kind);
    this.#open.set(key, found);
    return found;
  }

  async #enter(as: string | null, kind: string): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
      javaScriptEnabled: kind !== 'plain',
      // 1440 px wide at 200 %: half as many CSS pixels, twice as dense.
      ...(kind === 'zoom' && { deviceScaleFactor: 2 }),
    });
    if (kind === 'english') {
      await context.addInitScript(() => localStorage.setItem('huiyin.lang', 'en'));
      await context.addCookies([{ name: 'huiyin_lang', value: 'en', url: this.base }]);
    }
    if (as) {
      const data = { username: as, password: 'huiyin-demo' };
      const answer = await context.request.post(`${this.base}/api/v1/session`, { data });
      if (!answer.ok()) throw new Error(`${as} could not sign in: ${answer.status()}`);
    }
    return context;
  }

  async leave(): Promise<void> {
    await Promise.all([...this.#open.values()].map(async (context) => (await context).close()));
    this.#open.clear();
  }
}
