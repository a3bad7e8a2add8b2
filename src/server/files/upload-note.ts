import { HttpProblem } from '#server/http/problem.ts';
import { isUuid } from './store.ts';

const ROLES = ['before', 'after', 'document'] as const;

/** What the sender says about an upload in `Upload-Metadata`; everything else said there is dropped. */
export type UploadNote = {
  readonly filename: string;
  readonly role: (typeof ROLES)[number];
  readonly matterId: string | null;
};

/** @throws HttpProblem `invalid` with the field at fault */
export function readUploadNote(metadata: Readonly<Record<string, string | null>>): UploadNote {
  const { filename, role, matterId } = metadata;
  if (!filename || filename.length > 255) throw new HttpProblem('invalid', { field: 'filename' });
  const known = ROLES.find((candidate) => candidate === (role ?? 'document'));
  if (!known) throw new HttpProblem('invalid', { field: 'role' });
  if (matterId && !isUuid(matterId)) throw new HttpProblem('invalid', { field: 'matterId' });
  return { filename, role: known, matterId: matterId || null };
}
