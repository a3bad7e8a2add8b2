import { checkDefinition } from '#domain/workflow/check.ts';
import { workflows } from './kinds.ts';
import { roles } from './roles.ts';

/** Residents have no role; this is what they may do with their own matter. */
const RESIDENT_PERMISSIONS = ['matter.rate'];

/** Faults of the shipped procedures, one sentence each. The server does not start with any. */
export function catalogFaults(): string[] {
  const granted = new Set<string>([...roles.flatMap((role) => role.permissions), ...RESIDENT_PERMISSIONS]);
  return workflows.flatMap((definition) => checkDefinition(definition, granted));
}
