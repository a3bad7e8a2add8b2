import { Type, type Static } from 'typebox';
import { Nullable, Text } from './common.ts';
import { MatterRow } from './matters.ts';

export const SearchQuery = Type.Object({ q: Text(100) }, { additionalProperties: false });

/** One question, answered by what it may mean; each group best first. */
export const SearchView = Type.Object({
  /** By number first, then by words, newest first. */
  matters: Type.Array(MatterRow),
  /** The list of matters has more. */
  more: Type.Boolean(),
  places: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      level: Type.String(),
      code: Type.String(),
      /** What it lies in, from the community down. */
      within: Type.String(),
      /** The filter of matters that shows what happened there; null where matters are not kept by this level. */
      filter: Nullable(Type.Object({ community: Type.Optional(Type.String()), grid: Type.Optional(Type.String()) })),
    }),
  ),
  units: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
});
export type SearchView = Static<typeof SearchView>;
export type FoundPlace = SearchView['places'][number];
