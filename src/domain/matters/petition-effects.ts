import { ACCUSED_UNITS } from '#domain/access/scope.ts';
import type { Facts } from './decide.ts';
import type { Effect } from './effects.ts';
import type { ActionInput, Matter } from './matter.ts';

/** What a step's form says is in `facts` already when its effect is added: both must be kept. */
const noted = (matter: Matter, { facts = {} }: ActionInput, more: Matter['facts']): Partial<Matter> => ({
  facts: { ...matter.facts, ...facts, ...more },
});

/** The petitioner was told what becomes of the petition: once, and in time or not. */
const told = (matter: Matter, input: ActionInput, { now }: Facts): Partial<Matter> =>
  noted(matter, input, { told: true, toldInTime: matter.dueAt === null || now <= matter.dueAt });

/** Told in writing, and out of the office's hands. */
const toldAway: Effect = (matter, input, facts) => ({
  ...told(matter, input, facts),
  publicAnswer: input.publicAnswer ?? null,
  answeredAt: facts.now,
  closedAt: facts.now,
});

const toUnit: Effect = (_, { unitId }, { now }) => ({ ...(unitId && { unitId }), dispatchedAt: now });

export const petitionEffects: Readonly<Record<string, Effect>> = {
  accept: (matter, input, facts) => ({ ...told(matter, input, facts), filedAt: facts.now }),
  notAccept: toldAway,
  transfer: toldAway,
  handBack: toldAway,
  redispatch: toUnit,
  nameAccused: (matter, input) => {
    const accused = input.unitIds ?? [];
    return {
      ...noted(matter, input, { [ACCUSED_UNITS]: accused, accusedOutside: false }),
      // What accuses a unit does not stay with it for a moment.
      ...(matter.unitId !== null && accused.includes(matter.unitId) && { unitId: null }),
    };
  },
  accusedElsewhere: (matter, input) => noted(matter, input, { [ACCUSED_UNITS]: [], accusedOutside: true }),
  reclassify: (matter, { facts: { toClass = '' } = {} }) => ({
    facts: { ...matter.facts, petitionClass: toClass },
  }),
  markRepeat: (matter, { facts: { earlierNo = '' } = {} }) => ({
    facts: { ...matter.facts, letter: 'repeat', earlierNo },
  }),
  turnRepeat: (matter, { facts: { laterNo = '' } = {} }) => ({
    facts: { ...matter.facts, turnedRepeat: true, laterNo },
  }),
  reviewRedo: (matter) => ({
    reopens: matter.reopens + 1,
    respondedAt: null,
    respondedBy: null,
    answeredAt: null,
  }),
  withdraw: (matter, input, facts) => ({
    facts: matter.facts,
    publicAnswer: input.publicAnswer ?? null,
    answeredAt: facts.now,
    closedAt: facts.now,
  }),
};
