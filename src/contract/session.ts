import { Type, type Static } from 'typebox';
import { LabelSchema, Nullable, Text, Time } from './common.ts';

export const SignIn = Type.Object(
  { username: Text(64), password: Text(200), office: Type.Optional(Text(32)) },
  { additionalProperties: false },
);
export type SignIn = Static<typeof SignIn>;

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
  expiresAt: Time,
});
export type SessionView = Static<typeof SessionView>;
