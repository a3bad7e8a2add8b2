/** Things by the square cell of a plane that they lie in; `size` in metres. */
export class Cells {
  private readonly held = new Map<number, number[]>();

  constructor(private readonly size: number) {}

  /** Far more cells to each side than a city has; exact in a double. */
  private readonly key = (column: number, row: number) => (column + 1e6) * 4e6 + row + 1e6;

  /** Puts `what` into every cell that the box touches. */
  put(what: number, x1: number, y1: number, x2 = x1, y2 = y1): void {
    this.each(x1, y1, x2, y2, (key) => {
      const there = this.held.get(key);
      if (there) there.push(what);
      else this.held.set(key, [what]);
    });
  }

  /** All that lies in the cells that the box touches; what was put into several may come more than once. */
  around(x1: number, y1: number, x2: number, y2: number): number[] {
    const found: number[] = [];
    this.each(x1, y1, x2, y2, (key) => {
      const there = this.held.get(key);
      if (there) found.push(...there);
    });
    return found;
  }

  private each(x1: number, y1: number, x2: number, y2: number, see: (key: number) => void): void {
    const cell = (metres: number) => Math.floor(metres / this.size);
    for (let column = cell(Math.min(x1, x2)); column <= cell(Math.max(x1, x2)); column++)
      for (let row = cell(Math.min(y1, y2)); row <= cell(Math.max(y1, y2)); row++) see(this.key(column, row));
  }
}
