import { Type, type Static } from 'typebox';
import { VERDICTS } from '#domain/matters/matter.ts';
import { APPRAISALS } from '#domain/matters/service.ts';
import { Id, Latitude, Longitude, Nullable, OneOf, Text, Time } from './common.ts';
import { Contact, FileView, PHASES } from './matters.ts';

/** A report by a resident, without an account. `website` is a honeypot: people never see it. */
export const PublicReport = Type.Object(
  {
    text: Text(2000),
    placeId: Type.Optional(Text(64)),
    lng: Type.Optional(Longitude),
    lat: Type.Optional(Latitude),
    address: Type.Optional(Text(200)),
    contact: Type.Optional(Contact),
    fileIds: Type.Optional(Type.Array(Id, { maxItems: 6 })),
    website: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);
export type PublicReport = Static<typeof PublicReport>;

/** The reporter's own page: plain speech, nothing internal. */
export const FollowView = Type.Object({
  no: Type.String(),
  /** Eight letters and digits: with the number they lead here again. */
  code: Type.String(),
  title: Type.String(),
  place: Nullable(Type.String()),
  text: Type.String(),
  phase: OneOf(PHASES),
  headline: Type.String(),
  timing: Type.String(),
  steps: Type.Array(Type.Object({ label: Type.String(), at: Nullable(Time), text: Nullable(Type.String()) })),
  publicAnswer: Nullable(Type.String()),
  unitName: Nullable(Type.String()),
  before: Type.Array(FileView),
  after: Type.Array(FileView),
  canRate: Type.Boolean(),
  verdict: Nullable(OneOf(VERDICTS)),
  /** What was said with it, masked. */
  comment: Nullable(Type.String()),
  satisfied: Nullable(Type.Boolean()),
  /** The reporter's own pictures of what was left. */
  said: Type.Array(FileView),
  /** Consent can be given or taken back; not where the matter is answered with another's. */
  canConsent: Type.Boolean(),
  consentWall: Type.Boolean(),
  /** What the report was split into, each with its own echo and page. */
  parts: Type.Array(
    Type.Object({
      no: Type.String(),
      title: Type.String(),
      phase: OneOf(PHASES),
      headline: Type.String(),
      unitName: Nullable(Type.String()),
      publicAnswer: Nullable(Type.String()),
      link: Type.String(),
    }),
  ),
  /** The report that this is a part of. */
  whole: Nullable(Type.Object({ no: Type.String(), link: Type.String() })),
  /** Everybody can see it now. */
  onWall: Type.Boolean(),
  /** An application at a window: what is to be brought, and the five grades; null for other matters. */
  service: Nullable(
    Type.Object({
      missing: Type.Array(Type.String()),
      canAppraise: Type.Boolean(),
      appraised: Nullable(OneOf(APPRAISALS)),
    }),
  ),
});
export type FollowView = Static<typeof FollowView>;

export const VerdictRequest = Type.Object(
  {
    verdict: OneOf(VERDICTS),
    comment: Type.Optional(Text(500)),
    satisfied: Type.Optional(Type.Boolean()),
    consentWall: Type.Optional(Type.Boolean()),
    /** Pictures sent before with the role `verdict`. */
    fileIds: Type.Optional(Type.Array(Id, { maxItems: 3, uniqueItems: true })),
  },
  { additionalProperties: false },
);
export type VerdictRequest = Static<typeof VerdictRequest>;

/** The applicant's grade, with or without words. */
export const AppraisalRequest = Type.Object(
  { appraisal: OneOf(APPRAISALS), words: Type.Optional(Text(500)) },
  { additionalProperties: false },
);
export type AppraisalRequest = Static<typeof AppraisalRequest>;

export const ConsentRequest = Type.Object({ consentWall: Type.Boolean() }, { additionalProperties: false });

export const WallCard = Type.Object({
  no: Type.String(),
  title: Type.String(),
  answer: Type.String(),
  took: Type.String(),
  communityName: Nullable(Type.String()),
  categoryName: Nullable(Type.String()),
  answeredAt: Time,
  verdict: Nullable(OneOf(VERDICTS)),
  reopens: Type.Integer(),
  /** Found by the office itself: nobody is there to rate it. */
  own: Type.Boolean(),
  before: Nullable(FileView),
  after: Nullable(FileView),
});
export type WallCard = Static<typeof WallCard>;
/** One matter whole, for everybody: the question masked, what was done when, the pair, the answer, the verdict. */
export const SlipView = Type.Object({
  ...WallCard.properties,
  question: Type.String(),
  unitName: Nullable(Type.String()),
  reportedAt: Time,
  steps: Type.Array(Type.Object({ label: Type.String(), at: Time, text: Type.Null() })),
});
export type SlipView = Static<typeof SlipView>;
export const WallView = Type.Object({
  month: Type.String(),
  reported: Type.Integer(),
  answered: Type.Integer(),
  open: Type.Integer(),
  medianDays: Nullable(Type.Number()),
  verdicts: Type.Record(Type.String(), Type.Integer()),
  communities: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), count: Type.Integer() })),
  cards: Type.Array(WallCard),
  next: Nullable(Type.String()),
});
export type WallView = Static<typeof WallView>;
