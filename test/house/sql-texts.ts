/** Where the template literal that begins at `start` ends; what stands in `${}` may hold templates of its own. */
function endOfTemplate(text: string, start: number): number {
  let depth = 0;
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (depth === 0 && text[at] === '`') return at + 1;
    else if (depth === 0 ? text.startsWith('${', at - 1) : text[at] === '{') depth++;
    else if (depth > 0 && text[at] === '}') depth--;
    else if (depth > 0 && text[at] === '`') at = endOfTemplate(text, at) - 1;
  }
  return text.length;
}

/** Every string and template of a source file, whole. */
export function stringsOf(text: string): string[] {
  const found: string[] = [];
  for (const { index, 0: plain } of text.matchAll(/`|'(?:[^'\\\n]|\\.)*'/g))
    found.push(plain === '`' ? text.slice(index, endOfTemplate(text, index)) : plain);
  return found;
}
