import type { DrawingView } from '#contract/procedures.ts';
import type { Definition } from '#domain/workflow/definition.ts';
import { draw, type Drawing } from '#domain/workflow/drawing.ts';
import type { Lang } from '../matters/present.ts';

/** A definition never changes: what was laid out once holds as long as the office is held in memory. */
const drawn: Readonly<Record<Lang, WeakMap<Definition, Drawing>>> = { zh: new WeakMap(), en: new WeakMap() };

export function drawingOf(definition: Definition, lang: Lang): DrawingView {
  const known = drawn[lang].get(definition) ?? draw(definition, lang);
  drawn[lang].set(definition, known);
  return known as unknown as DrawingView;
}
