import { parseArgs } from 'node:util';
import { classify } from './classify.ts';
import { imports } from './import.ts';
import { intake } from './intake.ts';
import { locate } from './locate.ts';
import type { Measure, Report } from './support/measure.ts';

const benches: Readonly<Record<string, (report: Report) => Promise<void>>> = {
  intake,
  classify,
  locate,
  import: imports,
};

const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
const unknown = positionals.find((name) => !(name in benches));
if (unknown !== undefined) {
  console.error(`bench: no measure ${unknown}; there are ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}
const line = ({ name, value, unit, aim = '' }: Measure) =>
  `${name.padEnd(44)} ${String(value).padStart(12)} ${unit.padEnd(10)} ${aim}`;
for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
  await benches[name]?.((measure) => console.log(values.json ? JSON.stringify(measure) : line(measure)));
}
