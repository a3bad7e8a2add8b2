import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
const folders = ['src', 'scenarios', 'bench', 'test', 'scripts'];

/** Every source file of the house, with `/` between folders, and its text. */
export function sourceFiles() {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true }).map((name) => path.join(folder, String(name))),
    )
    .filter((file) => /\.(ts|tsx|mjs|css)$/.test(file))
    .map((file) => ({ file: file.replaceAll(path.sep, '/'), text: readFileSync(path.join(root, file), 'utf8') }));
}

export const isTest = (file) => /\.test\.tsx?$|(^|\/)fixtures\.ts$|^test\//.test(file);

/** Prints what is wrong, a line each, and fails when there is any. */
export function report(faults) {
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
