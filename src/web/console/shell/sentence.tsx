import { Fragment, type ReactNode } from 'react';

/** A sentence with pieces put in where `{name}` stands: figures inside words, in either language's order. */
export const Sentence = ({ text, parts }: { text: string; parts: Readonly<Record<string, ReactNode>> }) => (
  <>
    {text.split(/(\{\w+\})/).map((piece, index) => (
      <Fragment key={`${index}${piece}`}>{/^\{\w+\}$/.test(piece) ? parts[piece.slice(1, -1)] : piece}</Fragment>
    ))}
  </>
);
