import type { KindForm } from '#contract/forms.ts';
import type { NewMatter } from '#contract/matters.ts';
import { filledFacts } from '#web/ui/facts.ts';

/** What stands in the form while it is typed. */
export type Registered = Pick<NewMatter, 'text'> &
  Partial<Pick<NewMatter, 'placeId' | 'address' | 'channel' | 'sourceNo' | 'contact' | 'facts'>>;

const given = (value: string | undefined): string | undefined => value?.trim() || undefined;

/** A report from what was typed: what was left empty is left out. */
export function newMatterOf(
  kind: KindForm,
  { text, placeId, channel, contact, facts, ...typed }: Registered,
): NewMatter {
  const address = given(typed.address);
  const sourceNo = given(typed.sourceNo);
  const name = given(contact?.name);
  const phone = given(contact?.phone);
  const filled = filledFacts(facts);
  return {
    kind: kind.id,
    text: text.trim(),
    ...(placeId && { placeId }),
    ...(address && { address }),
    ...(channel && { channel }),
    ...(sourceNo && { sourceNo }),
    ...((name ?? phone) && { contact: { ...(name && { name }), ...(phone && { phone }) } }),
    ...(filled && { facts: filled }),
  };
}
