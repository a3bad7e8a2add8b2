import type { Proposals } from '#contract/proposals.ts';
import type { ReactNode } from 'react';

/** Some words of a text and what they mean there; `same`: another text has them too. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  readonly meaning: Proposals['evidence'][number]['meaning'] | 'same';
}

/** Spans in order and without overlap: the first of two that overlap wins, so no letter is written twice. */
export const cleanSpans = (spans: readonly MarkedSpan[], length: number): MarkedSpan[] => {
  const kept: MarkedSpan[] = [];
  let from = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < from || span.end <= span.start || span.end > length) continue;
    kept.push(span);
    from = span.end;
  }
  return kept;
};

/** The resident's own words, underlined by meaning: place, category, time. */
export const EvidenceText = ({ text, spans }: { text: string; spans: readonly MarkedSpan[] }) => {
  const shown: ReactNode[] = [];
  let from = 0;
  for (const span of cleanSpans(spans, text.length)) {
    shown.push(text.slice(from, span.start));
    shown.push(
      <mark key={span.start} className={`hy-evidence ${span.meaning}`}>
        {text.slice(span.start, span.end)}
      </mark>,
    );
    from = span.end;
  }
  shown.push(text.slice(from));
  return <>{shown}</>;
};
