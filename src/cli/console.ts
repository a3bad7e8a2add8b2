/** Wrong use of a command: said with its usage, exit code 2. */
export class UsageError extends Error {}

/** Where commands speak: words for people on stderr, answers on stdout, JSON when it was asked for. */
export class Console {
  private drawn = false;

  constructor(readonly json: boolean) {}

  say(text: string): void {
    this.clear();
    process.stderr.write(`${text}\n`);
  }

  /** One line that is drawn over; silent where nobody watches. */
  progress(label: string, done: number, total: number | null): void {
    if (!process.stderr.isTTY) return;
    const share = total ? Math.min(1, done / total) : 0;
    const bar = total ? `[${'='.repeat(Math.round(share * 30)).padEnd(30)}] ${Math.round(share * 100)}%` : '';
    process.stderr.write(`\r${label} ${bar} ${done}`);
    this.drawn = true;
  }

  answer(value: unknown): void {
    this.clear();
    if (this.json) process.stdout.write(`${JSON.stringify(value)}\n`);
    else if (typeof value === 'string') process.stdout.write(`${value}\n`);
    else process.stdout.write(`${table(value)}\n`);
  }

  fail(message: string, advice?: string): void {
    this.clear();
    if (this.json) process.stdout.write(`${JSON.stringify({ error: message, ...(advice && { advice }) })}\n`);
    else process.stderr.write(`${message}\n${advice ? `${advice}\n` : ''}`);
  }

  private clear(): void {
    if (this.drawn) process.stderr.write('\n');
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
  value !== null && typeof value === 'object' ? JSON.stringify(value) : String(value ?? '');
