import type { Facts } from './decide.ts';
import type { ActionInput, Matter } from './matter.ts';
import { errandEffects } from './errand.ts';
import { serviceEffects } from './service-effects.ts';
import { petitionEffects } from './petition-effects.ts';
import { callUnits } from './task.ts';

export type Effect = (matter: Matter, input: ActionInput, facts: Facts) => Partial<Matter>;

/** Only what was given: an action never clears a field by leaving it out. */
function given<K extends keyof Matter & keyof ActionInput>(input: ActionInput, ...keys: K[]): Partial<Matter> {
  return Object.fromEntries(keys.filter((key) => input[key] !== undefined).map((key) => [key, input[key]]));
}

const settle: Effect = (_, input) => given(input, 'category', 'topic', 'placeId', 'communityId', 'gridId');

/** An answer for residents with what the checker thought of it. */
const told = ({ publicAnswer, answerCheck }: ActionInput): Partial<Matter> =>
  publicAnswer === undefined ? {} : { publicAnswer, answerFlagged: answerCheck?.flagged ?? false };

const answered = (input: ActionInput, facts: Facts): Partial<Matter> => ({ ...told(input), answeredAt: facts.now });

const rated = (input: ActionInput, { now }: Facts): Partial<Matter> => ({
  ...given(input, 'verdict', 'consentWall'),
  ...(input.verdict && { lastVerdict: input.verdict }),
  satisfied: input.satisfied ?? null,
  ratedAt: now,
});

const reopened: Effect = (matter) => ({
  reopens: matter.reopens + 1,
  closedAt: null,
  checkedAt: null,
  respondedAt: null,
  respondedBy: null,
  answeredAt: null,
});

/** Back at the desk as a matter of its own: filed and dispatched anew. */
const apart: Partial<Matter> = {
  duplicateOf: null,
  closedAt: null,
  filedAt: null,
  dispatchedAt: null,
  handleDueAt: null,
};

/** What each action writes beside state and clock. Actions that only move the state are not listed. */
export const effects: Readonly<Record<string, Effect>> = {
  ...serviceEffects,
  ...errandEffects,
  classify: settle,
  file: (matter, input, facts) => ({
    ...settle(matter, input, facts),
    ...given(input, 'unitId'),
    filedAt: facts.now,
  }),
  dispatch: (matter, input, facts) => ({
    ...settle(matter, input, facts),
    ...given(input, 'unitId'),
    dispatchedAt: facts.now,
  }),
  settleOnSite: (matter, input, facts) => ({
    ...settle(matter, input, facts),
    ...given(input, 'answer'),
    filedAt: facts.now,
    dispatchedAt: facts.now,
    respondedAt: facts.now,
    respondedBy: facts.actor.id,
  }),
  arbitrate: (_, input, facts) => ({ ...given(input, 'unitId'), dispatchedAt: facts.now }),
  assist: (matter, input, facts) => ({ tasks: callUnits(matter.tasks, 'assist', input, facts.actor.id, facts) }),
  whistle: (matter, input, facts) => ({
    tasks: callUnits(matter.tasks, input.call ?? 'daily', input, facts.actor.id, facts),
  }),
  returnTask: (matter) => ({ returns: matter.returns + 1, unitId: null }),
  respond: (_, input, facts) => ({
    ...given(input, 'answer'),
    ...told(input),
    respondedAt: facts.now,
    respondedBy: facts.actor.id,
  }),
  check: (_, __, facts) => ({ checkedAt: facts.now }),
  confirm: (_, __, facts) => ({ filedAt: facts.now }),
  raise: (matter, input, facts) => ({ ...settle(matter, input, facts), filedAt: facts.now }),
  sendDown: () => ({ filedAt: null }),
  spotCheck: (matter, input, facts) => ({
    ...reopened(matter, input, facts),
    filedAt: null,
    dispatchedAt: null,
    unitId: null,
    handleDueAt: null,
  }),
  publish: (matter, input, facts) => ({
    ...given(input, 'publicAnswer'),
    // The first answer is the one whose time counts.
    answeredAt: matter.answeredAt ?? facts.now,
    checkedAt: facts.now,
  }),
  watchOnly: (_, __, facts) => ({ checkedAt: facts.now }),
  flareUp: (matter) => ({ reopens: matter.reopens + 1, closedAt: null, respondedAt: null, respondedBy: null }),
  strikeOff: (_, __, facts) => ({ checkedAt: facts.now }),
  lookBackFails: reopened,
  rework: (matter) => ({ reworks: matter.reworks + 1, respondedAt: null, respondedBy: null }),
  // A new answer asks for a new word: the verdict on the answer before stays in the history.
  close: (matter, input, facts) => ({
    ...answered(input, facts),
    // A letter was answered before it is closed.
    answeredAt: matter.answeredAt ?? facts.now,
    closedAt: facts.now,
    verdict: null,
  }),
  answer: (_, input, facts) => ({ ...answered(input, facts), respondedAt: facts.now, respondedBy: facts.actor.id }),
  void: (_, __, facts) => ({ closedAt: facts.now }),
  refuse: (_, input, facts) => ({ ...answered(input, facts), closedAt: facts.now }),
  reply: (_, input) => told(input),
  // What was left is done: the answer is a new one, the day of the first stays.
  answerAgain: (_, input) => ({ ...told(input), verdict: null }),
  grade: (_, input) => given(input, 'grade'),
  regrade: (_, input) => ({ ...given(input, 'grade'), regraded: true, plan: null }),
  publishPlan: (_, input) => given(input, 'plan'),
  rate: (_, input, facts) => rated(input, facts),
  rateUnsolved: (matter, input, facts) => ({ ...reopened(matter, input, facts), ...rated(input, facts) }),
  consent: (_, input) => given(input, 'consentWall'),
  showPictures: (_, input) => ({ wallPictures: [...(input.pictureIds ?? [])] }),
  takeDown: () => ({ wallDown: true }),
  putBack: () => ({ wallDown: false }),
  replan: (_, input) => given(input, 'plan'),
  reopen: reopened,
  // Counted, answered and shown with the survivor: it has no answer of its own.
  merge: (_, input, facts) => ({
    ...given(input, 'duplicateOf'),
    closedAt: facts.now,
    answeredAt: null,
    verdict: null,
  }),
  // Whoever held it is relieved: its parts go where they belong.
  split: () => ({ unitId: null }),
  closeParts: (_, input, facts) => ({ ...answered(input, facts), closedAt: facts.now, verdict: null }),
  rejoin: () => ({ filedAt: null, dispatchedAt: null, handleDueAt: null }),
  link: (matter, { linkTo, relation = 'related' }) =>
    linkTo === undefined ? {} : { links: [...matter.links, { id: linkTo, relation }] },
  unlink: (matter, { linkTo }) => ({ links: matter.links.filter(({ id }) => id !== linkTo) }),
  ...petitionEffects,
  unmerge: () => apart,
  standAlone: (matter) => ({ ...apart, reopens: matter.reopens + 1 }),
};
