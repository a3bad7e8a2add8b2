import { ok, refuse, type Instant, type Result } from '#domain/shared/result.ts';
import type { RowIssue } from '#domain/import/issues.ts';
import type { Mapping } from '#domain/import/mapping.ts';
import { rowReader, type ImportedMatter, type RowReader } from '#domain/import/read-row.ts';
import { ErrorFile } from './error-file.ts';
import { openSource, UnreadableFile, type SourceRow } from './read-file.ts';
import { Repeats } from './repeats.ts';

/** What became of a batch; `index` counts within it. */
export interface BatchOutcome {
  readonly created: number;
  readonly existing: number;
  readonly refused: readonly { readonly index: number; readonly code: string; readonly field?: string }[];
}

export interface ImportOptions {
  readonly file: string;
  readonly mapping: Mapping;
  /** Writes each matter once, by channel and number, however often it is called. */
  readonly write: (batch: readonly ImportedMatter[]) => Promise<BatchOutcome>;
  readonly onProgress?: (progress: { rows: number; bytesRead: number; totalBytes: number }) => void;
  readonly now: Instant;
  readonly errorFile: string;
  readonly lang?: 'zh' | 'en';
  readonly batchSize?: number;
}

export type ImportRefusalCode = 'missing_columns' | 'empty_file' | 'unreadable_file';

/** Every row is one of created, existing and refused; warnings are rows that came in with something left out. */
export interface ImportSummary {
  readonly rows: number;
  readonly created: number;
  readonly existing: number;
  readonly refused: number;
  readonly warnings: number;
}

/**
 * Reads a file row by row and hands its matters over in batches, in the order of the file. Can be broken off and run again
 * at any point. Refuses a file without the columns of the mapping before anything is written.
 */
export async function importMatters(options: ImportOptions): Promise<Result<ImportSummary, ImportRefusalCode>> {
  try {
    return await importFrom(options);
  } catch (error) {
    if (error instanceof UnreadableFile) return refuse('unreadable_file', 'file', { detail: error.message });
    throw error;
  }
}

async function importFrom(options: ImportOptions): Promise<Result<ImportSummary, ImportRefusalCode>> {
  const source = await openSource(options.file, options.mapping.file);
  const first = await source.rows.next();
  if (first.done || first.value.broken) return refuse('empty_file', 'file');
  const reader = rowReader(options.mapping, first.value.cells, options.now);
  if (!reader.ok) {
    await source.rows.return(undefined);
    return reader;
  }
  const errors = new ErrorFile(options.errorFile, options.lang ?? 'zh');
  await errors.begin();
  try {
    const run = new ImportRun(options, reader.value, first.value.cells.length, errors);
    for await (const row of source.rows) {
      if (await run.take(row)) {
        options.onProgress?.({ rows: run.rows, bytesRead: source.bytesRead(), totalBytes: source.totalBytes });
      }
    }
    await run.flush();
    options.onProgress?.({ rows: run.rows, bytesRead: source.totalBytes, totalBytes: source.totalBytes });
    return ok(run.summary());
  } finally {
    await errors.end();
  }
}

class ImportRun {
  rows = 0;
  private created = 0;
  private existing = 0;
  private refused = 0;
  private warnings = 0;
  private batch: ImportedMatter[] = [];
  private lines: number[] = [];
  private readonly repeats = new Repeats();
  private readonly batchSize: number;

  constructor(
    private readonly options: ImportOptions,
    private readonly reader: RowReader,
    private readonly width: number,
    private readonly errors: ErrorFile,
  ) {
    this.batchSize = options.batchSize ?? 200;
  }

  /** @returns whether a batch was written */
  async take({ line, cells, broken }: SourceRow): Promise<boolean> {
    this.rows++;
    if (broken) return this.refuse({ code: 'broken_quotes', line });
    // Some writers end each row with one delimiter more.
    if (cells.length < this.width || cells.slice(this.width).some((cell) => cell.trim() !== '')) {
      return this.refuse({ code: 'wrong_columns', line });
    }
    const { matter, issues } = this.reader.read(cells, line);
    for (const issue of issues) await this.errors.write(issue);
    if (!matter) {
      this.refused++;
      return false;
    }
    const own = await this.unrepeated(matter, cells, line);
    if (!own) return false;
    if (issues.length > 0 || own !== matter) this.warnings++;
    this.batch.push(own);
    this.lines.push(line);
    if (this.batch.length < this.batchSize) return false;
    await this.flush();
    return true;
  }

  async flush(): Promise<void> {
    if (this.batch.length === 0) return;
    const { created, existing, refused } = await this.options.write(this.batch);
    this.created += created;
    this.existing += existing;
    for (const { index, code, field } of refused) {
      await this.refuse({ code: 'refused', line: this.lines[index] ?? 0, column: field ?? '', rule: code });
    }
    this.batch = [];
    this.lines = [];
  }

  summary(): ImportSummary {
    const { rows, created, existing, refused, warnings } = this;
    return { rows, created, existing, refused, warnings };
  }

  /** Null for a row that is there already or may not be there twice. */
  private async unrepeated(
    matter: ImportedMatter,
    cells: readonly string[],
    line: number,
  ): Promise<ImportedMatter | null> {
    const met = this.repeats.meet(matter.sourceNo, cells);
    if (met === 'new') return matter;
    const { repeats = 'refuse' } = this.options.mapping;
    const keep = met === 'repeated_row' || repeats === 'keep';
    const number = matter.sourceNo.slice(this.options.mapping.source.length + 1);
    const issue = { code: met, line, column: this.reader.numberHeading, value: number } as const;
    if (!keep) {
      await this.refuse(issue);
      return null;
    }
    await this.errors.write({ level: 'warning', ...issue });
    if (met === 'repeated_number') return this.repeats.asOwn(matter);
    this.existing++;
    return null;
  }

  private async refuse(issue: Pick<RowIssue, 'code' | 'line'> & Partial<RowIssue>): Promise<false> {
    this.refused++;
    await this.errors.write({ level: 'error', column: '', value: '', ...issue });
    return false;
  }
}
