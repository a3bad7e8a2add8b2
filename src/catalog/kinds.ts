import type { Matter } from '#domain/matters/matter.ts';
import type { Definition, Label } from '#domain/workflow/definition.ts';
import { caseFile } from './workflows/case-file.ts';
import { letter } from './workflows/letter.ts';

/** A kind of matter: its procedure, its number's prefix, which of its matters need a picture of what was done. */
export interface Kind {
  readonly id: string;
  readonly label: Label;
  readonly workflow: string;
  readonly prefix: string;
  readonly afterPhoto: 'always' | 'ifSeen' | 'never';
}

export const workflows: readonly Definition[] = [caseFile, letter];

export const kinds: readonly Kind[] = [
  {
    id: 'city',
    label: { zh: '城市管理事项', en: 'City-management matter' },
    workflow: 'case-file',
    prefix: 'CT',
    afterPhoto: 'always',
  },
  {
    id: 'appeal',
    label: { zh: '居民诉求', en: 'Resident request' },
    workflow: 'case-file',
    prefix: 'SQ',
    afterPhoto: 'ifSeen',
  },
  { id: 'letter', label: { zh: '来信留言', en: 'Letter' }, workflow: 'letter', prefix: 'LX', afterPhoto: 'never' },
];

export const kindOf = (id: string): Kind | undefined => kinds.find((kind) => kind.id === id);
export const workflowOf = (id: string): Definition | undefined => workflows.find((definition) => definition.id === id);

/** Classes that leave nothing to photograph: cooking fumes, noise, nuisance by construction. */
const UNSEEN: ReadonlySet<string> = new Set(['matter:06-027', 'matter:06-028', 'matter:08-001']);

/**
 * Whether responding needs a picture of the place afterwards (GB/T 30428.8 结案条件). A resident's request is asked for one
 * once it is filed as a class that can be seen in the street: then it is a case of city management like any other.
 */
export function needsAfterPhoto({ kind, category }: Pick<Matter, 'kind' | 'category'>): boolean {
  const when = kindOf(kind)?.afterPhoto ?? 'never';
  return when === 'always' || (when === 'ifSeen' && category !== null && !UNSEEN.has(category));
}
