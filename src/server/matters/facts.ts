import type { FactView, FieldView } from '#contract/forms.ts';
import type { FactValue, FactValues, FieldType, Form, FormField, Forms, Offer } from '#domain/forms/form.ts';
import { originalsOut } from '#domain/matters/errand.ts';
import type { Matter } from '#domain/matters/matter.ts';
import { materialsOf } from '#domain/matters/service.ts';
import { plainLink } from '#domain/text/post-link.ts';
import { mask } from '#domain/text/masking.ts';
import type { Lang } from './present.ts';

const WORDED: ReadonlySet<FieldType> = new Set<FieldType>(['text', 'longText', 'list']);

/** Words of a form are kept masked: they go into the history, which nobody can take anything out of. */
export const maskFacts = (form: Form, facts: FactValues): FactValues => {
  const fields = new Map(form.map((field) => [field.id, field]));
  return Object.fromEntries(Object.entries(facts).map(([id, value]) => [id, clean(fields.get(id), value)]));
};

function clean(field: FormField | undefined, value: FactValue): FactValue {
  if (!field || !WORDED.has(field.type)) return value;
  if (typeof value === 'object') return value.map((line) => mask(line).text);
  if (typeof value !== 'string') return value;
  if (field.check === 'postLink') return plainLink(value.trim());
  // A code is no number of a person's, however much it looks like that of a bank card.
  return field.check === 'componentCode' ? value.trim() : mask(value).text;
}

const offered: Readonly<Record<Offer, (matter: Matter) => readonly string[]>> = {
  missingMaterials: (matter) => materialsOf(matter).missing,
  originalsOut,
};

/** A question in the reader's language. A list of what the matter keeps count of is chosen from, not typed. */
export function presentField(field: FormField, lang: Lang, matter?: Matter): FieldView {
  const names = field.offers && matter ? offered[field.offers](matter) : null;
  return names
    ? { ...plainField(field, lang), type: 'choices', choices: names.map((name) => ({ id: name, label: name })) }
    : plainField(field, lang);
}

const plainField = (field: FormField, lang: Lang): FieldView => ({
  id: field.id,
  type: field.type,
  label: field.label[lang],
  help: field.help ? field.help[lang] : null,
  unit: field.unit ? field.unit[lang] : null,
  choices: (field.choices ?? []).map(({ id, label }) => ({ id, label: label[lang] })),
  min: field.min ?? null,
  max: field.max ?? null,
  required: field.required ?? false,
  when: field.when ? { field: field.when.field, is: plain(field.when.is) } : null,
});

const plain = (value: FactValue) => (typeof value === 'object' ? [...value] : value);

const YES_NO = { zh: ['是', '否'], en: ['yes', 'no'] } as const;

function words(field: FormField, value: FactValue, lang: Lang): string {
  const choice = (id: string) => field.choices?.find((one) => one.id === id)?.label[lang] ?? id;
  if (typeof value === 'boolean') return YES_NO[lang][value ? 0 : 1];
  if (typeof value === 'object') return value.map(choice).join(lang === 'zh' ? '、' : ', ');
  if (field.type === 'choice') return choice(String(value));
  const unit = field.unit ? field.unit[lang] : '';
  return unit ? `${value} ${unit}` : String(value);
}

export const shownFacts = (form: Form, facts: FactValues, lang: Lang): FactView[] =>
  form.flatMap((field) => {
    const value = facts[field.id];
    return value === undefined
      ? []
      : [{ id: field.id, label: field.label[lang], text: words(field, value, lang), value: plain(value) }];
  });

/** The questions of all steps, each once: the first that asks it says what it is called. */
export const allFields = (forms: Forms): Form => {
  const byId = new Map<string, FormField>();
  for (const field of Object.values(forms).flat()) if (!byId.has(field.id)) byId.set(field.id, field);
  return [...byId.values()];
};

/** What is known of a matter by its kind's forms, in words. */
export const presentFacts = (forms: Forms, facts: FactValues, lang: Lang): FactView[] =>
  shownFacts(allFields(forms), facts, lang);

/** What stands in the kind's list. */
export const listedFacts = (forms: Forms, facts: FactValues, lang: Lang): FactView[] =>
  shownFacts(
    allFields(forms).filter(({ listed }) => listed),
    facts,
    lang,
  );
