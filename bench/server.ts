import { readConfig } from '#server/config.ts';
import { startRuntime } from '#server/runtime.ts';
import { serve } from '#server/serve.ts';

/** The product's server in a process of its own, on a free port that it prints. */
const served = await serve(await startRuntime({ ...readConfig(process.env), port: 0 }));
process.stdout.write(`${served.address}\n`);
process.once('SIGTERM', () => void served.stop().then(() => process.exit(0)));
