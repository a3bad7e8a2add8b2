import { mask } from '#domain/text/masking.ts';

const TITLE_LENGTH = 30;
/** A clause shorter than this (“您好，”) says nothing yet. */
const CLAUSE_LENGTH = 6;

/** The first clause that says something, cut: what a list shows until somebody writes a better one. */
export function titleFrom(text: string): string {
  const [sentence = ''] = mask(text)
    .text.trim()
    .split(/[。；;！!？?\n]/, 1);
  const clauses = sentence.split(/[，,]/).map((clause) => clause.trim());
  const title = clauses.find((clause) => clause.length >= CLAUSE_LENGTH) ?? sentence;
  return title.length > TITLE_LENGTH ? `${title.slice(0, TITLE_LENGTH)}…` : title || '(无文字)';
}
