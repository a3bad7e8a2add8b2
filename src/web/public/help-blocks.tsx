import type { ReactNode } from 'react';
import type { Block, Inline } from '#domain/text/markdown.ts';

/** Where a link of the manual leads when it is read in the product; null for pages that are not served. */
const addressOf = (to: string): string | null => {
  if (/^https?:\/\//.test(to)) return to;
  const page = /^([\w-]+)\.md(#.*)?$/.exec(to);
  if (page) return (page[1] === 'README' ? '/help' : `/help/${page[1]}`) + (page[2] ?? '');
  return null;
};

/** What a link from another page names a heading by. */
const anchorOf = (pieces: readonly Inline[]): string =>
  pieces
    .map(({ text }) => text)
    .join('')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

const Text = ({ pieces }: { pieces: readonly Inline[] }) =>
  pieces.map((piece, index): ReactNode => {
    if (piece.kind === 'code') return <code key={index}>{piece.text}</code>;
    if (piece.kind === 'bold') return <b key={index}>{piece.text}</b>;
    if (piece.kind === 'picture') {
      const file = /^pictures\/([\w-]+\.(?:png|webp|jpg))$/.exec(piece.to)?.[1];
      return file ? (
        <a key={index} className="picture" href={`/help/pictures/${file}`}>
          <img src={`/help/pictures/${file}`} alt={piece.text} loading="lazy" />
        </a>
      ) : null;
    }
    if (piece.kind === 'link') {
      const to = addressOf(piece.to);
      return to === null ? (
        piece.text
      ) : (
        <a key={index} href={to}>
          {piece.text}
        </a>
      );
    }
    return piece.text;
  });

/** A drawing in words: the labels of its first chain, in order. */
const chainOf = (text: string): string[] => {
  const line = text.split('\n').find((one) => one.includes('-->')) ?? '';
  return [...line.matchAll(/\[([^\]]+)\]/g)].map(([, label]) => label ?? '');
};

const One = ({ block }: { block: Block }) => {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level}` as const;
      return (
        <Heading id={anchorOf(block.text)}>
          <Text pieces={block.text} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Text pieces={block.text} />
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index}>
              <Text pieces={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return (
        // A wide table scrolls by itself, and by the keyboard.
        <div className="table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                {block.head.map((cell, index) => (
                  <th key={index}>
                    <Text pieces={cell} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, at) => (
                <tr key={at}>
                  {row.map((cell, index) => (
                    <td key={index}>
                      <Text pieces={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'code':
      return block.language === 'mermaid' ? (
        <ol className="chain">
          {chainOf(block.text).map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ol>
      ) : (
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
  }
};

/** The blocks of a page as elements: texts stay texts whatever they hold. */
export const HelpBlocks = ({ blocks }: { blocks: readonly Block[] }) =>
  blocks.map((block, index) => <One key={index} block={block} />);
