import type { Static } from 'typebox';
import type { PasswordChange, PublicOffice, SessionView, SignIn } from '#contract/session.ts';
import { request, send } from './client.ts';

export const readSession = (): Promise<SessionView> => request('/session');
export const signIn = (body: SignIn): Promise<SessionView> => request('/session', { method: 'POST', body });
export const changePassword = (body: Static<typeof PasswordChange>): Promise<SessionView> =>
  request('/session/password', { method: 'PUT', body });
/** The office's name before anyone signs in. */
export const readPublicOffice = (): Promise<PublicOffice> => request('/public/office');
export const signOut = async (): Promise<void> => {
  await send('/session', { method: 'DELETE' });
};
