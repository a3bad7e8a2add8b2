import type { SheetRows } from '#contract/sheets.ts';

/** Cells as they are copied out of Excel (tabs), a CSV file, or a plain list with blanks between. */
const cellsOf = (line: string): string[] => {
  if (line.includes('\t')) return line.split('\t');
  return /[,，]/.test(line) ? line.split(/[,，]/) : line.trim().split(/\s+/);
};

/** The rows of what was pasted, the lines counted from 1. */
export const pastedRows = (text: string): SheetRows =>
  text
    .split(/\r?\n/)
    .map((line, index) => ({ line: index + 1, cells: cellsOf(line).map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
