import { PERMISSIONS } from '#domain/access/permissions.ts';
import type { Actor } from '#domain/matters/matter.ts';

/** The machine as an actor of history: it may what its caller was checked for. */
export const machine = (id: string, name: string): Actor => ({
  kind: 'machine',
  id: `machine:${id}`,
  name,
  unitIds: [],
  permissions: new Set<string>(PERMISSIONS),
});

/** A resident: may report and rate, nothing else. */
export const resident: Actor = {
  kind: 'reporter',
  id: 'reporter',
  name: '居民',
  unitIds: [],
  permissions: new Set<string>(['matter.rate']),
};
