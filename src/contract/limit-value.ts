import { Type } from 'typebox';
import { OneOf } from './common.ts';

const LIMIT_UNITS = ['workHour', 'workDay', 'hour', 'day'] as const;
/** How long something may take. */
export const LimitValue = Type.Object(
  { amount: Type.Number({ exclusiveMinimum: 0, maximum: 1000 }), unit: OneOf(LIMIT_UNITS) },
  { additionalProperties: false },
);
