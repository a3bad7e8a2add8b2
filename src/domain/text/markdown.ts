/** A piece of a line. Only what the manual uses; anything else is plain text, and nothing is ever markup. */
export type Inline =
  | { readonly kind: 'text' | 'code' | 'bold'; readonly text: string }
  | { readonly kind: 'link' | 'picture'; readonly text: string; readonly to: string };

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly kind: 'code'; readonly language: string; readonly text: string };

const INLINE = /(!?)\[([^\]\n]*)\]\(([^)\s]+)\)|`([^`\n]+)`|\*\*([^*\n]+)\*\*/g;

export function inlineOf(line: string): Inline[] {
  const pieces: Inline[] = [];
  let at = 0;
  for (const match of line.matchAll(INLINE)) {
    if (match.index > at) pieces.push({ kind: 'text', text: line.slice(at, match.index) });
    const [whole, picture, label = '', to, code, bold] = match;
    if (to !== undefined) pieces.push({ kind: picture ? 'picture' : 'link', text: label, to });
    else if (code !== undefined) pieces.push({ kind: 'code', text: code });
    else pieces.push({ kind: 'bold', text: bold ?? '' });
    at = match.index + whole.length;
  }
  if (at < line.length) pieces.push({ kind: 'text', text: line.slice(at) });
  return pieces;
}

const ITEM = /^\s*(?:[-*]|(\d+)\.)\s+(.*)$/;
const cellsOf = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => inlineOf(cell.trim()));

/** Lines that belong together: Chinese runs on without a blank between them. */
const joined = (a: string, b: string) =>
  /[\u2e80-\uffef]$/.test(a) || /^[\u2e80-\uffef]/.test(b) ? a + b : `${a} ${b}`;

/** Takes a page of the manual apart. */
export function markdownBlocks(source: string): Block[] {
  const lines = source.replaceAll('\r\n', '\n').split('\n');
  const blocks: Block[] = [];
  let at = 0;
  const line = () => lines[at] ?? '';
  const isBreak = (text: string) => text.trim() === '' || /^(#{1,3} |```|\|)/.test(text) || ITEM.test(text);
  while (at < lines.length) {
    const heading = /^(#{1,3}) (.+)$/.exec(line());
    const fence = /^```(\w*)/.exec(line());
    if (line().trim() === '') at += 1;
    else if (heading) {
      blocks.push({
        kind: 'heading',
        level: (heading[1] ?? '#').length as 1 | 2 | 3,
        text: inlineOf(heading[2] ?? ''),
      });
      at += 1;
    } else if (fence) {
      const end = lines.findIndex((one, index) => index > at && one.startsWith('```'));
      const last = end < 0 ? lines.length : end;
      blocks.push({ kind: 'code', language: fence[1] ?? '', text: lines.slice(at + 1, last).join('\n') });
      at = last + 1;
    } else if (line().startsWith('|')) {
      const from = at;
      while (line().startsWith('|')) at += 1;
      const [head = '', , ...rows] = lines.slice(from, at);
      blocks.push({ kind: 'table', head: cellsOf(head), rows: rows.map(cellsOf) });
    } else if (ITEM.test(line())) {
      const ordered = ITEM.exec(line())?.[1] !== undefined;
      const items: string[] = [];
      for (let item = ITEM.exec(line()); item; item = ITEM.exec(line())) {
        let text = item[2] ?? '';
        for (at += 1; at < lines.length && !isBreak(line()); at += 1) text = joined(text, line().trim());
        items.push(text);
      }
      blocks.push({ kind: 'list', ordered, items: items.map(inlineOf) });
    } else {
      let text = line().trim();
      for (at += 1; at < lines.length && !isBreak(line()); at += 1) text = joined(text, line().trim());
      blocks.push({ kind: 'paragraph', text: inlineOf(text) });
    }
  }
  return blocks;
}
