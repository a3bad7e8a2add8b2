import { Type, type Static } from 'typebox';
import { Id, Latitude, Longitude, Nullable, Text, Time } from './common.ts';
import { Proposal } from './proposals.ts';

/** What has been typed and found so far of a report that is not sent yet. */
export const ReportClues = Type.Object(
  {
    text: Text(2000),
    address: Type.Optional(Text(200)),
    lng: Type.Optional(Longitude),
    lat: Type.Optional(Latitude),
    /** The grid that the person chose. */
    placeId: Type.Optional(Text(64)),
  },
  { additionalProperties: false },
);
export type ReportClues = Static<typeof ReportClues>;

/** An open matter in reach of the person that may be the same one. */
const NearMatter = Type.Object({
  id: Id,
  no: Type.String(),
  title: Type.String(),
  stateLabel: Type.String(),
  unitName: Nullable(Type.String()),
  dueAt: Nullable(Time),
  reportedAt: Time,
  /** "2 小时前" in the language of the request. */
  ago: Type.String(),
  distanceM: Nullable(Type.Number()),
  score: Type.Number(),
  reasons: Type.Array(Type.String()),
  thumbUrl: Nullable(Type.String()),
});
export type NearMatter = Static<typeof NearMatter>;

/** What the system fills in for a report, each with its reason. Nothing is written by asking. */
export const ReportProposals = Type.Object({
  category: Type.Array(Proposal),
  grid: Type.Array(Proposal),
  near: Type.Array(NearMatter),
});
export type ReportProposals = Static<typeof ReportProposals>;
