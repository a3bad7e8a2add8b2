import { findCategory } from '#catalog/standard-tree.ts';
import type { NewPart } from '#contract/matters.ts';
import type { Forms } from '#domain/forms/form.ts';
import type { ActionInput, Part } from '#domain/matters/matter.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { mask } from '#domain/text/masking.ts';
import type { Ids } from '../ids.ts';
import type { Office } from '../offices/office.ts';
import { placesOf } from '../territory/locate.ts';
import { maskFacts } from './facts.ts';
import { titleFrom } from './title.ts';

/** What a person sends with a step: of parts the words, which no history keeps. */
export type ActInput = Omit<ActionInput, 'parts'> & { readonly parts?: readonly NewPart[] };

export interface Settled {
  readonly input: ActionInput;
  readonly texts: readonly string[];
}

/** Checks what the input names, finds the grid and community of its place, and masks what residents will read. */
export function settle(
  office: Office,
  ids: Ids,
  { action, forms }: { readonly action: string; readonly forms: Forms },
  { parts, ...input }: ActInput,
): Result<Settled> {
  if (input.category !== undefined && !findCategory(input.category))
    return refuse('unknown_value', 'input.category', { value: input.category });
  if (input.unitId !== undefined && !office.units.has(input.unitId))
    return refuse('unknown_value', 'input.unitId', { value: input.unitId });
  const stranger = input.unitIds?.find((unitId) => !office.units.has(unitId));
  if (stranger !== undefined) return refuse('unknown_value', 'input.unitIds', { value: stranger });
  const place = input.placeId === undefined ? {} : placesOf(office, input.placeId);
  if (!place) return refuse('unknown_value', 'input.placeId', { value: input.placeId ?? '' });
  const split = settleParts(office, ids, parts ?? []);
  if (!split.ok) return split;
  return ok({
    input: {
      ...input,
      ...place,
      ...(parts && { parts: split.value }),
      ...(input.facts && { facts: maskFacts(forms[action] ?? [], input.facts) }),
      ...(input.publicAnswer && { publicAnswer: mask(input.publicAnswer).text }),
      ...(input.comment && { comment: mask(input.comment).text }),
      // A second report's words are a report's words.
      ...(action === 'again' && input.note && { note: mask(input.note).text }),
    },
    texts: (parts ?? []).map(({ text }) => text),
  });
}

function settleParts(office: Office, ids: Ids, parts: readonly NewPart[]): Result<readonly Part[]> {
  for (const [i, { category, unitId }] of parts.entries()) {
    if (category !== undefined && !findCategory(category))
      return refuse('unknown_value', `input.parts.${i}.category`, { value: category });
    if (unitId !== undefined && !office.units.has(unitId))
      return refuse('unknown_value', `input.parts.${i}.unitId`, { value: unitId });
  }
  return ok(
    parts.map(({ text, title, category, unitId }) => ({
      id: ids.uuid(),
      title: title ? mask(title).text : titleFrom(text),
      ...(category && { category }),
      ...(unitId && { unitId }),
    })),
  );
}
