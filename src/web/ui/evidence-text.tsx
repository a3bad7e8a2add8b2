import type { Proposals } from '#contract/matters.ts';
import type { ReactNode } from 'react';

type Span = Proposals['evidence'][number];

/** Spans in order and without overlap: the first of two that overlap wins, so no letter is written twice. */
export const cleanSpans = (spans: readonly Span[], length: number): Span[] => {
  const kept: Span[] = [];
  let from = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < from || span.end <= span.start || span.end > length) continue;
    kept.push(span);
    from = span.end;
  }
  return kept;
};

/** The resident's own words, underlined by meaning: place, category, time. */
export const EvidenceText = ({ text, spans }: { text: string; spans: readonly Span[] }) => {
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
