import { Type, type Static } from 'typebox';
import { placeLevels } from '#domain/territory/place.ts';
import { LabelSchema, Nullable, OneOf, Text, Time } from './common.ts';

export const SignIn = Type.Object(
  { username: Text(64), password: Text(200), office: Type.Optional(Text(32)) },
  { additionalProperties: false },
);
export type SignIn = Static<typeof SignIn>;

export const PasswordChange = Type.Object({ current: Text(200), next: Text(200) }, { additionalProperties: false });

export const SessionView = Type.Object({
  user: Type.Object({
    id: Type.String(),
    username: Type.String(),
    name: Type.String(),
    unitId: Nullable(Type.String()),
    unitName: Nullable(Type.String()),
    locale: Type.String(),
  }),
  office: Type.Object({ id: Type.Integer(), code: Type.String(), name: Type.String(), nameEn: Type.String() }),
  roles: Type.Array(Type.Object({ id: Type.String(), label: LabelSchema })),
  permissions: Type.Array(Type.String()),
  /** Places that the person's roles are bound to, communities before their grids; empty for the whole office. */
  places: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      level: OneOf(placeLevels),
      parentId: Nullable(Type.String()),
      parentName: Nullable(Type.String()),
    }),
  ),
  /** Nothing else is answered until `PUT /session/password`. */
  mustChangePassword: Type.Boolean(),
  expiresAt: Time,
});
export type SessionView = Static<typeof SessionView>;

/** What is told before anyone signs in. */
export const PublicOffice = Type.Object({
  /** Null on an empty database. */
  office: Nullable(
    Type.Object({
      code: Type.String(),
      name: Type.String(),
      nameEn: Type.String(),
      phone: Nullable(Type.String()),
    }),
  ),
  /** Whether the first-run page may still make the office. */
  setup: Type.Boolean(),
});
export type PublicOffice = Static<typeof PublicOffice>;
