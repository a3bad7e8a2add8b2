import { Fingerprints } from '#domain/import/fingerprints.ts';
import type { ImportedMatter } from '#domain/import/read-row.ts';

export type Met = 'new' | 'repeated_row' | 'repeated_number';

/** Numbers that a file names more than once. */
export class Repeats {
  private readonly numbers = new Fingerprints();
  private readonly rows = new Fingerprints();
  private readonly times = new Map<string, number>();

  meet(sourceNo: string, cells: readonly string[]): Met {
    const isNewRow = this.rows.add(cells.join('\u001F'));
    if (this.numbers.add(sourceNo)) return 'new';
    return isNewRow ? 'repeated_number' : 'repeated_row';
  }

  /** A record of its own, linked to the first: `number#2`, `number#3` in the order of the file. */
  asOwn(matter: ImportedMatter): ImportedMatter {
    const time = (this.times.get(matter.sourceNo) ?? 1) + 1;
    this.times.set(matter.sourceNo, time);
    return {
      ...matter,
      sourceNo: `${matter.sourceNo}#${time}`,
      duplicateOfSourceNo: matter.duplicateOfSourceNo ?? matter.sourceNo,
    };
  }
}
