const DATABASE = 'huiyin.drafts';
const STORE = 'files';
/** Three pictures of a phone, made smaller: more would fill the store of a small device. */
const MOST_BYTES = 12 << 20;

interface Kept {
  readonly at: number;
  readonly files: readonly File[];
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the store failed')));
  });

/** @throws where the browser keeps nothing: no such store, blocked, full */
const inStore = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<T> => {
  const opening = indexedDB.open(DATABASE, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE));
  const database = await done(opening);
  try {
    return await work(database.transaction(STORE, mode).objectStore(STORE));
  } finally {
    database.close();
  }
};

/** What cannot be deleted was not kept either. */
const quietly = (work: Promise<unknown>): Promise<void> => work.then(() => undefined).catch(() => undefined);

/** @returns whether they will be there next time; false too where they are more than a device should hold */
export const keepFiles = async (key: string, files: readonly File[]): Promise<boolean> => {
  if (files.length === 0) return dropFiles(key).then(() => true);
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) return false;
  try {
    await inStore('readwrite', (store) => done(store.put({ at: Date.now(), files } satisfies Kept, key)));
    return true;
  } catch {
    return false;
  }
};

/** Files younger than `oldest` (epoch ms); none where the browser keeps nothing. */
export const readFiles = async (key: string, oldest: number): Promise<readonly File[]> => {
  try {
    const kept = await inStore('readonly', (store) => done<unknown>(store.get(key)));
    return kept && (kept as Kept).at > oldest ? (kept as Kept).files : [];
  } catch {
    return [];
  }
};

export const dropFiles = (key: string): Promise<void> =>
  quietly(inStore('readwrite', (store) => done(store.delete(key))));

/** All whose key begins with `prefix`. */
export const dropFilesUnder = (prefix: string): Promise<void> =>
  quietly(inStore('readwrite', (store) => done(store.delete(IDBKeyRange.bound(prefix, `${prefix}\uFFFF`)))));

/** What has grown old, whoever kept it. */
export const dropFilesBefore = (oldest: number): Promise<void> =>
  quietly(
    inStore('readwrite', async (store) => {
      const keys = await done(store.getAllKeys());
      for (const key of keys) {
        const kept = (await done<unknown>(store.get(key))) as Kept;
        if (kept.at < oldest) await done(store.delete(key));
      }
    }),
  );
