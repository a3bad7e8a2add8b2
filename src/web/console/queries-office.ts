import { queryOptions } from '@tanstack/react-query';
import { listUsers } from '#web/api/people.ts';
import { readChoices, readSettings } from '#web/api/settings.ts';

export const settingsQuery = queryOptions({ queryKey: ['settings'], queryFn: readSettings, staleTime: 60_000 });
export const choicesQuery = queryOptions({ queryKey: ['setting-choices'], queryFn: readChoices, staleTime: 600_000 });
export const usersQuery = queryOptions({ queryKey: ['users'], queryFn: listUsers });
