import { Type } from 'typebox';
import { PERMISSIONS } from '#domain/access/permissions.ts';
import { CLOCK_NAMES, INPUT_FIELDS } from '#domain/workflow/definition.ts';
import { Nullable, OneOf, Text } from './common.ts';
import { LimitValue } from './limit-value.ts';

const strict = { additionalProperties: false } as const;
const Id = Type.String({ pattern: '^[A-Za-z][A-Za-z0-9-]{0,59}$' });
const ShortWords = Type.Object({ zh: Text(20), en: Text(60) }, strict);
/** The office's changes of one procedure; what is left out stays as it comes. */
const ProcedureValue = Type.Object(
  {
    workflow: Id,
    steps: Type.Array(
      Type.Object(
        {
          action: Id,
          off: Type.Optional(Type.Boolean()),
          label: Type.Optional(ShortWords),
          permission: Type.Optional(OneOf(PERMISSIONS)),
          /** Who decides on it; null: nobody need. */
          approval: Type.Optional(Nullable(OneOf(PERMISSIONS))),
          requires: Type.Optional(Type.Array(OneOf(INPUT_FIELDS), { uniqueItems: true })),
          omits: Type.Optional(Type.Array(OneOf(INPUT_FIELDS), { uniqueItems: true })),
        },
        strict,
      ),
      { maxItems: 100 },
    ),
    states: Type.Array(
      Type.Object({ state: Id, label: Type.Optional(ShortWords), resident: Type.Optional(ShortWords) }, strict),
      { maxItems: 60 },
    ),
  },
  strict,
);

/** The office's own limits of one kind, within what the law leaves it. */
const KindValue = Type.Object(
  {
    kind: Id,
    limits: Type.Array(Type.Object({ clock: OneOf(CLOCK_NAMES), limit: LimitValue, source: Text(200) }, strict), {
      maxItems: 30,
    }),
  },
  strict,
);

/** What an office decides on its procedures; see `domain/workflow/change.ts`. */
export const ProceduresValue = Type.Object(
  {
    from: Nullable(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
    procedures: Type.Array(ProcedureValue, { maxItems: 60 }),
    kinds: Type.Optional(Type.Array(KindValue, { maxItems: 60 })),
  },
  strict,
);
