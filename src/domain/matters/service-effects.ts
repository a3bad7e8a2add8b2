import type { Effect } from './effects.ts';
import { isBad, materialsOf } from './service.ts';

const inTime: (key: string) => Effect =
  (key) =>
  ({ facts, dueAt }, _, { now }) => ({ facts: { ...facts, [key]: dueAt === null || now <= dueAt } });

/** The newest grade stands in the figures; the first one stays beside it. */
const appraise: Effect = (matter, input) => {
  const grade = String(input.facts?.['appraisal']);
  const { firstAppraisal = grade } = matter.facts;
  return {
    facts: { ...matter.facts, appraisal: grade, firstAppraisal },
    // Not over before it is put right.
    ...(isBad(input) && { closedAt: null, reopens: matter.reopens + 1 }),
  };
};

/** What the steps of a service application write beside state and clock. */
export const serviceEffects: Readonly<Record<string, Effect>> = {
  // The list is the machine's: complete, whoever sends it.
  askOnce: (matter, { facts }, { now, actor }) => ({
    entries: [
      ...matter.entries,
      {
        id: `e${matter.entries.length + 1}`,
        entry: 'notice',
        at: now,
        by: actor.id,
        byName: actor.name,
        facts: { ...facts, missing: materialsOf(matter).missing },
      },
    ],
  }),
  accept: (_, __, { now }) => ({ filedAt: now }),
  acceptByLaw: ({ reportedAt }) => ({ filedAt: reportedAt }),
  passOn: (_, { unitId }, { now }) => ({ ...(unitId && { unitId }), dispatchedAt: now }),
  // Done while the applicant waits: it has no limit to miss, and is on time.
  doneAtOnce: ({ facts }, _, { now, actor }) => ({
    facts: { ...facts, outcome: 'approved', how: 'pickedUp' },
    filedAt: now,
    respondedAt: now,
    respondedBy: actor.id,
    handleDueAt: now,
    checkedAt: now,
    answeredAt: now,
    closedAt: now,
  }),
  decide: (_, __, { now, actor }) => ({ respondedAt: now, respondedBy: actor.id }),
  handOver: (_, __, { now }) => ({ checkedAt: now, answeredAt: now, closedAt: now }),
  appraise,
  appraiseHere: appraise,
  callBack: inTime('calledBackInTime'),
  rectify: (matter, input, facts) => ({
    ...inTime('rectifiedInTime')(matter, input, facts),
    ...(input.publicAnswer && { publicAnswer: input.publicAnswer }),
  }),
};
