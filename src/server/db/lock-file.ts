import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * PGlite takes no lock on its folder and two processes would ruin it: hold a file with the process id beside it.
 * @returns the release
 * @throws Error naming the other process and what to do
 */
export function lockDirectory(directory: string): () => void {
  const file = `${directory}.lock`;
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = Number(readFileSync(file, 'utf8'));
    if (holder !== process.pid && alive(holder)) {
      throw new Error(
        `The database in ${directory} is in use by process ${holder}. Stop that one first, or give this one another folder (HUIYIN_DATA).`,
        { cause: error },
      );
    }
    writeFileSync(file, String(process.pid));
  }
  return () => rmSync(file, { force: true });
}

function alive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
