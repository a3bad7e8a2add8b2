import { Type, type Static } from 'typebox';
import { CHANNELS } from '#domain/matters/matter.ts';
import { Id, Nullable, OneOf, Time } from './common.ts';
import { FileView, PHASES } from './matters.ts';

const reasons = Type.Array(Type.String());
/** Offsets in a text, in UTF-16 units. */
const Span = Type.Object({ start: Type.Integer(), end: Type.Integer() });
/** What the system proposes, how sure, and why. `confidence` is three bars; low preselects nothing. */
export const Proposal = Type.Object({
  id: Type.String(),
  label: Type.String(),
  hint: Nullable(Type.String()),
  confidence: OneOf(['low', 'mid', 'high'] as const),
  score: Type.Number(),
  reasons,
});
export type Proposal = Static<typeof Proposal>;
export const Proposals = Type.Object({
  category: Type.Array(Proposal),
  place: Type.Array(Proposal),
  unit: Type.Array(Proposal),
  limit: Nullable(Type.Object({ words: Type.String(), dueAt: Time, source: Type.String() })),
  duplicates: Type.Array(
    Type.Object({
      id: Id,
      no: Type.String(),
      title: Type.String(),
      text: Type.String(),
      phase: OneOf(PHASES),
      stateLabel: Type.String(),
      unitName: Nullable(Type.String()),
      channel: OneOf(CHANNELS),
      reportedAt: Time,
      /** Time between the two reports, in words. */
      apart: Type.String(),
      lng: Nullable(Type.Number()),
      lat: Nullable(Type.Number()),
      address: Nullable(Type.String()),
      distanceM: Nullable(Type.Number()),
      score: Type.Number(),
      /** Whom it answers already. */
      reporters: Type.Integer(),
      pictures: Type.Array(FileView),
      /** The same words in this matter's text and in the other's. */
      shared: Type.Object({ here: Type.Array(Span), there: Type.Array(Span) }),
      reasons,
    }),
  ),
  /** Words of the text that carry meaning: underlined in the resident's own words. */
  evidence: Type.Array(
    Type.Object({ start: Type.Integer(), end: Type.Integer(), meaning: OneOf(['place', 'category', 'time'] as const) }),
  ),
  tells: Type.String(),
});
export type Proposals = Static<typeof Proposals>;
