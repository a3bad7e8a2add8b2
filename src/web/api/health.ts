import type { Health } from '#contract/health.ts';
import { request } from './client.ts';

export const readHealth = (): Promise<Health> => request('/system/health');
export const retryJob = (queue: string, id: string): Promise<null> =>
  request(`/system/jobs/${queue}/${id}/retry`, { method: 'POST' });
