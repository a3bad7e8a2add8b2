import { Type, type Static } from 'typebox';
import { Id, Nullable, OneOf, Text } from './common.ts';
import { MATTER_COLUMNS } from './matter-filter.ts';
import { MatterFilter } from './matters.ts';

const SORTS = ['newest', 'due'] as const;
const Columns = Type.Array(OneOf(MATTER_COLUMNS), {
  minItems: 1,
  maxItems: MATTER_COLUMNS.length,
  uniqueItems: true,
});

/** A filter with a name. `role`: also shown to whoever holds that role, over the rows of their own scope. */
export const NewView = Type.Object(
  {
    name: Text(40),
    filter: MatterFilter,
    sort: OneOf(SORTS),
    columns: Type.Optional(Nullable(Columns)),
    role: Type.Optional(Nullable(Text(40))),
  },
  { additionalProperties: false },
);
export type NewView = Static<typeof NewView>;

/** What is given replaces what was; `null` takes a role or the columns away. */
export const ViewEdit = Type.Partial(NewView, { additionalProperties: false });
export type ViewEdit = Static<typeof ViewEdit>;

export const ViewOrder = Type.Object(
  { ids: Type.Array(Id, { maxItems: 50, uniqueItems: true }) },
  { additionalProperties: false },
);

export const View = Type.Object({
  id: Id,
  version: Type.Integer(),
  name: Type.String(),
  filter: MatterFilter,
  sort: OneOf(SORTS),
  columns: Nullable(Columns),
  role: Nullable(Type.Object({ id: Type.String(), label: Type.String() })),
  mine: Type.Boolean(),
  ownerName: Type.String(),
});
export type View = Static<typeof View>;

export const Views = Type.Object({
  views: Type.Array(View),
  /** Roles that a view can be shared with. */
  roles: Type.Array(Type.Object({ id: Type.String(), label: Type.String() })),
  /** This person sees only a part of the office's matters: a shared view shows no more than that. */
  bounded: Type.Boolean(),
});
export type Views = Static<typeof Views>;

/** How many matters each view finds for this person; `capped`: at least so many. */
export const ViewCounts = Type.Array(Type.Object({ id: Id, count: Type.Integer(), capped: Type.Boolean() }));
export type ViewCounts = Static<typeof ViewCounts>;
