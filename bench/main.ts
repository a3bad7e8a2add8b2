import { parseArgs } from 'node:util';
import { answers } from './answers.ts';
import { circle } from './circle.ts';
import { classify } from './classify.ts';
import { clocks } from './clocks.ts';
import { crash } from './crash.ts';
import { hotspots } from './hotspots.ts';
import { imports } from './import.ts';
import { intake } from './intake.ts';
import { locate } from './locate.ts';
import { fullOffice, type Part } from './office.ts';
import { web } from './web.ts';
import type { Measure, Report } from './support/measure.ts';
import { webDispatch } from './web-dispatch.ts';
import { whistles } from './whistle.ts';

const benches: Readonly<Record<string, (report: Report, asked: readonly string[]) => Promise<void>>> = {
  intake,
  lifecycle: (report, asked) =>
    fullOffice(report, new Set<Part>(asked.includes('read') ? ['lifecycle', 'read'] : ['lifecycle'])),
  read: async (report, asked) => {
    // Asked for together, both were measured over one loading.
    if (!asked.includes('lifecycle')) await fullOffice(report, new Set<Part>(['read']));
  },
  whistle: whistles,
  crash,
  classify,
  answers,
  hotspots,
  locate,
  clocks,
  circle,
  import: imports,
  web,
  'web.dispatch': webDispatch,
};

const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
const unknown = positionals.find((name) => !(name in benches));
if (unknown !== undefined) {
  console.error(`bench: no measure ${unknown}; there are ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}
const line = ({ name, value, unit, aim = '' }: Measure) =>
  `${name.padEnd(44)} ${String(value).padStart(12)} ${unit.padEnd(10)} ${aim}`;
const asked = positionals.length > 0 ? positionals : Object.keys(benches);
const report: Report = (measure) => console.log(values.json ? JSON.stringify(measure) : line(measure));
for (const name of asked) await benches[name]?.(report, asked);
