import { readConfig } from '#server/config.ts';
import { startRuntime } from '#server/runtime.ts';
import { serve } from '#server/serve.ts';
import { setupIsOpen } from '#server/setup/reader.ts';
import { demoLogins } from '../../../scenarios/demo/office.ts';
import type { Command, CommandInput } from '../command.ts';
import { clearHalfMadeDemo, markDemo } from './demo-marker.ts';
import { hasOffice, makeDemo } from './demo.ts';

const STOP_WITHIN_MS = 20_000;

async function run({ console, values }: CommandInput, start: boolean): Promise<void> {
  const withDemo = start && values['empty'] !== true;
  const config = readConfig(process.env);
  if (withDemo) clearHalfMadeDemo(config);
  const runtime = await startRuntime(config);
  if (withDemo && !(await hasOffice(runtime))) {
    console.say('第一次启动，正在准备演示街道(约半分钟)… First start: making the demo office (about half a minute).');
    markDemo(config, 'begun');
    await makeDemo(runtime, console, {});
    markDemo(config, 'done');
  }
  const served = await serve(runtime);
  // Before the address is told: who reads it may tell the server to stop at once.
  const stop = (signal: string) => {
    console.say(`\n${signal}: 正在收尾 finishing what is under way…`);
    // A worker or a socket that does not let go must not keep the folder locked for ever.
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    served.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.fail(String(error));
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const base = config.publicUrl ?? served.address;
  console.say(`
回音 Huiyin 已启动 is running
  居民 residents  ${base}/
  坐席 console    ${base}/console/
  外勤 field      ${base}/field/`);
  if (await setupIsOpen(runtime.deps.db)) {
    console.say(`
还没有街道，在浏览器里建 no office yet, set it up in the browser
  打开 open          ${base}/console/
  初始口令 token     ${runtime.deps.setupToken}`);
  } else if (withDemo) {
    console.say('\n演示账号 demo accounts (password huiyin-demo)');
    for (const { role, username, name } of demoLogins) console.say(`  ${username.padEnd(20)} ${name} · ${role}`);
  }
}

export const serveCommand: Command = {
  name: 'serve',
  usage: 'serve',
  about: '启动服务 / start the server (PORT, HOST, DATABASE_URL, HUIYIN_DATA)',
  options: {},
  run: (input) => run(input, false),
};

export const start: Command = {
  name: 'start',
  usage: 'start [--empty]',
  about: '启动；第一次启动时载入演示街道，--empty 不载 / start, with the demo office on the first start unless --empty',
  options: { empty: { type: 'boolean' } },
  run: (input) => run(input, true),
};
