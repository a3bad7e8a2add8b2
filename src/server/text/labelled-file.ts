import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import { predict, train, type Example } from '#domain/text/classifier.ts';
import { scoreOutcomes, type Evaluation } from '#domain/text/evaluation.ts';
import type { MaskKind } from '#domain/text/mask-kinds.ts';
import { mask } from '#domain/text/masking.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { createSegmenter, type Segmenter } from './segmenter.ts';

type Row = Readonly<Record<string, string>>;

/** Rows of a CSV file with a header, however untidy its quotes; `line` is where a row begins. */
export async function* rowsOf(file: string): AsyncGenerator<{ row: Row; line: number }> {
  const parser = parse({
    bom: true,
    columns: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  // A file that can't be opened ends the parser with its error, which the loop below throws.
  pipeline(createReadStream(file), parser, () => {});
  let line = 2;
  for await (const { record, info } of parser as AsyncIterable<{ record: Row; info: { lines: number } }>) {
    yield { row: record, line };
    line = info.lines + 1;
  }
}

const tokensOf = (row: Row, segmenter: Segmenter): string[] | undefined => {
  const { tokens, title, text } = row;
  if (tokens !== undefined) return tokens.split(/\s+/u).filter(Boolean);
  return text === undefined ? undefined : segmenter.segment(title === undefined ? text : `${title}\n${text}`);
};

/**
 * Labelled texts of a CSV file with a header: columns `label` and `tokens` (words with spaces between), or `label`, `text` and,
 * where there is one, `title`. Rows without a label are left out.
 */
export const readLabelled = async (
  file: string,
  segmenter: Segmenter,
): Promise<Result<Example[], 'text.columns-missing' | 'text.file-empty'>> => {
  const examples: Example[] = [];
  for await (const { row } of rowsOf(file)) {
    const tokens = tokensOf(row, segmenter);
    if (row['label'] === undefined || !tokens) return refuse('text.columns-missing', 'file', { file });
    if (row['label'] !== '') examples.push({ tokens, label: row['label'] });
  }
  return examples.length > 0 ? ok(examples) : refuse('text.file-empty', 'file', { file });
};

export interface TopicEvaluation extends Evaluation {
  readonly trainSeconds: number;
  readonly predictionsPerSecond: number;
}

/** Seed of the evaluations, so that a figure can be repeated. */
export const EVALUATION_SEED = 20_260_701;

const secondsSince = (start: number): number => (performance.now() - start) / 1000;

const PACE_SECONDS = 1;

/** Calls a second, over at least a second: a few hundred calls would measure the compiler warming up. */
export const pace = (call: (at: number) => void): number => {
  const start = performance.now();
  let calls = 0;
  while (secondsSince(start) < PACE_SECONDS) {
    call(calls);
    calls += 1;
  }
  return calls / secondsSince(start);
};

/** Trains on one labelled file, tests on another. */
export const evaluateTopics = async (
  trainFile: string,
  testFile: string,
): Promise<Result<TopicEvaluation, 'text.columns-missing' | 'text.file-empty'>> => {
  const segmenter = createSegmenter();
  const known = await readLabelled(trainFile, segmenter);
  if (!known.ok) return known;
  const unseen = await readLabelled(testFile, segmenter);
  if (!unseen.ok) return unseen;
  const trainStart = performance.now();
  const model = train(known.value, EVALUATION_SEED);
  const trainSeconds = secondsSince(trainStart);
  const outcomes = unseen.value.map(({ tokens, label }) => ({
    actual: label,
    predicted: predict(model, tokens)[0]?.label ?? '',
  }));
  const predictionsPerSecond = pace((at) => predict(model, unseen.value[at % unseen.value.length]?.tokens ?? []));
  return ok({ ...scoreOutcomes(outcomes), trainSeconds, predictionsPerSecond });
};

export interface MaskedPiece {
  /** Line of the file that the row begins on, the header being 1. */
  readonly line: number;
  readonly column: string;
  readonly kind: MaskKind;
  /** The piece as it is shown, never as it was. */
  readonly masked: string;
}

/** What masking covers in each cell of a CSV file with a header, row by row: a file of any size. */
export async function* evaluateMasking(file: string): AsyncGenerator<MaskedPiece> {
  for await (const { row, line } of rowsOf(file)) {
    for (const [column, cell] of Object.entries(row)) {
      const { text, spans } = mask(cell);
      for (const { start, end, kind } of spans) yield { line, column, kind, masked: text.slice(start, end) };
    }
  }
}
