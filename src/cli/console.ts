/** Wrong use of a command: said with its usage, exit code 2. */
export class UsageError extends Error {}

interface Sink {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** Where commands speak: words for people on stderr, answers on stdout, JSON when it was asked for. */
export class Console {
  /** Set by a command that did its work and found something that somebody must look at. */
  unsound = false;
  private drawn = false;

  constructor(
    readonly json: boolean,
    private readonly stdout: Sink = process.stdout,
    private readonly stderr: Sink = process.stderr,
  ) {}

  say(text: string): void {
    this.clear();
    this.stderr.write(`${text}\n`);
  }

  /** One line that is drawn over; silent where nobody watches. */
  progress(label: string, done: number, total: number | null): void {
    if (!this.stderr.isTTY) return;
    const share = total ? Math.min(1, done / total) : 0;
    const bar = total ? `[${'='.repeat(Math.round(share * 30)).padEnd(30)}] ${Math.round(share * 100)}%` : '';
    this.stderr.write(`\r${label} ${bar} ${done}`);
    this.drawn = true;
  }

  answer(value: unknown): void {
    this.clear();
    if (this.json) this.stdout.write(`${JSON.stringify(value)}\n`);
    else if (typeof value === 'string') this.stdout.write(`${value}\n`);
    else this.stdout.write(`${table(value)}\n`);
  }

  fail(message: string, advice?: string): void {
    this.clear();
    if (this.json) this.stdout.write(`${JSON.stringify({ error: message, ...(advice && { advice }) })}\n`);
    else this.stderr.write(`${message}\n${advice ? `${advice}\n` : ''}`);
  }

  private clear(): void {
    if (this.drawn) this.stderr.write('\n');
    this.drawn = false;
  }
}

/** Key and value a line; lists as rows of tab-separated values. */
function table(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map((row) => (row && typeof row === 'object' ? Object.values(row).map(cell).join('\t') : cell(row)))
      .join('\n');
  if (value && typeof value === 'object')
    return Object.entries(value)
      .map(([key, v]) => `${key.padEnd(18)} ${cell(v)}`)
      .join('\n');
  return cell(value);
}

const cell = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);
