import type { Definition, Label } from '#domain/workflow/definition.ts';
import { caseFile } from './workflows/case-file.ts';
import { letter } from './workflows/letter.ts';

/** A kind of matter: its procedure, its number's prefix, whether closing needs a picture. */
export interface Kind {
  readonly id: string;
  readonly label: Label;
  readonly workflow: string;
  readonly prefix: string;
  readonly needsAfterPhoto: boolean;
}

export const workflows: readonly Definition[] = [caseFile, letter];

export const kinds: readonly Kind[] = [
  {
    id: 'city',
    label: { zh: '城市管理事项', en: 'City-management matter' },
    workflow: 'case-file',
    prefix: 'CT',
    needsAfterPhoto: true,
  },
  {
    id: 'appeal',
    label: { zh: '居民诉求', en: 'Resident request' },
    workflow: 'case-file',
    prefix: 'SQ',
    needsAfterPhoto: false,
  },
  { id: 'letter', label: { zh: '来信留言', en: 'Letter' }, workflow: 'letter', prefix: 'LX', needsAfterPhoto: false },
];

export const kindOf = (id: string): Kind | undefined => kinds.find((kind) => kind.id === id);
export const workflowOf = (id: string): Definition | undefined => workflows.find((definition) => definition.id === id);
