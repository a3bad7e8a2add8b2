import { writeXlsx, type CellValue } from 'hucre/xlsx';

export interface SheetOut {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** By the index of a column: the cells of another sheet that may be chosen from, as `'可选值'!$A$2:$A$9`. */
  readonly choices?: Readonly<Record<number, string>>;
}

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const HEADING = {
  font: { bold: true },
  fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: 'E6F3F2' } },
};
/** Text: Excel must make neither a number of a phone nor a formula of what somebody wrote. */
const TEXT = { numFmt: '@' };
const WIDEST = 44;
const LAST_ROW = 5000;

/** Columns as wide as what is in them; a Chinese character takes two. */
const widthOf = (texts: readonly string[]): number => {
  const widths = texts.slice(0, 200).map((text) => [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0));
  return Math.min(WIDEST, 4 + Math.max(...widths));
};

const letterOf = (column: number): string => String.fromCodePoint(65 + column);

/** A workbook of texts with frozen headings: the only way out that knows the Excel library (docs/adr/0007). */
export async function writeWorkbook(sheets: readonly SheetOut[]): Promise<Buffer> {
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name, columns, rows, choices = {} }) => ({
      name,
      columns: columns.map((heading, index) => ({
        width: widthOf([heading, ...rows.map((row) => row[index] ?? '')]),
        style: TEXT,
      })),
      rows: [[...columns], ...rows.map((row) => columns.map((_, index): CellValue => row[index] ?? ''))],
      cells: new Map(columns.map((_, index) => [`0,${index}`, { style: HEADING }])),
      freezePane: { rows: 1 },
      dataValidations: Object.entries(choices).map(([column, formula1]) => ({
        type: 'list' as const,
        formula1,
        allowBlank: true,
        // Several may stand in one cell with 、 between: the list helps, it does not forbid.
        showErrorMessage: false,
        range: `${letterOf(Number(column))}2:${letterOf(Number(column))}${LAST_ROW}`,
      })),
    })),
  });
  return Buffer.from(bytes);
}
