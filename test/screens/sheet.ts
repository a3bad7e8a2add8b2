import type { Taken } from './take.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const picture = (file: string): string =>
  `<a href="${file}"><img src="${file}" alt="${escaped(file)}" loading="lazy"><small>${escaped(file)}</small></a>`;

/** The contact sheet: every picture, screen by screen, with what is wrong above them. */
export function sheetOf(book: ReadonlyMap<string, readonly Taken[]>): string {
  const parts = [...book].map(
    ([name, taken]) => `<section id="${name}"><h2>${name}</h2>
<ul>${taken.flatMap(({ load, faults }) => faults.map((fault) => `<li>${load.state} ${load.size}: ${escaped(fault)}</li>`)).join('')}</ul>
<div>${taken.flatMap(({ files }) => files.map(picture)).join('\n')}</div></section>`,
  );
  const links = [...book.keys()].map((name) => `<a href="#${name}">${name}</a>`).join(' ');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Huiyin: the picture book</title>
<style>
body { margin: 24px; font: 14px/1.5 system-ui; background: #eef1f4; color: #1f2933 }
div { display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-start }
div a { width: 320px; color: inherit; overflow-wrap: anywhere }
img { width: 100%; max-height: 480px; object-fit: cover; object-position: top; border: 1px solid #cbd2d9 }
small { display: block } li { color: #c23325 }
</style>
<h1>Huiyin: the picture book</h1><nav>${links}</nav>
${parts.join('\n')}</html>
`;
}
