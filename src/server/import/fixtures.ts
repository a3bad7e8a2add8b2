import { existsSync, mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mapping } from '#domain/import/mapping.ts';
import type { ImportedMatter } from '#domain/import/read-row.ts';
import { importMatters, type BatchOutcome, type ImportOptions } from './import-matters.ts';

const SHARED = process.env['HUIYIN_SHARED'] ?? fileURLToPath(new URL('../../../../shared', import.meta.url));

/** A file of real messages; they are not part of the project. */
export const realFile = (name: string): string => path.join(SHARED, 'data/matters', name);
export const isThere = (name: string): boolean => existsSync(realFile(name));

const NOW = Date.UTC(2026, 10, 24);
export const folder = mkdtempSync(path.join(tmpdir(), 'huiyin-import-'));

/** An office that keeps what it is given, once a number. */
export class Keeper {
  readonly matters = new Map<string, ImportedMatter>();
  readonly write = async (batch: readonly ImportedMatter[]): Promise<BatchOutcome> => {
    const before = this.matters.size;
    for (const matter of batch) if (!this.matters.has(matter.sourceNo)) this.matters.set(matter.sourceNo, matter);
    const created = this.matters.size - before;
    return { created, existing: batch.length - created, refused: [] };
  };

  get all(): ImportedMatter[] {
    return [...this.matters.values()];
  }
}

export const errorFile = path.join(folder, 'errors.csv');

/** Runs an import; the lines of the error file come back as cells. */
export async function run(file: string, mapping: Mapping, keeper: Keeper, more: Partial<ImportOptions> = {}) {
  const result = await importMatters({ file, mapping, errorFile, now: NOW, write: keeper.write, ...more });
  const text = existsSync(errorFile) ? await readFile(errorFile, 'utf8') : '';
  const issues = text
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(',').slice(0, 5).join(' '));
  return { result, issues };
}
