import type { Matter } from '#domain/matters/matter.ts';
import { stateOf } from '#domain/workflow/definitions.ts';
import type { Office } from '../offices/office.ts';

/** What the state of a matter means in all procedures. */
export const phaseOf = ({ definitions }: Office, matter: Matter): string =>
  stateOf(definitions, matter)?.phase ?? 'received';
