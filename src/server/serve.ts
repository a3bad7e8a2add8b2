import { buildApp } from './http/app.ts';
import { startWorker } from './jobs/worker.ts';
import type { Runtime } from './runtime.ts';

export interface Served {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Listens and works; `stop` answers what is under way, then lets go of queue and database. */
export async function serve(runtime: Runtime): Promise<Served> {
  const { deps } = runtime;
  const { app } = await buildApp(deps);
  const stopWorker = await startWorker(deps);
  const address = await app.listen({ host: deps.config.host, port: deps.config.port });
  return {
    address,
    stop: async () => {
      stopWorker();
      await app.close();
      await runtime.close();
    },
  };
}
