import { Type } from 'typebox';
import { LADDER_ROLES, LADDER_UNITS } from '#domain/notices/crossings.ts';
import { OneOf } from './common.ts';

const strict = { additionalProperties: false } as const;

/** Who is told of what is overdue, and when; each step comes after the one before. */
export const LadderValue = Type.Object(
  {
    steps: Type.Array(
      Type.Object(
        {
          after: Type.Number({ exclusiveMinimum: 0, maximum: 1000 }),
          unit: OneOf(LADDER_UNITS),
          to: OneOf(LADDER_ROLES),
        },
        strict,
      ),
      { maxItems: 6 },
    ),
  },
  strict,
);
