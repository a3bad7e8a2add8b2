import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumPath, openStage, type Stage } from '../journeys/server.ts';
import { consoleScreens } from './console.ts';
import { gather } from './facts.ts';
import { fieldScreens } from './field.ts';
import { isInManual, renew } from './manual.ts';
import { People } from './people.ts';
import { publicScreens } from './public.ts';
import { sheetOf } from './sheet.ts';
import { loadsOf, type Facts, type Load } from './screen.ts';
import { take, type Taken } from './take.ts';

/**
 * The picture book: every screen of the three doors, in each of its states, sizes and themes.
 * `--only console-work`: screens whose name begins so; `--state full`: only in this state; `--at http://127.0.0.1:8080`: of a demo
 * office that is running already; `--manual`: only those that the manual shows, and puts them there.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    state: { type: 'string' },
    at: { type: 'string' },
    manual: { type: 'boolean' },
  },
});
const FOLDER = 'test-results/screens';
const MATTERS = 500;
const AT_ONCE = 2;

const nameOf = ({ screen }: Load): string => `${screen.door}-${screen.name}`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const book = new Map<string, Taken[]>();
const wanted = [...consoleScreens, ...fieldScreens, ...publicScreens]
  .flatMap(loadsOf)
  .filter(
    (load) =>
      nameOf(load).startsWith(values.only) &&
      (!values.state || load.state === values.state) &&
      (!values.manual || isInManual(load)),
  );

function tell(name: string, taken: readonly Taken[]): void {
  const files = taken.reduce((sum, one) => sum + one.files.length, 0);
  const faults = taken.flatMap(({ load, faults: found }) =>
    found.map((fault) => `${load.state} ${load.size}: ${fault}`),
  );
  say(
    `${faults.length === 0 ? '✓' : '✗'} ${name}: ${files} pictures${faults.map((fault) => `\n    ${fault}`).join('')}`,
  );
}

/** Two pages at a time, in the order of the book. */
async function takeAll(loads: readonly Load[], people: People): Promise<void> {
  const queue = [...loads];
  const worker = async () => {
    for (let load = queue.shift(); load; load = queue.shift()) {
      const taken = await take(load, people, FOLDER);
      book.set(nameOf(load), [...(book.get(nameOf(load)) ?? []), taken]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** An office that runs without us. */
async function visit(base: string): Promise<Pick<Stage, 'base' | 'browser' | 'close'>> {
  const browser = await chromium.launch({
    executablePath: chromiumPath ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--lang=zh-CN'],
  });
  return { base, browser, close: () => browser.close() };
}

async function on(matters: number | null, loads: readonly Load[], known?: Facts): Promise<Facts | undefined> {
  if (loads.length === 0) return known;
  const stage = values.at ? await visit(values.at) : await openStage(matters);
  try {
    const facts = known ?? (await gather(stage.browser, stage.base));
    const people = new People(stage.browser, stage.base, facts);
    await takeAll(loads, people);
    await people.leave();
    return facts;
  } finally {
    await stage.close();
  }
}

const begun = Date.now();
if (values.only === '' && !values.state && !values.manual) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const facts = await on(
  MATTERS,
  wanted.filter(({ state, screen }) => state !== 'empty' && !screen.before),
);
// The same office before its first matter: the same land and people.
const none: Facts = {
  matters: {},
  password: '',
  pictured: '',
  reported: '',
  answered: '',
  card: '',
  community: '',
  communityName: '',
  grid: '',
};
await on(
  0,
  wanted.filter(({ state }) => state === 'empty'),
  facts ?? none,
);
// A server whose office is still to be made can't be one that runs already.
await on(null, values.at ? [] : wanted.filter(({ screen }) => screen.before), facts ?? none);

for (const [name, taken] of book) tell(name, taken);
writeFileSync(path.join(FOLDER, 'index.html'), sheetOf(book));
const all = [...book.values()].flat();
if (values.manual) await Promise.all(all.map(({ load }) => renew(load, FOLDER)));
const faults = all.reduce((sum, { faults: found }) => sum + found.length, 0);
const pictures = all.reduce((sum, { files }) => sum + files.length, 0);
say(
  `${pictures} pictures of ${book.size} screens in ${Math.round((Date.now() - begun) / 1000)} s, ${faults} faults: ${FOLDER}/index.html`,
);
process.exitCode = faults === 0 ? 0 : 1;
