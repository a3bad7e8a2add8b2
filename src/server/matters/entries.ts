import type { EntryView } from '#contract/forms.ts';
import type { Entry, Forms } from '#domain/forms/form.ts';
import type { Label } from '#domain/workflow/definition.ts';
import { allFields, shownFacts } from './facts.ts';
import { pick, wireTime, type Lang } from './present.ts';

/** Looks back, rounds and the like, in words. */
export const presentEntries = (
  forms: Forms,
  labels: Readonly<Record<string, Label>>,
  entries: readonly Entry[],
  lang: Lang,
): EntryView[] =>
  entries.map(({ id, entry, at, byName, facts }) => ({
    id,
    entry,
    label: pick(labels[entry], lang),
    at: wireTime(at),
    byName,
    facts: shownFacts(allFields(forms), facts, lang),
  }));
