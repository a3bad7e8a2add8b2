import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { CHANNELS } from '#domain/matters/matter.ts';

const strict = { additionalProperties: false } as const;
const Name = Type.String({ minLength: 1, maxLength: 100 });
const Names = Type.Array(Name, { minItems: 1 });

/** Where a value comes from and how it is read. Blank cells are no value. */
const Field = Type.Object(
  {
    /** A column by its heading; several headings name the same column in different files. */
    column: Type.Optional(Type.Union([Name, Names])),
    /** Several columns, put together; blank ones are left out. */
    columns: Type.Optional(Names),
    join: Type.Optional(Type.String()),
    constant: Type.Optional(Type.String()),
    /** Without it the row can't be taken. */
    required: Type.Optional(Type.Boolean()),
    /** A time, in the first of these formats that fits: `yyyy-MM-dd HH:mm:ss`. */
    date: Type.Optional(Names),
    number: Type.Optional(Type.Boolean()),
    /** Values of the source in our words; null where we have none. */
    map: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Null()]))),
    /** Columns whose value is struck out wherever it stands in this one: names and user ids in texts. */
    hide: Type.Optional(Names),
    /** A regular expression of what is struck out beside. */
    hideMatching: Type.Optional(Type.String({ format: 'regex' })),
  },
  strict,
);
export type Field = Static<typeof Field>;

const Condition = Type.Object({ field: Name, in: Type.Optional(Type.Array(Type.String())) }, strict);

/** `{field}` stands for the text of a field. */
const Template = Type.String({ minLength: 1 });

/** A step that the row has gone through, taken when its condition holds: a field has a value, or one of these. */
const Step = Type.Object(
  {
    action: Name,
    at: Name,
    when: Type.Optional(Condition),
    input: Type.Optional(
      Type.Object(
        {
          publicAnswer: Type.Optional(Template),
          note: Type.Optional(Template),
          reason: Type.Optional(Template),
          unitId: Type.Optional(Template),
          answer: Type.Optional(Type.Object({ contacted: Template, measures: Template, by: Template }, strict)),
        },
        strict,
      ),
    ),
  },
  strict,
);
export type Step = Static<typeof Step>;

const known = {
  title: Field,
  category: Field,
  topic: Field,
  address: Field,
  lng: Field,
  lat: Field,
  votesUp: Field,
  votesDown: Field,
  duplicateOf: Field,
};

/** How a file of any layout becomes matters: data, so that an office writes one without touching code. */
export const MappingSchema = Type.Object(
  {
    name: Type.String({ pattern: '^[a-z0-9-]{1,40}$' }),
    title: Type.Object({ zh: Name, en: Name }, strict),
    /** Stands before the source's own numbers, so that two sources that both count from 1 don't meet. */
    source: Type.String({ pattern: '^[a-z0-9-]{1,20}$' }),
    file: Type.Optional(
      Type.Object(
        {
          encoding: Type.Optional(Type.Unsafe<'utf-8' | 'gb18030'>({ enum: ['utf-8', 'gb18030'] })),
          delimiter: Type.Optional(Type.String({ minLength: 1, maxLength: 1 })),
          sheet: Type.Optional(Name),
        },
        strict,
      ),
    ),
    /** Of the zone that the times were written in. */
    offset: Type.String({ pattern: '^[+-]\\d{2}:\\d{2}$' }),
    kind: Name,
    channel: Type.Unsafe<(typeof CHANNELS)[number]>({ enum: [...CHANNELS] }),
    fields: Type.Intersect([
      Type.Object({ sourceNo: Field, text: Field, reportedAt: Field }),
      Type.Partial(Type.Object(known)),
      Type.Record(Type.String(), Field),
    ]),
    /** Columns that are kept as they are, under their own headings. */
    attributes: Type.Array(Name),
    /** True or false kept beside them. */
    flags: Type.Optional(Type.Record(Type.String(), Condition)),
    /** Where the matters can lie, degrees: what is outside is reported and not put on the map. */
    bounds: Type.Optional(
      Type.Object({ west: Type.Number(), south: Type.Number(), east: Type.Number(), north: Type.Number() }, strict),
    ),
    /** A number met again: a mistake of the file, or another record of its own (number#2, linked to the first). */
    repeats: Type.Optional(Type.Unsafe<'refuse' | 'keep'>({ enum: ['refuse', 'keep'] })),
    steps: Type.Array(Step),
  },
  strict,
);
export type Mapping = Static<typeof MappingSchema>;

/** Checks a mapping that came as a file; `field` is the path of what is wrong in it. */
export function parseMapping(data: unknown): Result<Mapping, 'bad_mapping'> {
  if (!Value.Check(MappingSchema, data)) {
    const [first] = Value.Errors(MappingSchema, data);
    return refuse('bad_mapping', first?.instancePath || '/', { detail: first?.message ?? '' });
  }
  for (const [index, step] of data.steps.entries()) {
    const unknown = [step.at, step.when?.field, ...templateFields(step)].find((name) => name && !(name in data.fields));
    if (unknown) return refuse('bad_mapping', `/steps/${index}`, { detail: `no field ${unknown}` });
    if (!data.fields[step.at]?.date) return refuse('bad_mapping', `/steps/${index}/at`, { detail: 'not a date' });
  }
  return ok(data);
}

function templateFields(step: Step): string[] {
  const { answer, ...texts } = step.input ?? {};
  return [...Object.values(texts), ...Object.values(answer ?? {})].flatMap((template) =>
    [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!),
  );
}
