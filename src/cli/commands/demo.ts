import { rollUp } from '#server/figures/jobs.ts';
import { gatherHotSpots } from '#server/hotspots/gather.ts';
import type { Runtime } from '#server/runtime.ts';
import { learnFromClosed } from '#server/text/learn.ts';
import { loadDemo } from '../../../scenarios/demo/office.ts';
import type { Command, CommandInput } from '../command.ts';
import { text, withRuntime } from '../command.ts';
import { UsageError, type Console } from '../console.ts';

const DEMO_OFFICE = 1;

export const hasOffice = async ({ deps }: Runtime): Promise<boolean> =>
  (await deps.db.system('select 1 from office limit 1')).length > 0;

export async function makeDemo({ deps }: Runtime, console: Console, options: { seed?: number; matters?: number }) {
  const summary = await loadDemo(deps, {
    ...options,
    now: deps.clock(),
    onProgress: (done, total) => console.progress('事项 matters', done, total),
  });
  await deps.db.analyze();
  await rollUp(deps, DEMO_OFFICE);
  await gatherHotSpots(deps, DEMO_OFFICE);
  await learnFromClosed(deps, DEMO_OFFICE);
  return summary;
}

export const demo: Command = {
  name: 'demo',
  usage: 'demo [--matters N] [--seed N]',
  about: '载入虚构的演示街道 / load the fictional demo office',
  options: { matters: { type: 'string' }, seed: { type: 'string' } },
  run: (input) => {
    const options = { ...number(input, 'matters'), ...number(input, 'seed') };
    return withRuntime(async (runtime) => {
      if (await hasOffice(runtime))
        throw new UsageError(
          '数据库里已有街道，换一个空目录(HUIYIN_DATA) the database has an office: use an empty folder',
        );
      return makeDemo(runtime, input.console, options);
    });
  },
};

function number(input: CommandInput, name: string): Record<string, number> {
  const given = text(input, name);
  if (given === null) return {};
  if (!/^\d{1,7}$/.test(given)) throw new UsageError(`--${name} 要是整数 must be a whole number: ${given}`);
  return { [name]: Number(given) };
}
