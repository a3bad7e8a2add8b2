import { Type, type Static, type TSchema } from 'typebox';

/** One of the given strings, as a JSON Schema enum: a union of literals would become an anyOf. */
export const OneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values] });

export const Nullable = <T extends TSchema>(schema: T) =>
  Type.Unsafe<Static<T> | null>({ anyOf: [schema, { type: 'null' }] });

export const Id = Type.String({ format: 'uuid' });
/** A time on the wire: ISO 8601 with offset, e.g. `2026-11-24T10:20:00+08:00`. */
export const Time = Type.String({ format: 'date-time' });
export const DayString = Type.String({ format: 'date' });
export const Text = (max: number, min = 1) => Type.String({ minLength: min, maxLength: max });
export const Longitude = Type.Number({ minimum: -180, maximum: 180 });
export const Latitude = Type.Number({ minimum: -90, maximum: 90 });

export const LabelSchema = Type.Object({ zh: Type.String(), en: Type.String() });

/** RFC 9457, with a stable code, the field at fault, and what to do. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  detail: Type.Optional(Type.String()),
  field: Type.Optional(Type.String()),
  advice: Type.Optional(Type.String()),
  params: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  requestId: Type.Optional(Type.String()),
});
export type Problem = Static<typeof Problem>;

/** Keyset paging: hand `next` back as `cursor`; null on the last page. */
export const Page = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), next: Nullable(Type.String()) });

export const LAMPS = ['green', 'amber', 'red', 'paused', 'none'] as const;
