import fs from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/**
 * PGlite off the main thread, so that a long query does not stop the event loop.
 * As shipped it never syncs to disk (`-F`, and a file layer without fsync); `SyncedNodeFS` mends that.
 * Plain JavaScript: worker threads of Node 20 load no TypeScript.
 * It reaches into PGlite's internals: the version is pinned and `pglite.test.ts` counts the syncs.
 */
/** Written by this thread, read by the main one: how often a commit reached the disk. */
const syncs = new Int32Array(workerData.syncs);

class SyncedNodeFS extends NodeFS {
  async init(...args) {
    const result = await super.init(...args);
    result.emscriptenOpts.preRun.push((module) => {
      module.NODEFS.stream_ops['fsync'] = (stream) => {
        if (stream.nfd !== null && stream.nfd !== undefined) {
          fs.fdatasyncSync(stream.nfd);
          Atomics.add(syncs, 0, 1);
        }
        return 0;
      };
    });
    return result;
  }
}

const { directory, snapshot } = workerData;
const startParams = PGlite.defaultStartParams.filter((param) => param !== '-F').concat(['-c', 'wal_sync_method=fsync']);
const database = directory
  ? await PGlite.create({ fs: new SyncedNodeFS(directory), startParams })
  : await PGlite.create(snapshot ? { loadDataDir: new Blob([snapshot]) } : {});

/** One connection: messages are answered strictly in turn. */
let chain = Promise.resolve();
parentPort?.on('message', (message) => {
  chain = chain.then(async () => {
    if ('close' in message) {
      await database.close();
      parentPort?.postMessage({ closed: true });
      return;
    }
    if ('dump' in message) {
      const blob = await database.dumpDataDir('none');
      parentPort?.postMessage({ dump: new Uint8Array(await blob.arrayBuffer()) });
      return;
    }
    try {
      const bytes = await database.execProtocolRaw(message.bytes);
      parentPort?.postMessage({ connection: message.connection, bytes });
    } catch (error) {
      parentPort?.postMessage({
        connection: message.connection,
        error: String(error instanceof Error ? error.message : error),
      });
    }
  });
});
parentPort?.postMessage({ ready: true });
