import { keptOff, type KeptOff } from '#domain/echo/wall-rule.ts';
import type { Matter } from '#domain/matters/matter.ts';
import type { Office } from '../offices/office.ts';

interface Words {
  readonly body: string;
  readonly nameMask: string | null;
  readonly phoneMask: string | null;
}

/** Why everybody can't see a matter, under the office's rule of today. */
export const keptOffWall = (office: Office, matter: Matter, words: Words | null): KeptOff[] =>
  keptOff(
    matter,
    {
      hasReporter: Boolean(words?.nameMask ?? words?.phoneMask),
      words: [matter.title, words?.body ?? '', matter.publicAnswer ?? ''],
    },
    office.settings.echo,
  );
