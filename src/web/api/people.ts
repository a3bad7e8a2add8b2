import type { Static } from 'typebox';
import type { InitialPassword, NewUser, Sight, SightQuery, UserEdit, UserView } from '#contract/office.ts';
import { request } from './client.ts';

export const listUsers = (): Promise<UserView[]> => request('/users');
export const addUser = (body: Static<typeof NewUser>): Promise<UserView> => request('/users', { method: 'POST', body });
export const editUser = (id: string, body: UserEdit): Promise<UserView> =>
  request(`/users/${id}`, { method: 'PATCH', body });
export const resetPassword = (id: string): Promise<InitialPassword> =>
  request(`/users/${id}/password`, { method: 'POST' });
export const sightOf = (body: SightQuery): Promise<Sight> => request('/users/sight', { method: 'POST', body });
