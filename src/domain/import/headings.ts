/** The words that may stand over a column, most usual first; compared without spaces, marks and what is in brackets. */
export type Headings<Field extends string> = Readonly<Record<Field, readonly string[]>>;

export interface Heading<Field extends string> {
  /** Index of the row that it is in. */
  readonly at: number;
  /** Index of the column of each field that was found. */
  readonly columns: Partial<Readonly<Record<Field, number>>>;
}

/** A list often begins with a title and a line of remarks. */
const SEARCHED_ROWS = 10;

const plain = (cell: string): string =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\(.*?\)|【.*?】|[\s*:：、.。_-]/g, '');

/**
 * Finds the row of headings and which column is which, in any order. Null where no row names a field of `needed` and
 * nothing could be told.
 */
export function findHeading<Field extends string>(
  rows: readonly (readonly string[])[],
  words: Headings<Field>,
  needed: NoInfer<Field>,
): Heading<Field> | null {
  const fieldOf = new Map(
    (Object.entries(words) as [Field, readonly string[]][]).flatMap(([field, names]) =>
      names.map((name) => [plain(name), field] as const),
    ),
  );
  let best: Heading<Field> | null = null;
  for (const [at, row] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const columns: Partial<Record<Field, number>> = {};
    for (const [index, cell] of row.entries()) {
      const field = fieldOf.get(plain(cell));
      if (field !== undefined) columns[field] ??= index;
    }
    const better = !best || Object.keys(columns).length > Object.keys(best.columns).length;
    if (columns[needed] !== undefined && better) best = { at, columns };
  }
  return best;
}

/** Several values in one cell, as people write them: `甲、乙`, `甲,乙`, `甲;乙`, one a line. */
export const valuesIn = (cell: string): string[] =>
  cell
    .split(/[、,，;；/|\n]+/)
    .map((one) => one.trim())
    .filter(Boolean);
