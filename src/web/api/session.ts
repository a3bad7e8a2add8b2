import type { SessionView, SignIn } from '#contract/session.ts';
import { request, send } from './client.ts';

export const readSession = (): Promise<SessionView> => request('/session');
export const signIn = (body: SignIn): Promise<SessionView> => request('/session', { method: 'POST', body });
export const signOut = async (): Promise<void> => {
  await send('/session', { method: 'DELETE' });
};
