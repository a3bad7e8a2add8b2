import { startClock, reading } from '#domain/calendar/clock.ts';
import type { FactValues } from '#domain/forms/form.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { Definition } from '#domain/workflow/definition.ts';
import type { Facts } from './decide.ts';
import type { Channel, Matter, MatterEvent } from './matter.ts';
import type { Decision } from './decide.ts';

/** What is known of a matter when it comes in; everything else is found, proposed or asked later. */
export interface Draft {
  readonly id: string;
  readonly kind: string;
  readonly channel: Channel;
  readonly sourceNo?: string | null;
  readonly title: string;
  readonly category?: string | null;
  readonly topic?: string | null;
  readonly communityId?: string | null;
  readonly gridId?: string | null;
  readonly placeId?: string | null;
  readonly lng?: number | null;
  readonly lat?: number | null;
  readonly address?: string | null;
  readonly votesUp?: number;
  readonly votesDown?: number;
  readonly duplicateOf?: string | null;
  /** As the kind's form read them. */
  readonly facts?: FactValues;
  readonly partOf?: string;
  /** When the whole was reported that it is a part of. */
  readonly reportedAt?: Instant;
  readonly attributes?: Matter['attributes'];
}

/** The first line of a history: the whole matter is its patch. Its number is given by the register when it is written. */
export function report(definition: Definition, draft: Draft, facts: Facts): Decision {
  const { sourceNo = null, category = null, topic = null, communityId = null, gridId = null, placeId = null } = draft;
  const {
    lng = null,
    lat = null,
    address = null,
    votesUp = 0,
    votesDown = 0,
    duplicateOf = null,
    attributes = {},
    facts: known = {},
  } = draft;
  const blank: Matter = {
    id: draft.id,
    no: '',
    kind: draft.kind,
    workflow: definition.id,
    workflowVersion: definition.version,
    workflowRevision: definition.revision ?? 0,
    state: definition.initial,
    channel: draft.channel,
    sourceNo,
    title: draft.title,
    category,
    topic,
    communityId,
    gridId,
    placeId,
    lng,
    lat,
    address,
    unitId: null,
    grade: null,
    regraded: false,
    plan: null,
    clock: null,
    clockName: null,
    dueAt: null,
    amberAt: null,
    handleDueAt: null,
    reportedAt: draft.reportedAt ?? facts.now,
    filedAt: null,
    dispatchedAt: null,
    respondedAt: null,
    respondedBy: null,
    checkedAt: null,
    closedAt: null,
    answer: null,
    publicAnswer: null,
    answeredAt: null,
    consentWall: false,
    verdict: null,
    lastVerdict: null,
    satisfied: null,
    ratedAt: null,
    answerFlagged: false,
    wallPictures: [],
    wallDown: false,
    returns: 0,
    reworks: 0,
    reopens: 0,
    votesUp,
    votesDown,
    duplicateOf,
    partOf: draft.partOf ?? null,
    links: [],
    watchers: [],
    tasks: [],
    requests: [],
    facts: known,
    entries: [],
    attributes,
  };
  const limits = facts.limits(blank);
  const clockName = (definition.begins && limits[definition.begins] && definition.begins) ?? 'accept';
  const clock = startClock(clockName, limits[clockName] ?? limits.accept, facts.now);
  const { dueAt, amberAt } = reading(facts.calendar, clock, facts.now);
  const matter: Matter = { ...blank, clock, clockName, dueAt, amberAt };
  const event: MatterEvent = {
    action: 'report',
    at: facts.now,
    from: null,
    to: matter.state,
    input: {},
    patch: matter,
    actorKind: facts.actor.kind,
    actorId: facts.actor.id,
    actorName: facts.actor.name,
    told: {
      zh: '已收到',
      en: 'Received',
    },
  };
  return { matter, event };
}
