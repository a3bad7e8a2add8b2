import { Type, type Static } from 'typebox';
import { FIELD_TYPES } from '#domain/forms/form.ts';
import { Nullable, OneOf, Text, Time } from './common.ts';

/** Types side by side and not as a union: of a union the first member would turn a number into text. */
const Value = Type.Unsafe<string | number | boolean | string[]>({
  type: ['string', 'number', 'boolean', 'array'],
  maxLength: 4000,
  maxItems: 60,
  items: Text(100),
});

/** What a form was filled in with, by the ids of its fields; held against the form by `domain/forms`. */
export const Facts = Type.Record(Type.String({ pattern: '^[a-zA-Z][a-zA-Z0-9]{0,39}$' }), Value, { maxProperties: 60 });
export type Facts = Static<typeof Facts>;

/** One question of a form, in the language of the request. */
export const FieldView = Type.Object({
  id: Type.String(),
  type: OneOf(FIELD_TYPES),
  label: Type.String(),
  help: Nullable(Type.String()),
  unit: Nullable(Type.String()),
  choices: Type.Array(Type.Object({ id: Type.String(), label: Type.String() })),
  /** Least and greatest number; of words, the longest. */
  min: Nullable(Type.Number()),
  max: Nullable(Type.Number()),
  required: Type.Boolean(),
  /** Asked only where another field has this value. */
  when: Nullable(Type.Object({ field: Type.String(), is: Value })),
});
export type FieldView = Static<typeof FieldView>;

export const FactView = Type.Object({ id: Type.String(), label: Type.String(), text: Type.String(), value: Value });
export type FactView = Static<typeof FactView>;

/** Something that happened to the matter once more: a look-back, a round. */
export const EntryView = Type.Object({
  id: Type.String(),
  entry: Type.String(),
  label: Type.String(),
  at: Time,
  byName: Type.String(),
  facts: Type.Array(FactView),
});
export type EntryView = Static<typeof EntryView>;

/** A kind that this person may report, with its form. Those that are `registered` come in by it at the desk, others by words alone. */
export const KindForm = Type.Object({
  id: Type.String(),
  label: Type.String(),
  registered: Type.Boolean(),
  form: Type.Array(FieldView),
});
export type KindForm = Static<typeof KindForm>;
