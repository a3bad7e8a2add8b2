import { ok, type Result } from '#domain/shared/result.ts';
import type { Definition } from '#domain/workflow/definition.ts';
import { decide, type Decision, type Facts } from './decide.ts';
import type { Matter, Part } from './matter.ts';
import { report } from './new-matter.ts';

const TOLD = { zh: '从您反映的事里分出来，单独办', en: 'Taken out of what you reported, handled on its own' };

/**
 * A part as a matter of its own: reported when the whole was, at its place; filed where its class is given, dispatched where
 * its unit is. Its clocks begin now.
 */
export function partDecisions(
  definition: Definition,
  whole: Matter,
  part: Part,
  facts: Facts,
): Result<readonly Decision[]> {
  const { kind, channel, topic, communityId, gridId, placeId, lng, lat, address, reportedAt, facts: known } = whole;
  const place = { communityId, gridId, placeId, lng, lat, address };
  const { id, title, category = null, unitId } = part;
  const draft = { id, kind, channel, title, category, topic, ...place, facts: known, reportedAt, partOf: whole.id };
  const first = report(definition, draft, facts);
  const decisions: Decision[] = [{ ...first, event: { ...first.event, told: TOLD } }];
  const steps = [
    ...(category || unitId ? [{ action: 'file', input: category ? { category } : {} }] : []),
    ...(unitId ? [{ action: 'dispatch', input: { unitId } }] : []),
  ];
  let matter = first.matter;
  for (const { action, input } of steps) {
    const decided = decide(definition, matter, action, input, facts);
    if (!decided.ok) return decided;
    decisions.push(decided.value);
    matter = decided.value.matter;
  }
  return ok(decisions);
}
