import { useEffect, useState } from 'react';
import type { ReportClues, ReportProposals } from '#contract/field.ts';
import { proposeReport } from '#web/api/field.ts';
import type { Position } from './use-position.ts';

/** After this pause in typing the sentence is asked about, milliseconds. */
const PAUSE = 450;
const SHORTEST = 2;

const NONE: ReportProposals = { category: [], grid: [], near: [] };

/** What the system would fill in, renewed as the sentence and the place change. Without an answer the report goes all the same. */
export const useProposals = (text: string, address: string, position: Position): ReportProposals => {
  const [found, keep] = useState(NONE);
  const words = text.trim();
  const point = position.state === 'found' && position.located?.inside !== false ? position : null;
  const [lng, lat] = [point?.lng, point?.lat];
  useEffect(() => {
    if (words.length < SHORTEST) return;
    const waiting = new AbortController();
    const timer = setTimeout(() => {
      const clues: ReportClues = {
        text: words,
        ...(address.trim() && { address: address.trim() }),
        ...(lng !== undefined && lat !== undefined && { lng, lat }),
      };
      proposeReport(clues, { signal: waiting.signal }).then(keep, () => undefined);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      waiting.abort();
    };
  }, [words, address, lng, lat]);
  return words.length < SHORTEST ? NONE : found;
};
