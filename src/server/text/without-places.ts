import { findPlaces } from '#domain/text/places.ts';
import type { Office } from '../offices/office.ts';

/** The words that say what happened: where it happened says little about its class, and a classifier would learn addresses. */
export function withoutPlaces(office: Office, text: string): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of findPlaces(office.gazetteer, text)) {
    if (start < from) continue;
    rest += `${text.slice(from, start)},`;
    from = end;
  }
  return rest + text.slice(from);
}
