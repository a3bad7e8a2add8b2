import type { Proposals } from '#contract/proposals.ts';
import { findPlaces } from '#domain/text/places.ts';
import type { Office } from '../offices/office.ts';

/** Times as residents say them. */
const TIME =
  /(昨天|今天|今早|昨晚|前天|上周|这几天|最近|每天|早上|上午|中午|下午|晚上|傍晚|半夜|凌晨|[一二三四五六七八九十两\d]+(?:天|个月|小时|分钟|点半?|年))+/g;

/** Spans of the resident's own words that carry meaning, not overlapping, in order. */
export function evidenceOf(office: Office, text: string, categoryWords: readonly string[]): Proposals['evidence'] {
  const spans: Proposals['evidence'] = findPlaces(office.gazetteer, text).map(({ start, end }) => ({
    start,
    end,
    meaning: 'place' as const,
  }));
  for (const match of text.matchAll(TIME))
    spans.push({ start: match.index, end: match.index + match[0].length, meaning: 'time' });
  for (const word of categoryWords) {
    for (let at = text.indexOf(word); at >= 0 && word.length > 0; at = text.indexOf(word, at + word.length)) {
      spans.push({ start: at, end: at + word.length, meaning: 'category' });
    }
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  let covered = 0;
  return spans.filter(({ start, end }) => {
    if (start < covered) return false;
    covered = end;
    return true;
  });
}
