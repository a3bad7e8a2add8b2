import { Type, type Static } from 'typebox';
import { ANSWER_FAULTS } from '#domain/text/answer-faults.ts';
import { OneOf, Text, Time } from './common.ts';

/** The reply that passes the quality check; the time of acceptance is the system's where it is left out. */
export const AnswerSchema = Type.Object(
  { acceptedAt: Type.Optional(Time), contacted: Text(100), measures: Text(2000), by: Text(100) },
  { additionalProperties: false },
);

const Part = (most: number) => Type.Optional(Type.String({ maxLength: most }));

/** An answer while it is written, with the elements of the form as far as they are filled in. */
export const AnswerDraft = Type.Object(
  {
    publicAnswer: Type.String({ maxLength: 5000 }),
    answer: Type.Optional(
      Type.Object({ contacted: Part(100), measures: Part(2000), by: Part(100) }, { additionalProperties: false }),
    ),
  },
  { additionalProperties: false },
);
export type AnswerDraft = Static<typeof AnswerDraft>;

/** What the checker thinks is missing or wrong, in words. It decides nothing. */
export const AnswerCheckView = Type.Object({
  /** Some of it makes the answer one that does not answer. */
  flagged: Type.Boolean(),
  /** The office wants to know why before such an answer is given. */
  needsReason: Type.Boolean(),
  findings: Type.Array(Type.Object({ fault: OneOf(ANSWER_FAULTS), serious: Type.Boolean(), words: Type.String() })),
});
export type AnswerCheckView = Static<typeof AnswerCheckView>;
