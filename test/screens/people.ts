import type { Browser, BrowserContext } from 'playwright-core';
import { SIZES, type Facts, type Load } from './screen.ts';

/** Has just been given a first password. */
export const NEWCOMER = 'newcomer';

const A4 = { width: 794, height: 1123 };

/** 200 % is half as many CSS pixels, twice as dense. */
const viewportOf = ({ state, size }: Load) => {
  if (state === 'print') return A4;
  const { width, height } = SIZES[size];
  return state === 'zoom' ? { width: Math.max(320, width / 2), height: height / 2 } : { width, height };
};

/** One browser profile for each person, language and kind of page: signing in once is enough. */
export class People {
  readonly #open = new Map<string, Promise<BrowserContext>>();

  constructor(
    readonly browser: Browser,
    readonly base: string,
    readonly facts: Facts,
  ) {}

  contextOf(load: Load): Promise<BrowserContext> {
    const { screen, state } = load;
    const as = state === 'forbidden' ? (screen.stranger ?? 'auditor') : screen.as;
    const kind = state === 'english' || state === 'zoom' ? state : screen.plain ? 'plain' : '';
    const viewport = viewportOf(load);
    const key = `${as}:${kind}:${viewport.width}`;
    const found = this.#open.get(key) ?? this.#enter(as, kind, viewport);
    this.#open.set(key, found);
    return found;
  }

  async #enter(as: string | null, kind: string, viewport: typeof A4): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
      javaScriptEnabled: kind !== 'plain',
      viewport,
      ...(kind === 'zoom' && { deviceScaleFactor: 2 }),
    });
    if (kind === 'english') {
      await context.addInitScript(() => localStorage.setItem('huiyin.lang', 'en'));
      await context.addCookies([{ name: 'huiyin_lang', value: 'en', url: this.base }]);
    }
    if (as) {
      const data = { username: as, password: as === NEWCOMER ? this.facts.password : 'huiyin-demo' };
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
